import type { Feature } from '../app/feature';

/** Messages that a service could not apply and keeps until a person decides. */
export const parked: Feature = {
  routes: [
    {
      path: 'parked',
      lazy: async () => ({ Component: (await import('./ParkedPage')).ParkedPage }),
    },
  ],
  navigation: [{ path: '/parked', text: 'parked', roles: ['ops'] }],
};
