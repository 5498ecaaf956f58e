import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, caseService, contactService } from '../api/clients';
import type { components } from '../api/generated/case';
import { queryKey } from '../api/queryKey';
import { from } from '../shared/pages';

export type Complaint = components['schemas']['ComplaintView'];
export const complaintStates = ['OPEN', 'UPHELD', 'REJECTED'] as const;
export type ComplaintState = (typeof complaintStates)[number];

/** The complaints in a state, those with the earliest deadline first. */
export function complaintsQuery(status: ComplaintState) {
  return infiniteQueryOptions({
    queryKey: queryKey('case', 'listAllComplaints', {}, status),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      answer(
        caseService.GET('/complaints', {
          params: { query: { status, ...from(pageParam) } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.nextCursor,
  });
}

export function complaintQuery(id: string) {
  return queryOptions({
    queryKey: queryKey('case', 'getComplaint', {}, id),
    queryFn: ({ signal }) =>
      answer(caseService.GET('/complaints/{id}', { params: { path: { id } }, signal })),
  });
}

/** The contact that a complaint is about. */
export function contactQuery(id: string) {
  return queryOptions({
    queryKey: queryKey('contact', 'getContact', {}, id),
    queryFn: ({ signal }) =>
      answer(contactService.GET('/contacts/{id}', { params: { path: { id } }, signal })),
  });
}

/** Recordings and other attachments of a contact. */
export function attachmentsQuery(id: string) {
  return queryOptions({
    queryKey: queryKey('contact', 'listAttachments', {}, id),
    queryFn: ({ signal }) =>
      answer(
        contactService.GET('/contacts/{id}/attachments', { params: { path: { id } }, signal }),
      ),
  });
}

/** What reviewers found about a contact. */
export function reviewsQuery(id: string) {
  return queryOptions({
    queryKey: queryKey('contact', 'listReviews', {}, id),
    queryFn: ({ signal }) =>
      answer(contactService.GET('/contacts/{id}/reviews', { params: { path: { id } }, signal })),
  });
}
