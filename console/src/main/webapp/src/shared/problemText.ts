import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api/problem';

/** What a failure means to the person at the screen. */
export type ProblemKind =
  | 'offline'
  | 'signedOut'
  | 'forbidden'
  | 'notFound'
  | 'changed'
  | 'conflict'
  | 'invalid'
  | 'failed';

export function kindOf(error: Error): ProblemKind {
  if (!(error instanceof ApiProblem)) {
    return 'failed';
  }
  switch (error.status) {
    case 0:
      return 'offline';
    case 401:
      return 'signedOut';
    case 403:
      return 'forbidden';
    case 404:
    case 410:
      return 'notFound';
    case 409:
      return 'conflict';
    case 412:
      return 'changed';
    case 400:
    case 413:
    case 415:
    case 422:
      return 'invalid';
    default:
      return 'failed';
  }
}

/**
 * Explains a refusal in the person's language, by the type of the problem; the service's own words
 * follow if there is no text for the type.
 */
export function useProblemText(): (problem: ApiProblem) => string {
  const { t, i18n } = useTranslation('shared');
  return useCallback(
    (problem) => {
      const key = `problemType.${problem.slug}`;
      return i18n.exists(key, { ns: 'shared' })
        ? t(key as 'retry', problem.members)
        : problem.detail;
    },
    [t, i18n],
  );
}
