import type { Feature } from '../app/feature';

/** Promises and repayment plans of a case. */
export const plan: Feature = {
  routes: [
    {
      path: 'cases/:caseId/options',
      lazy: async () => ({ Component: (await import('./OptionsPage')).OptionsPage }),
    },
  ],
  navigation: [],
};
