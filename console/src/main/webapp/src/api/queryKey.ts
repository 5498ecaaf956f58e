import type { Service } from './clients';

/** What a query is about; a change of another case or lender does not concern it. */
export interface Subject {
  caseId?: string;
  lenderId?: string;
}

export type QueryKey = readonly [
  service: Service | 'all' | 'console',
  operation: string,
  subject: Subject,
  ...rest: readonly unknown[],
];

/**
 * The key under which the answer of an operation is kept.
 *
 * @param service the service that answers: `all` if every service does, `console` if none
 */
export function queryKey(
  service: QueryKey[0],
  operation: string,
  subject: Subject = {},
  ...rest: readonly unknown[]
): QueryKey {
  return [service, operation, subject, ...rest];
}
