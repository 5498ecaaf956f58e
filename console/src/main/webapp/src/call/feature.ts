import type { Feature } from '../app/feature';

/** A call: permit, identity, guide and record. */
export const call: Feature = {
  routes: [
    {
      path: 'cases/:caseId/call',
      lazy: async () => ({ Component: (await import('./CallPage')).CallPage }),
    },
  ],
  navigation: [],
};
