import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, planService } from '../api/clients';
import { queryKey } from '../api/queryKey';
import { from } from '../shared/pages';

const PENDING = 'PENDING';

/** Everything that awaits a decision, the oldest first. */
export function pendingPlansQuery() {
  return infiniteQueryOptions({
    queryKey: queryKey('plan', 'listPlans', {}, PENDING),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      answer(
        planService.GET('/plans', {
          params: {
            query: {
              status: PENDING,
              ...from(pageParam),
            },
          },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** What awaits a decision in a case, with affordability and history. */
export function pendingPlansOfCaseQuery(caseId: string | undefined) {
  return queryOptions({
    queryKey: queryKey(
      'plan',
      'listPlans',
      caseId === undefined ? {} : { caseId },
      PENDING,
      'one page',
    ),
    enabled: caseId !== undefined,
    queryFn: ({ signal }) =>
      answer(
        planService.GET('/plans', {
          params: { query: { status: PENDING, ...(caseId === undefined ? {} : { caseId }) } },
          signal,
        }),
      ),
  });
}
