import type { Feature } from '../app/feature';

/** Legal steps, which a supervisor approves and whose outcome is recorded. */
export const referrals: Feature = {
  routes: [
    {
      path: 'referrals',
      lazy: async () => ({ Component: (await import('./ReferralsPage')).ReferralsPage }),
    },
  ],
  navigation: [{ path: '/referrals', text: 'referrals', roles: ['supervisor', 'compliance'] }],
};
