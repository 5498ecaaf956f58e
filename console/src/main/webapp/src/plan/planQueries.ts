import { queryOptions } from '@tanstack/react-query';
import { answer, planService, tagged } from '../api/clients';
import type { components } from '../api/generated/plan';
import { queryKey } from '../api/queryKey';

type Schemas = components['schemas'];
export type ListedPlan = Schemas['ListedPlan'];
export type Plan = Schemas['Plan'];
export type PlanOption = Schemas['Option'];
export type PlanRequest = Schemas['PlanRequest'];

/** Everything that was agreed or proposed for a case. */
export function plansOfCaseQuery(caseId: string) {
  return queryOptions({
    queryKey: queryKey('plan', 'listPlans', { caseId }),
    queryFn: ({ signal }) =>
      answer(planService.GET('/plans', { params: { query: { caseId } }, signal })),
  });
}

/** A plan with the entity tag that a decision on it sends. */
export function planQuery(id: string) {
  return queryOptions({
    queryKey: queryKey('plan', 'getPlan', {}, id),
    queryFn: ({ signal }) =>
      tagged(planService.GET('/plans/{id}', { params: { path: { id } }, signal })),
  });
}

/** The plans that the borrower's newest assessment allows, and those that a rule excludes. */
export function planOptionsQuery(caseId: string) {
  return queryOptions({
    queryKey: queryKey('plan', 'computePlanOptions', { caseId }),
    queryFn: ({ signal }) =>
      answer(planService.POST('/plan-options', { body: { caseId }, signal })),
  });
}
