import type { components } from '../api/generated/assessment';

type Schemas = components['schemas'];
type Frequency = Schemas['Frequency'];
type IncomeKind = Schemas['IncomeKind'];
type Stability = Schemas['IncomeStability'];
type Category = Schemas['ExpenseCategory'];
type AssetKind = Schemas['AssetKind'];
export type Confidence = Schemas['Confidence'];

export const frequencies = [
  'WEEKLY',
  'BIWEEKLY',
  'TWICE_MONTHLY',
  'FOUR_WEEKLY',
  'MONTHLY',
  'QUARTERLY',
  'YEARLY',
] as const satisfies readonly Frequency[];
export const incomeKinds = [
  'EARNINGS',
  'BENEFITS',
  'PENSION',
  'SELF_EMPLOYMENT',
  'OTHER',
] as const satisfies readonly IncomeKind[];
/** How steady earnings are; every other kind of income implies it. */
export const stabilities = [
  'PERMANENT',
  'FIXED_TERM',
  'CASUAL',
] as const satisfies readonly Stability[];
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
] as const satisfies readonly Category[];
export const assetKinds = [
  'CASH',
  'SAVINGS',
  'PROPERTY',
  'VEHICLE',
  'OTHER',
] as const satisfies readonly AssetKind[];
export const confidences = ['LOW', 'MEDIUM', 'HIGH'] as const satisfies readonly Confidence[];

/** A line as it is typed: the id lives as long as the line, amounts are texts. */
interface Line {
  id: string;
}

export interface IncomeLine extends Line {
  kind: IncomeKind;
  description: string;
  amount: string;
  frequency: Frequency;
  stability: (typeof stabilities)[number];
  since: string;
  evidenceSeen: boolean;
}

export interface ExpenseLine extends Line {
  category: Category;
  kind: string;
  amount: string;
  frequency: Frequency;
  necessary: boolean;
  evidenceSeen: boolean;
  reason: string;
}

export interface AssetLine extends Line {
  kind: AssetKind;
  description: string;
  value: string;
  charge: string;
}

export interface DebtLine extends Line {
  kind: string;
  monthlyPayment: string;
  priority: boolean;
  balance: string;
  arrears: string;
}

/** A budget as it is typed; what is empty was not said. */
export interface BudgetDraft {
  incomes: IncomeLine[];
  expenses: ExpenseLine[];
  assets: AssetLine[];
  debts: DebtLine[];
  savings: string;
  ongoingInstalment: string;
  adults: string;
  children: string;
  region: string;
  reasonCode: string;
  reasonConfidence: Confidence | '';
  note: string;
  answers: Record<string, string>;
}

export function newIncome(): IncomeLine {
  return {
    id: crypto.randomUUID(),
    kind: 'EARNINGS',
    description: '',
    amount: '',
    frequency: 'MONTHLY',
    stability: 'PERMANENT',
    since: '',
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

export function newAsset(): AssetLine {
  return { id: crypto.randomUUID(), kind: 'SAVINGS', description: '', value: '', charge: '' };
}

export function newDebt(): DebtLine {
  return {
    id: crypto.randomUUID(),
    kind: '',
    monthlyPayment: '',
    priority: false,
    balance: '',
    arrears: '',
  };
}

/** The form before anything is typed. */
export function emptyBudget(): BudgetDraft {
  return {
    incomes: [newIncome()],
    expenses: [newExpense()],
    assets: [],
    debts: [],
    savings: '',
    ongoingInstalment: '',
    adults: '',
    children: '',
    region: '',
    reasonCode: '',
    reasonConfidence: '',
    note: '',
    answers: {},
  };
}
