import type { Feature } from '../app/feature';

/** Complaints of borrowers, which compliance decides. */
export const complaints: Feature = {
  routes: [
    {
      path: 'complaints',
      lazy: async () => ({ Component: (await import('./ComplaintsPage')).ComplaintsPage }),
    },
    {
      path: 'complaints/:complaintId',
      lazy: async () => ({ Component: (await import('./ComplaintPage')).ComplaintPage }),
    },
  ],
  navigation: [{ path: '/complaints', text: 'complaints', roles: ['compliance', 'supervisor'] }],
};
