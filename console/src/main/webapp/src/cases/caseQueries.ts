import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, caseService, contactService } from '../api/clients';
import type { components } from '../api/generated/case';
import type { components as contactComponents } from '../api/generated/contact';
import { queryKey } from '../api/queryKey';
import { from } from '../shared/pages';

export type Case = components['schemas']['CaseView'];
export type TimelineEntry = components['schemas']['TimelineEntryView'];
export type Hold = components['schemas']['HoldDetails'];
export type Contact = contactComponents['schemas']['ContactView'];
export type PermitDecision = contactComponents['schemas']['DecisionView'];

export function caseQuery(caseId: string) {
  return queryOptions({
    queryKey: queryKey('case', 'getCase', { caseId }),
    queryFn: ({ signal }) =>
      answer(caseService.GET('/cases/{id}', { params: { path: { id: caseId } }, signal })),
  });
}

/** The case of an account, open or ended. */
export function caseOfAccountQuery(lenderId: string, accountId: string) {
  return queryOptions({
    queryKey: queryKey('case', 'getCaseOfAccount', { lenderId }, accountId),
    queryFn: ({ signal }) =>
      answer(
        caseService.GET('/accounts/{lenderId}/{accountId}/case', {
          params: { path: { lenderId, accountId } },
          signal,
        }),
      ),
  });
}

/** The cases of all accounts of a person. */
export function casesOfBorrowerQuery(lenderId: string, borrowerId: string) {
  return queryOptions({
    queryKey: queryKey('case', 'listCasesOfBorrower', { lenderId }, borrowerId),
    queryFn: ({ signal }) =>
      answer(
        caseService.GET('/borrowers/{lenderId}/{borrowerId}', {
          params: { path: { lenderId, borrowerId } },
          signal,
        }),
      ),
  });
}

/** What happened, in the order in which it was recorded. */
export function timelineQuery(caseId: string) {
  return infiniteQueryOptions({
    queryKey: queryKey('case', 'listTimeline', { caseId }),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      answer(
        caseService.GET('/cases/{id}/timeline', {
          params: { path: { id: caseId }, query: { limit: 500, ...from(pageParam) } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.nextCursor,
  });
}

export function contactsQuery(caseId: string) {
  return infiniteQueryOptions({
    queryKey: queryKey('contact', 'listContacts', { caseId }),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      answer(
        contactService.GET('/contacts', {
          params: { query: { caseId, limit: 100, ...from(pageParam) } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** Every attempt to contact the borrower that was permitted or denied, with the rule. */
export function permitDecisionsQuery(caseId: string) {
  return infiniteQueryOptions({
    queryKey: queryKey('contact', 'listPermitDecisions', { caseId }),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      answer(
        contactService.GET('/contact-permits', {
          params: { query: { caseId, limit: 100, ...from(pageParam) } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.nextCursor,
  });
}

export function holdsQuery(caseId: string) {
  return queryOptions({
    queryKey: queryKey('case', 'listHolds', { caseId }),
    queryFn: ({ signal }) =>
      answer(caseService.GET('/cases/{id}/holds', { params: { path: { id: caseId } }, signal })),
  });
}

export function complaintsOfCaseQuery(caseId: string) {
  return queryOptions({
    queryKey: queryKey('case', 'listComplaints', { caseId }),
    queryFn: ({ signal }) =>
      answer(
        caseService.GET('/cases/{id}/complaints', { params: { path: { id: caseId } }, signal }),
      ),
  });
}
