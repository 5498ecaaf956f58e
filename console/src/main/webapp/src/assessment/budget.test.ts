import { describe, expect, it } from 'vitest';
import { emptyBudget, isReadable, newDebt, newExpense, newIncome, toRequest } from './budget';

const draft = {
  ...emptyBudget,
  incomes: [{ ...newIncome(), amount: '6,500' }],
  expenses: [{ ...newExpense(), kind: ' RENT ', amount: '2800', reason: '' }],
  debts: [{ ...newDebt(), kind: 'CREDIT_CARD', monthlyPayment: '500.5' }],
  children: '2',
  answers: { work: ' Half the shifts ', health: '  ' },
};

describe('a budget', () => {
  it('is sent line by line with amounts of the currency', () => {
    const sent = toRequest('case-1', 'CNY', draft, { name: 'first-call', version: 3 });
    expect(sent).toMatchObject({
      caseId: 'case-1',
      incomes: [{ kind: 'EARNINGS', amount: { amount: '6500.00', currency: 'CNY' } }],
      expenses: [{ category: 'HOME', kind: 'RENT', amount: { amount: '2800.00' } }],
      debts: [{ kind: 'CREDIT_CARD', monthlyPayment: { amount: '500.50' } }],
      household: { adults: 1, children: 2 },
    });
  });

  it('leaves out what was not said', () => {
    const sent = toRequest('case-1', 'CNY', draft, undefined);
    expect(sent).not.toHaveProperty('savings');
    expect(sent).not.toHaveProperty('note');
    expect(sent.expenses?.[0]).not.toHaveProperty('reason');
  });

  it('names the questionnaire of each answer, and skips empty answers', () => {
    const sent = toRequest('case-1', 'CNY', draft, { name: 'first-call', version: 3 });
    expect(sent.answers).toEqual([
      { questionId: 'work', text: 'Half the shifts', questionnaire: 'first-call', version: 3 },
    ]);
  });

  it('is readable only if every amount is', () => {
    expect(isReadable(draft, 'CNY')).toBe(true);
    expect(isReadable({ ...draft, savings: 'some' }, 'CNY')).toBe(false);
    expect(isReadable({ ...draft, incomes: [newIncome()] }, 'CNY')).toBe(false);
  });
});
