import type { QueryClient } from '@tanstack/react-query';
import type { Service } from '../api/clients';
import type { QueryKey, Subject } from '../api/queryKey';

/** Something that changed in a service; the event has no personal data. */
export interface Change {
  service: Service;
  type: string;
  lenderId?: string;
  accountId?: string;
  caseId?: string;
}

/** Whether the answer of a query can differ after a change. */
export function concerns(change: Change, key: QueryKey): boolean {
  const [service, , subject] = key;
  return (service === 'all' || service === change.service) && matches(subject, change);
}

function matches(subject: Subject, change: Change): boolean {
  const same = (wanted: string | undefined, changed: string | undefined) =>
    wanted === undefined || changed === undefined || wanted === changed;
  return same(subject.caseId, change.caseId) && same(subject.lenderId, change.lenderId);
}

/** Reads again what is on the screen and concerned by one of the changes. */
export function refresh(queries: QueryClient, changes: readonly Change[]): Promise<void> {
  return queries.invalidateQueries({
    predicate: (query) =>
      changes.some((change) => concerns(change, query.queryKey as unknown as QueryKey)),
  });
}
