import type { Feature } from '../app/feature';

/** The case: what is known, what happened and what comes next. */
export const cases: Feature = {
  routes: [
    {
      path: 'cases/:caseId',
      lazy: async () => ({ Component: (await import('./CasePage')).CasePage }),
      children: [
        {
          index: true,
          lazy: async () => ({ Component: (await import('./TimelineTab')).TimelineTab }),
        },
        {
          path: 'contacts',
          lazy: async () => ({ Component: (await import('./ContactsTab')).ContactsTab }),
        },
        {
          path: 'assessment',
          lazy: async () => ({ Component: (await import('./AssessmentTab')).AssessmentTab }),
        },
        {
          path: 'plan',
          lazy: async () => ({ Component: (await import('./PlanTab')).PlanTab }),
        },
        {
          path: 'holds',
          lazy: async () => ({ Component: (await import('./HoldsTab')).HoldsTab }),
        },
      ],
    },
    {
      path: 'people/:lenderId/:borrowerId',
      lazy: async () => ({ Component: (await import('./PersonPage')).PersonPage }),
    },
    {
      path: 'search',
      lazy: async () => ({ Component: (await import('./SearchPage')).SearchPage }),
    },
  ],
  navigation: [{ path: '/search', text: 'search', roles: ['agent', 'supervisor', 'compliance'] }],
};
