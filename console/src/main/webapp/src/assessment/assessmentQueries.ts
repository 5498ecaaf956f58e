import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, assessmentService } from '../api/clients';
import type { components } from '../api/generated/assessment';
import { queryKey } from '../api/queryKey';
import { from } from '../shared/pages';

type Schemas = components['schemas'];
export type Assessment = Schemas['AssessmentView'];
export type AssessmentRequest = Schemas['AssessmentRequestView'];
export type DeclineReason = Schemas['DeclineReason'];
export type NewAssessment = Schemas['NewAssessment'];
export const requestStatuses = ['OPEN', 'FULFILLED', 'OBSOLETE', 'DECLINED'] as const;
export type RequestStatus = (typeof requestStatuses)[number];

const QUESTIONNAIRE = 'first-call';

/** The assessments of a case, newest first. */
export function assessmentsQuery(caseId: string) {
  return infiniteQueryOptions({
    queryKey: queryKey('assessment', 'listAssessments', { caseId }),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      answer(
        assessmentService.GET('/assessments', {
          params: { query: { caseId, ...from(pageParam) } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** The assessment requests with a status, of all cases or of one, earliest due first. */
export function assessmentRequestsQuery(status: RequestStatus, caseId?: string) {
  const ofCase = caseId === undefined ? {} : { caseId };
  return infiniteQueryOptions({
    queryKey: queryKey('assessment', 'listAssessmentRequests', ofCase, status),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      answer(
        assessmentService.GET('/assessment-requests', {
          params: { query: { status, ...ofCase, ...from(pageParam) } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** The open questions that go with a budget, in the person's language. */
export function questionnaireQuery(lang: string) {
  return queryOptions({
    queryKey: queryKey('assessment', 'getQuestionnaire', {}, QUESTIONNAIRE, lang),
    queryFn: ({ signal }) =>
      answer(
        assessmentService.GET('/questionnaires/{name}', {
          params: { path: { name: QUESTIONNAIRE }, query: { lang } },
          signal,
        }),
      ),
    staleTime: Infinity,
  });
}
