/** A field of a request that breaks a rule. */
export interface Violation {
  field: string;
  message: string;
}

/** A request that was refused or failed: problem details as in RFC 9457, or a lost connection. */
export class ApiProblem extends Error {
  /** The HTTP status; 0 if there was no answer. */
  readonly status: number;
  /** The end of the problem's type, which names the rule and never changes. */
  readonly slug: string;
  /** What was refused and why, in the service's words. */
  readonly detail: string;
  readonly violations: readonly Violation[];
  /** All members of the problem, such as a rule's citation or a limit. */
  readonly members: Readonly<Record<string, unknown>>;

  constructor(status: number, members: Record<string, unknown>) {
    super(text(members.detail) ?? text(members.title) ?? `HTTP ${status}`);
    this.name = 'ApiProblem';
    this.status = status;
    this.slug = (text(members.type) ?? '').replace(/^.*[:/]/, '');
    this.detail = this.message;
    this.members = members;
    this.violations = violationsOf(members);
  }

  /** The problem of a request that got no answer. */
  static unanswered(): ApiProblem {
    return new ApiProblem(0, { type: 'urn:amends:problem:no-connection' });
  }

  /** What is wrong with a field; undefined if nothing is said of it. */
  messageFor(field: string): string | undefined {
    return this.violations.find((violation) => violation.field === field)?.message;
  }
}

/** Whether a failure may go away by itself: a lost connection, or a service that restarts. */
export function isPassing(error: Error): boolean {
  return error instanceof ApiProblem && (error.status === 0 || error.status >= 502);
}

/** Reads the problem from an answer that is not a success. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  try {
    const body: unknown = await response.clone().json();
    return new ApiProblem(response.status, isRecord(body) ? body : {});
  } catch {
    return new ApiProblem(response.status, {});
  }
}

function violationsOf(members: Record<string, unknown>): Violation[] {
  const listed = members.violations;
  if (Array.isArray(listed)) {
    return listed.filter(isRecord).map((violation) => ({
      field: text(violation.field) ?? '',
      message: text(violation.message) ?? '',
    }));
  }
  const field = text(members.field);
  return field === undefined ? [] : [{ field, message: text(members.detail) ?? '' }];
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
