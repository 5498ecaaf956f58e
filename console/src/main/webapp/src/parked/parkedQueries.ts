import { infiniteQueryOptions } from '@tanstack/react-query';
import {
  type Service,
  answer,
  assessmentService,
  caseService,
  contactService,
  planService,
} from '../api/clients';
import type { components } from '../api/generated/case';
import { queryKey } from '../api/queryKey';
import { from } from '../shared/pages';

export type ParkedMessage = components['schemas']['ParkedMessageView'];
export type DiscardReason = components['schemas']['DiscardReason'];

export const parkedStates = ['PARKED', 'RELEASED', 'DISCARDED'] as const;
export type ParkedState = (typeof parkedStates)[number];

export const discardReasons: readonly DiscardReason[] = [
  'CORRECTED_BY_LENDER',
  'DUPLICATE',
  'TEST_DATA',
  'OBSOLETE',
  'OTHER',
];

/** All services park messages in the same way; the compiler cannot know that of a union. */
export function parkedAt(service: Service): typeof caseService {
  const clients = {
    case: caseService,
    assessment: assessmentService,
    contact: contactService,
    plan: planService,
  };
  return clients[service] as typeof caseService;
}

/** Which messages of a service to show. */
export interface ParkedFilter {
  state: ParkedState;
  /** The record key, `<lenderId>:<accountId>`; empty for all. */
  key: string;
}

export function parkedQuery(service: Service, { state, key }: ParkedFilter) {
  return infiniteQueryOptions({
    queryKey: queryKey(service, 'listParkedMessages', {}, state, key),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      answer(
        parkedAt(service).GET('/parked-messages', {
          params: { query: { state, ...(key === '' ? {} : { key }), ...from(pageParam) } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.nextCursor,
    // A message is parked without an event on the topics, so no change reports it.
    refetchInterval: 5000,
  });
}
