import type { Feature } from '../app/feature';

/** Income, expenditure and what a borrower can afford. */
export const assessment: Feature = {
  routes: [
    {
      path: 'cases/:caseId/assessment/new',
      lazy: async () => ({ Component: (await import('./AssessmentFormPage')).AssessmentFormPage }),
    },
    {
      path: 'assessment-requests',
      lazy: async () => ({
        Component: (await import('./AssessmentRequestsPage')).AssessmentRequestsPage,
      }),
    },
  ],
  navigation: [
    { path: '/assessment-requests', text: 'assessment', roles: ['agent', 'supervisor'] },
  ],
};
