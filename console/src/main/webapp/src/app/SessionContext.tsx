import { createContext, useContext } from 'react';
import type { Role, Session } from '../api/console';

export const SessionContext = createContext<Session | undefined>(undefined);

/** The person who is signed in. Pages are shown to nobody else. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === undefined) {
    throw new Error('No page is shown without a session.');
  }
  return session;
}

export function useHasRole(...roles: readonly Role[]): boolean {
  const session = useSession();
  return roles.some((role) => session.roles.includes(role));
}
