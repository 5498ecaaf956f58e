import type { Feature } from '../app/feature';

/** Proposed plans that a second person decides. */
export const approvals: Feature = {
  routes: [
    {
      path: 'approvals',
      lazy: async () => ({ Component: (await import('./ApprovalsPage')).ApprovalsPage }),
    },
    {
      path: 'approvals/:planId',
      lazy: async () => ({ Component: (await import('./ApprovalPage')).ApprovalPage }),
    },
  ],
  navigation: [{ path: '/approvals', text: 'approvals', roles: ['supervisor'] }],
};
