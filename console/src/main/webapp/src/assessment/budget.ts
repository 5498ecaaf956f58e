import type { components } from '../api/generated/assessment';
import { parseMoney } from '../shared/money';
import type { NewAssessment } from './assessmentQueries';

type Schemas = components['schemas'];
export const frequencies = [
  'WEEKLY',
  'BIWEEKLY',
  'TWICE_MONTHLY',
  'FOUR_WEEKLY',
  'MONTHLY',
  'QUARTERLY',
  'YEARLY',
] as const satisfies readonly Schemas['Frequency'][];
export const incomeKinds = [
  'EARNINGS',
  'BENEFITS',
  'PENSION',
  'SELF_EMPLOYMENT',
  'OTHER',
] as const satisfies readonly Schemas['IncomeKind'][];
export const stabilities = [
  'PERMANENT',
  'FIXED_TERM',
  'SELF_EMPLOYED',
  'CASUAL',
  'BENEFIT',
  'PENSION',
  'OTHER',
] as const satisfies readonly Schemas['IncomeStability'][];
export const categories = [
  'HOME',
  'UTILITIES',
  'WATER',
  'CARE_AND_HEALTH',
  'TRANSPORT',
  'SCHOOL',
  'PENSIONS_AND_INSURANCE',
  'PROFESSIONAL',
  'OTHER_ESSENTIAL',
  'COMMUNICATIONS_AND_LEISURE',
  'FOOD_AND_HOUSEKEEPING',
  'PERSONAL',
] as const satisfies readonly Schemas['ExpenseCategory'][];

export interface IncomeLine {
  id: string;
  kind: (typeof incomeKinds)[number];
  amount: string;
  frequency: (typeof frequencies)[number];
  stability: (typeof stabilities)[number];
  evidenceSeen: boolean;
}

export interface ExpenseLine {
  id: string;
  category: (typeof categories)[number];
  kind: string;
  amount: string;
  frequency: (typeof frequencies)[number];
  necessary: boolean;
  evidenceSeen: boolean;
  reason: string;
}

export interface DebtLine {
  id: string;
  kind: string;
  monthlyPayment: string;
  priority: boolean;
}

/** A budget as it is typed; amounts are texts until it is sent. */
export interface BudgetDraft {
  incomes: IncomeLine[];
  expenses: ExpenseLine[];
  debts: DebtLine[];
  savings: string;
  adults: string;
  children: string;
  note: string;
  answers: Record<string, string>;
}

export function newIncome(): IncomeLine {
  return {
    id: crypto.randomUUID(),
    kind: 'EARNINGS',
    amount: '',
    frequency: 'MONTHLY',
    stability: 'PERMANENT',
    evidenceSeen: false,
  };
}

export function newExpense(): ExpenseLine {
  return {
    id: crypto.randomUUID(),
    category: 'HOME',
    kind: '',
    amount: '',
    frequency: 'MONTHLY',
    necessary: true,
    evidenceSeen: false,
    reason: '',
  };
}

export function newDebt(): DebtLine {
  return { id: crypto.randomUUID(), kind: '', monthlyPayment: '', priority: false };
}

export const emptyBudget: BudgetDraft = {
  incomes: [],
  expenses: [],
  debts: [],
  savings: '',
  adults: '1',
  children: '0',
  note: '',
  answers: {},
};

/** Whether every amount that is needed is an amount of the currency. */
export function isReadable(draft: BudgetDraft, currency: string): boolean {
  const amounts = [
    ...draft.incomes.map((line) => line.amount),
    ...draft.expenses.map((line) => line.amount),
    ...draft.debts.map((line) => line.monthlyPayment),
    ...(draft.savings === '' ? [] : [draft.savings]),
  ];
  return amounts.every((amount) => parseMoney(amount, currency) !== undefined);
}

/** The questionnaire to whose questions the answers refer. */
export interface AnsweredQuestionnaire {
  name: string;
  version: number;
}

/**
 * The budget as the service takes it, line by line in the order of the form. An amount that cannot
 * be read is left out, and the service refuses its line.
 */
export function toRequest(
  caseId: string,
  currency: string,
  draft: BudgetDraft,
  questionnaire: AnsweredQuestionnaire | undefined,
): NewAssessment {
  const money = (name: string, typed: string) => {
    const parsed = parseMoney(typed, currency);
    return parsed === undefined ? {} : { [name]: parsed };
  };
  return {
    caseId,
    incomes: draft.incomes.map(({ kind, amount, frequency, stability, evidenceSeen }) => ({
      kind,
      frequency,
      stability,
      evidenceSeen,
      ...money('amount', amount),
    })),
    expenses: draft.expenses.map(
      ({ category, kind, amount, frequency, necessary, evidenceSeen, reason }) => ({
        category,
        frequency,
        necessary,
        evidenceSeen,
        ...said('kind', kind),
        ...said('reason', reason),
        ...money('amount', amount),
      }),
    ),
    debts: draft.debts.map(({ kind, monthlyPayment, priority }) => ({
      priority,
      ...said('kind', kind),
      ...money('monthlyPayment', monthlyPayment),
    })),
    ...money('savings', draft.savings),
    household: { adults: Number(draft.adults), children: Number(draft.children) },
    ...said('note', draft.note),
    answers: Object.entries(draft.answers)
      .filter(([, text]) => text.trim() !== '')
      .map(([questionId, text]) => ({
        questionId,
        text: text.trim(),
        ...(questionnaire === undefined
          ? {}
          : { questionnaire: questionnaire.name, version: questionnaire.version }),
      })),
  };
}

function said(name: string, text: string): Record<string, string> {
  return text.trim() === '' ? {} : { [name]: text.trim() };
}
