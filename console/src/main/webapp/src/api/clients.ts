import createClient, { type Middleware } from 'openapi-fetch';
import i18n from 'i18next';
import type { paths as AssessmentPaths } from './generated/assessment';
import type { paths as CasePaths } from './generated/case';
import type { paths as ContactPaths } from './generated/contact';
import type { paths as PlanPaths } from './generated/plan';
import { ApiProblem, problemOf } from './problem';
import { signedOut } from './signedOut';

/** The services behind the console. */
export const services = ['case', 'assessment', 'contact', 'plan'] as const;
export type Service = (typeof services)[number];

/** Without this header, the console refuses commands: a form of another site cannot set it. */
export const commandHeaders = { 'X-Requested-With': 'amends-console' };

const middleware: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', i18n.language);
    if (request.method !== 'GET') {
      request.headers.set('X-Requested-With', commandHeaders['X-Requested-With']);
    }
    return request;
  },
  async onResponse({ response }) {
    if (response.ok) {
      return response;
    }
    if (response.status === 401) {
      signedOut.report();
    }
    throw await problemOf(response);
  },
  onError({ error }) {
    if (error instanceof DOMException && error.name === 'AbortError') {
      return error;
    }
    return ApiProblem.unanswered();
  },
};

function client<Paths extends object>(service: Service) {
  const created = createClient<Paths>({ baseUrl: `/api/${service}` });
  created.use(middleware);
  return created;
}

export const caseService = client<CasePaths>('case');
export const assessmentService = client<AssessmentPaths>('assessment');
export const contactService = client<ContactPaths>('contact');
export const planService = client<PlanPaths>('plan');

/** What a service answered. */
interface Call<T> {
  data?: T;
  response: Response;
}

/**
 * The body of an answer.
 *
 * @throws ApiProblem if the request was refused or failed
 */
export async function answer<T>(call: Promise<Call<T>>): Promise<NonNullable<T>> {
  const { data } = await call;
  if (data === undefined || data === null) {
    throw new ApiProblem(500, { detail: 'The answer is empty.' });
  }
  return data;
}

/** Waits for an answer without a body. */
export async function done(call: Promise<Call<unknown>>): Promise<void> {
  await call;
}

/** A resource with the entity tag that commands on it send as If-Match. */
export interface Tagged<T> {
  value: T;
  tag: string;
}

/** The body of an answer with its entity tag. */
export async function tagged<T>(call: Promise<Call<T>>): Promise<Tagged<NonNullable<T>>> {
  const answered = await call;
  const value = await answer(Promise.resolve(answered));
  return { value, tag: answered.response.headers.get('ETag') ?? '' };
}
