import { type APIResponse, type Page, expect } from '@playwright/test';

const LENDER = 'CU-DEMO';
const CNY = 'CNY';
const FIRST_DUE_AFTER_MILLIS = 14 * 24 * 60 * 60 * 1000;

/** An open case of the sample with its account. */
export interface SampleCase {
  id: string;
  accountId: string;
  status: string;
  /** The last business day that the lender has reported, in ISO 8601. */
  businessDate: string;
}

/** Finds the open case of an account of the sample. */
export async function caseOf(page: Page, accountId: string): Promise<SampleCase> {
  const listed = await page.request.get(`/api/case/cases?lenderId=${LENDER}&limit=500`);
  expect(listed.status(), await listed.text()).toBe(200);
  const { items } = (await listed.json()) as {
    items: SampleCase[];
  };
  const found = items.find((each) => each.accountId === accountId && each.status === 'OPEN');
  if (found === undefined) {
    throw new Error(`The sample has no open case of ${accountId}.`);
  }
  return found;
}

/** Records what a borrower earns and spends: 400.00 a month are sustainable. */
export async function assess(page: Page, caseId: string): Promise<void> {
  const assessed = await post(page, '/api/assessment/assessments', {
    caseId,
    incomes: [
      { kind: 'EARNINGS', amount: money('4055.00'), frequency: 'MONTHLY', stability: 'PERMANENT' },
    ],
    expenses: [{ category: 'HOME', amount: money('3500.00'), frequency: 'MONTHLY' }],
    reasonCode: 'REDUCED_HOURS',
    answers: [{ questionId: 'work', text: 'half the shifts' }],
  });
  expect(assessed.status(), await assessed.text()).toBe(201);
  await expect(async () => {
    const options = await post(page, '/api/plan/plan-options', { caseId });
    expect(await options.text()).toContain('"400.00"');
  }).toPass({ timeout: 30_000 });
}

/** Proposes a plan beyond the limits of an agent, so that a supervisor has to decide on it. */
export async function propose(page: Page, of: SampleCase, instalments: number): Promise<string> {
  const firstDue = new Date(Date.parse(of.businessDate) + FIRST_DUE_AFTER_MILLIS);
  const proposed = await post(page, '/api/plan/plans', {
    caseId: of.id,
    kind: 'INSTALMENTS',
    instalments,
    firstDueDate: firstDue.toISOString().slice(0, 10),
    initiator: 'BORROWER',
    ownWords: 'a part of it each month',
  });
  expect(proposed.status(), await proposed.text()).toBe(201);
  const plan = (await proposed.json()) as { id: string; status: string };
  expect(plan.status).toBe('PENDING_APPROVAL');
  return plan.id;
}

function money(amount: string) {
  return { amount, currency: CNY };
}

function post(page: Page, path: string, data: object): Promise<APIResponse> {
  return page.request.post(path, { data, headers: { 'X-Requested-With': 'amends-console' } });
}
