import { queryOptions } from '@tanstack/react-query';
import { commandHeaders } from './clients';
import { ApiProblem, problemOf } from './problem';
import { queryKey } from './queryKey';
import { signedOut } from './signedOut';

/** The person who is signed in. */
export interface Session {
  name: string;
  roles: readonly Role[];
  /** The lenders to which the person is limited; absent if to none. */
  lenders?: readonly string[];
  expiresAt: string;
}

export type Role = 'agent' | 'supervisor' | 'compliance' | 'ops';

/** Reads from the console itself. A missing session is an answer, not a lost one. */
export async function consoleGet<T>(path: string, signal?: AbortSignal): Promise<T> {
  const response = await consoleFetch(path, signal === undefined ? {} : { signal });
  return (await response.json()) as T;
}

/** Sends a command to the console itself. */
export async function consolePost<T>(path: string, body?: BodyInit): Promise<T> {
  const response = await consoleFetch(path, {
    method: 'POST',
    headers: commandHeaders,
    ...(body === undefined ? {} : { body }),
  });
  return (await response.json()) as T;
}

async function consoleFetch(path: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') {
      throw error;
    }
    throw ApiProblem.unanswered();
  }
  if (response.ok) {
    return response;
  }
  if (response.status === 401 && path !== '/session') {
    signedOut.report();
  }
  throw await problemOf(response);
}

export const sessionQuery = queryOptions({
  queryKey: queryKey('console', 'session'),
  queryFn: async ({ signal }): Promise<Session | null> => {
    try {
      return await consoleGet<Session>('/session', signal);
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 401) {
        return null;
      }
      throw error;
    }
  },
  staleTime: 60_000,
});
