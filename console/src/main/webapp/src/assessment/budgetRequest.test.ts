import { describe, expect, it } from 'vitest';
import { type BudgetDraft, emptyBudget, newAsset, newDebt, newExpense, newIncome } from './budget';
import { answerPath, hasMistypedAmount, toRequest } from './budgetRequest';

const questions = { name: 'first-call', version: 3 };
const draft: BudgetDraft = {
  ...emptyBudget(),
  incomes: [
    { ...newIncome(), amount: '6,500', since: '2021-04-01' },
    { ...newIncome(), kind: 'PENSION', amount: '1' },
  ],
  expenses: [{ ...newExpense(), kind: ' RENT ', amount: '2800' }],
  assets: [{ ...newAsset(), value: '2000' }],
  debts: [{ ...newDebt(), kind: 'CREDIT_CARD', monthlyPayment: '500.5', balance: '8000' }],
  answers: { health: '  ', work: ' Half the shifts ' },
};

describe('a budget', () => {
  it('is sent line by line with amounts of the currency', () => {
    expect(toRequest('case-1', 'CNY', draft, questions)).toMatchObject({
      caseId: 'case-1',
      incomes: [
        { amount: { amount: '6500.00', currency: 'CNY' }, since: '2021-04-01' },
        { kind: 'PENSION' },
      ],
      expenses: [{ category: 'HOME', kind: 'RENT', amount: { amount: '2800.00' } }],
      assets: [{ kind: 'SAVINGS', value: { amount: '2000.00' } }],
      debts: [{ monthlyPayment: { amount: '500.50' }, balance: { amount: '8000.00' } }],
    });
  });

  it('states how steady an income is only for earnings', () => {
    const { incomes } = toRequest('case-1', 'CNY', draft, questions);
    expect(incomes?.[0]).toHaveProperty('stability', 'PERMANENT');
    expect(incomes?.[1]).not.toHaveProperty('stability');
  });

  it('leaves out what was not said', () => {
    const sent = toRequest('case-1', 'CNY', draft, questions);
    for (const part of ['savings', 'ongoingInstalment', 'household', 'reasonCode', 'note']) {
      expect(sent).not.toHaveProperty(part);
    }
    expect(sent.expenses?.[0]).not.toHaveProperty('reason');
  });

  it('keeps a line without an amount at its place, so that the service can name it', () => {
    const incomplete = { ...draft, incomes: [newIncome(), ...draft.incomes] };
    const { incomes } = toRequest('case-1', 'CNY', incomplete, questions);
    expect(incomes).toHaveLength(3);
    expect(incomes?.[0]).not.toHaveProperty('amount');
  });

  it('states the household as far as it is known', () => {
    expect(toRequest('case-1', 'CNY', { ...draft, adults: '2' }, questions).household).toEqual({
      adults: 2,
    });
  });

  it('names the question set of each answer, and skips empty answers', () => {
    expect(toRequest('case-1', 'CNY', draft, questions).answers).toEqual([
      { questionId: 'work', text: 'Half the shifts', questionnaire: 'first-call', version: 3 },
    ]);
    expect(answerPath(draft.answers, 'work')).toBe('answers.0.text');
  });

  it('has a mistyped amount only where something was typed', () => {
    expect(hasMistypedAmount(draft, 'CNY')).toBe(false);
    expect(hasMistypedAmount({ ...draft, savings: 'some' }, 'CNY')).toBe(true);
    const charged = { ...draft, assets: [{ ...newAsset(), charge: '1.234' }] };
    expect(hasMistypedAmount(charged, 'CNY')).toBe(true);
  });
});
