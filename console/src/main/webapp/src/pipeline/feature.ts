import type { Feature } from '../app/feature';

/** The follow-up as figures, and whether the platform keeps up. */
export const pipeline: Feature = {
  routes: [
    {
      path: 'pipeline',
      lazy: async () => ({ Component: (await import('./PipelinePage')).PipelinePage }),
    },
  ],
  navigation: [{ path: '/pipeline', text: 'pipeline', roles: ['ops', 'supervisor', 'compliance'] }],
};
