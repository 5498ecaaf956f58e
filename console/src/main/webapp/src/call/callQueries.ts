import { queryOptions } from '@tanstack/react-query';
import { answer, contactService } from '../api/clients';
import type { components } from '../api/generated/contact';
import { queryKey } from '../api/queryKey';

type Schemas = components['schemas'];
export type CallGuide = Schemas['CallGuide'];
export type Disposition = Schemas['DispositionView'];
export type Permit = Schemas['PermitView'];
export type ContactRequest = Schemas['ContactRequest'];
export type StepKind = Schemas['StepKind'];

/** What to say in this case, as the service knows it at the moment. */
export function guideQuery(caseId: string, lang: string) {
  return queryOptions({
    queryKey: queryKey('contact', 'getCallGuide', { caseId }, lang),
    queryFn: ({ signal }) =>
      answer(
        contactService.GET('/call-guides/{caseId}', {
          params: { path: { caseId }, query: { lang } },
          signal,
        }),
      ),
  });
}

/** How a contact can end. */
export function dispositionsQuery(lang: string) {
  return queryOptions({
    queryKey: queryKey('contact', 'listDispositions', {}, lang),
    queryFn: ({ signal }) =>
      answer(contactService.GET('/dispositions', { params: { query: { lang } }, signal })),
    staleTime: Infinity,
  });
}

/** The reasons for arrears and for not promising. */
export function contactCodesQuery(lang: string) {
  return queryOptions({
    queryKey: queryKey('contact', 'listContactCodes', {}, lang),
    queryFn: ({ signal }) =>
      answer(contactService.GET('/contact-codes', { params: { query: { lang } }, signal })),
    staleTime: Infinity,
  });
}

/** The open calls of a case. */
export function callbacksQuery(caseId: string) {
  return queryOptions({
    queryKey: queryKey('contact', 'listCallbacks', { caseId }),
    queryFn: ({ signal }) =>
      answer(contactService.GET('/callbacks', { params: { query: { caseId } }, signal })),
  });
}

/** A permit or an identity check that was requested, and what the service answered. */
export async function requestPermit(caseId: string, idempotencyKey: string): Promise<Permit> {
  return answer(
    contactService.POST('/contact-permits', {
      params: { header: { 'Idempotency-Key': idempotencyKey } },
      body: { caseId, channel: 'CALL', purpose: 'COLLECTION' },
    }),
  );
}
