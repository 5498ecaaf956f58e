import type { Feature } from '../app/feature';

/** What a person has to do, and in which order. */
export const queue: Feature = {
  routes: [
    {
      path: 'queue',
      lazy: async () => ({ Component: (await import('./QueuePage')).QueuePage }),
    },
  ],
  navigation: [{ path: '/queue', text: 'queue', roles: ['agent', 'supervisor', 'compliance'] }],
};
