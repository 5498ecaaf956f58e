import { describe, expect, it } from 'vitest';
import { type Derivation, type Words, lineFigure, settingOf, writeCalculation } from './derivation';

const words: Words = {
  name: (figure) => figure,
  money: (money) => money.amount,
  nothing: 'nothing',
  smallest: (terms) => `the smallest of ${terms}`,
  notBelowZero: (calculation) => `${calculation}, not below zero`,
  rounded: (calculation, rounding) => `${calculation}, ${rounding}`,
};

function derivation(
  operation: Derivation['operation'],
  terms: Record<string, string>,
  factor?: Derivation['factor'],
): Derivation {
  return {
    figure: 'figure',
    formula: '',
    rule: 'total',
    lines: [],
    operation,
    terms: Object.entries(terms).map(([name, amount]) => ({
      name,
      amount: { amount, currency: 'CNY' },
    })),
    ...(factor === undefined ? {} : { factor }),
  };
}

describe('a calculation', () => {
  it.each([
    ['SUM', 'a 1.00 + b 2.00 + c 3.00'],
    ['DIFFERENCE', 'a 1.00 − b 2.00 − c 3.00'],
    ['EXCESS', 'a 1.00 − b 2.00 − c 3.00, not below zero'],
    ['MIN', 'the smallest of a 1.00, b 2.00, c 3.00'],
    ['PRO_RATA', 'a 1.00 × b 2.00 ÷ c 3.00'],
  ] as const)('of operation %s names its terms', (operation, text) => {
    const terms = { a: '1.00', b: '2.00', c: '3.00' };
    expect(writeCalculation(derivation(operation, terms), words)).toBe(text);
  });

  it('of a sum without terms says so', () => {
    expect(writeCalculation(derivation('SUM', {}), words)).toBe('nothing');
  });

  it('of one smallest term is the term', () => {
    expect(writeCalculation(derivation('MIN', { a: '1.00' }), words)).toBe('a 1.00');
  });

  it('shows the share and how it is rounded', () => {
    const share = { numerator: 80, denominator: 100, rounding: 'DOWN' } as const;
    expect(writeCalculation(derivation('SHARE', { a: '1.00' }, share), words)).toBe(
      'a 1.00 × 80 ÷ 100, DOWN',
    );
  });

  it('leaves out a factor of one and a rounding that changes nothing', () => {
    const once = { numerator: 1, denominator: 1, rounding: 'UNNECESSARY' } as const;
    expect(writeCalculation(derivation('SHARE', { a: '1.00' }, once), words)).toBe('a 1.00');
    expect(writeCalculation(derivation('RATIO', { a: '1.00', b: '2.00' }, once), words)).toBe(
      'a 1.00 ÷ b 2.00',
    );
  });
});

describe('the name of a figure', () => {
  it('of a line has the number of the line as the form counts', () => {
    expect(lineFigure('incomes.0.monthly')).toEqual({
      part: 'incomes',
      number: 1,
      figure: 'monthly',
    });
  });

  it('of a total is not that of a line', () => {
    expect(lineFigure('countedIncome')).toBeUndefined();
    expect(lineFigure('savings-cap.CNY')).toBeUndefined();
  });
});

describe('a rule', () => {
  it('that is a setting has its key and value', () => {
    expect(settingOf('amends.assessment.budget.savings-percent=10')).toEqual({
      key: 'savings-percent',
      value: '10',
    });
    expect(settingOf('amends.assessment.budget.counted-percent.PERMANENT=100')).toEqual({
      key: 'counted-percent',
      value: '100',
    });
  });

  it('that is no setting has none', () => {
    expect(settingOf('disposable-income')).toBeUndefined();
  });
});
