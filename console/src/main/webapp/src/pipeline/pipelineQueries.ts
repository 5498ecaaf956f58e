import { queryOptions } from '@tanstack/react-query';
import { answer, caseService, contactService } from '../api/clients';
import { consoleGet } from '../api/console';
import { queryKey } from '../api/queryKey';

/** What a lender has overdue now. */
export function portfolioQuery(lenderId: string) {
  return queryOptions({
    queryKey: queryKey('case', 'getPortfolio', { lenderId }),
    queryFn: ({ signal }) =>
      answer(
        caseService.GET('/lenders/{lenderId}/portfolio', {
          params: { path: { lenderId } },
          signal,
        }),
      ),
  });
}

/** What a lender had overdue when a business day was closed; the answer never changes. */
export function pastPortfolioQuery(lenderId: string, asOf: string) {
  return queryOptions({
    queryKey: queryKey('case', 'getPastPortfolio', { lenderId }, asOf),
    queryFn: ({ signal }) =>
      answer(
        caseService.GET('/lenders/{lenderId}/portfolio/history', {
          params: { path: { lenderId }, query: { asOf } },
          signal,
        }),
      ),
  });
}

/** The calls that are due, by reason. */
export function callbacksQuery() {
  return queryOptions({
    queryKey: queryKey('contact', 'summarizeCallbacks'),
    queryFn: ({ signal }) => answer(contactService.GET('/callbacks/summary', { signal })),
  });
}

/** How far a group of consumers is behind the end of a topic, in messages. */
export interface Lag {
  group: string;
  topic: string;
  partitions: number;
  lag: number;
}

const REFRESH_MILLIS = 5000;

export function lagQuery() {
  return queryOptions({
    queryKey: queryKey('console', 'lag'),
    queryFn: ({ signal }) => consoleGet<{ asOf: string; groups: Lag[] }>('/platform/lag', signal),
    refetchInterval: REFRESH_MILLIS,
  });
}

export interface ServiceHealth {
  name: string;
  ready: boolean;
}

export function healthQuery() {
  return queryOptions({
    queryKey: queryKey('console', 'health'),
    queryFn: ({ signal }) =>
      consoleGet<{ asOf: string; services: ServiceHealth[] }>('/platform/health', signal),
    refetchInterval: REFRESH_MILLIS,
  });
}
