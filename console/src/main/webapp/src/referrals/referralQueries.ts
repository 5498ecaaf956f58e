import { infiniteQueryOptions } from '@tanstack/react-query';
import { answer, caseService } from '../api/clients';
import type { components } from '../api/generated/case';
import { queryKey } from '../api/queryKey';
import { from } from '../shared/pages';

export type Referral = components['schemas']['ReferralView'];
export type ReferralOutcome = components['schemas']['ReferralOutcome'];
export const referralStatuses = [
  'PROPOSED',
  'APPROVED',
  'CONCLUDED',
  'REJECTED',
  'WITHDRAWN',
] as const;
export type ReferralStatus = (typeof referralStatuses)[number];

/** Legal steps with a status, those with the earliest deadline first. */
export function referralsQuery(status: ReferralStatus) {
  return infiniteQueryOptions({
    queryKey: queryKey('case', 'listReferrals', {}, status),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      answer(
        caseService.GET('/referrals', {
          params: { query: { status, ...from(pageParam) } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.nextCursor,
  });
}
