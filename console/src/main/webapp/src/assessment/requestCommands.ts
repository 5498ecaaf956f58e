import type { AssessmentRequest } from './assessmentQueries';

/** What else changes with a request: the case waits for it, and work lists show it. */
export const affected = [['assessment'], ['case'], ['all']] as const;

/** The parameters of a command on the request as it was read. */
export function onRequest(request: AssessmentRequest, key: string) {
  return {
    path: { id: request.id },
    header: { 'Idempotency-Key': key, 'If-Match': `"${request.version}"` },
  };
}
