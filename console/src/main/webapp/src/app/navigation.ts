import type { Session } from '../api/console';
import type { NavigationItem } from './feature';
import { features } from './features';

/** What the navigation shows to a person. */
export function navigationFor(session: Session): NavigationItem[] {
  return features
    .flatMap((feature) => feature.navigation)
    .filter((item) => item.roles.some((role) => session.roles.includes(role)));
}
