import type { components } from '../api/generated/assessment';
import type { Assessment } from './assessmentQueries';
import {
  type BudgetDraft,
  emptyBudget,
  newAsset,
  newDebt,
  newExpense,
  newIncome,
  stabilities,
} from './budget';

type Money = components['schemas']['Money'];

/**
 * The lines of an earlier assessment, to be gone through again. Evidence must be seen again; the
 * note and the answers belong to the earlier conversation.
 */
export function budgetOf(assessment: Assessment): BudgetDraft {
  const { household } = assessment;
  return {
    ...emptyBudget(),
    incomes: assessment.incomes.map((line) => ({
      ...newIncome(),
      kind: line.kind,
      description: line.description ?? '',
      amount: line.amount.amount,
      frequency: line.frequency,
      stability: stabilities.find((each) => each === line.stability) ?? 'PERMANENT',
      since: line.since ?? '',
    })),
    expenses: assessment.expenses.map((line) => ({
      ...newExpense(),
      category: line.category,
      kind: line.kind ?? '',
      amount: line.amount.amount,
      frequency: line.frequency,
      necessary: line.necessary,
      reason: line.reason ?? '',
    })),
    assets: assessment.assets.map((line) => ({
      ...newAsset(),
      kind: line.kind ?? 'OTHER',
      description: line.description ?? '',
      value: typed(line.value),
      charge: typed(line.charge),
    })),
    debts: assessment.debts.map((line) => ({
      ...newDebt(),
      kind: line.kind ?? '',
      monthlyPayment: typed(line.monthlyPayment),
      priority: line.priority,
      balance: typed(line.balance),
      arrears: typed(line.arrears),
    })),
    savings: typed(assessment.savings),
    ongoingInstalment: typed(assessment.ongoingInstalment),
    adults: household?.adults?.toString() ?? '',
    children: household?.children?.toString() ?? '',
    region: household?.region ?? '',
  };
}

function typed(money: Money | undefined): string {
  return money?.amount ?? '';
}
