import type { components } from '../api/generated/assessment';
import type { Money } from '../shared/money';

export type Derivation = components['schemas']['Derivation'];
type Factor = NonNullable<Derivation['factor']>;
type Rounding = Exclude<Factor['rounding'], 'UNNECESSARY'>;

/** The words of a language in which a calculation is written. */
export interface Words {
  name: (figure: string) => string;
  money: (money: Money) => string;
  /** Stands for a sum without terms. */
  nothing: string;
  smallest: (terms: string) => string;
  notBelowZero: (calculation: string) => string;
  /** @param roundedTo the unit of an amount; without one, a number is rounded to a whole one */
  rounded: (calculation: string, rounding: Rounding, roundedTo: Money | undefined) => string;
}

/** The figure of a statement's line, such as `incomes.0.monthly`: the part, the line and its figure. */
export interface LineFigure {
  part: string;
  /** Counted from one, as the form counts its lines. */
  number: number;
  figure: string;
}

/** Reads the name of a line's figure; undefined if it is the name of another figure. */
export function lineFigure(name: string): LineFigure | undefined {
  const [, part, index, figure] = /^(\w+)\.(\d+)\.(\w+)$/.exec(name) ?? [];
  return part === undefined || index === undefined || figure === undefined
    ? undefined
    : { part, number: Number(index) + 1, figure };
}

/** Writes a calculation with the name and the amount of each term; the service has computed it. */
export function writeCalculation(derivation: Derivation, words: Words): string {
  const { factor } = derivation;
  const calculation = written(derivation, words);
  return factor === undefined || factor.rounding === 'UNNECESSARY'
    ? calculation
    : words.rounded(calculation, factor.rounding, factor.roundedTo);
}

function written({ operation, terms, factor }: Derivation, words: Words): string {
  const named = terms.map((term) => `${words.name(term.name)} ${words.money(term.amount)}`);
  switch (operation) {
    case 'SUM':
      return named.length === 0 ? words.nothing : named.join(' + ');
    case 'DIFFERENCE':
      return named.join(' − ');
    case 'EXCESS':
      return words.notBelowZero(named.join(' − '));
    case 'MIN':
      return named.length === 1 ? named.join('') : words.smallest(named.join(', '));
    case 'SHARE':
      return named.join('') + times(factor);
    case 'PRO_RATA':
      return `${named[0] ?? ''} × ${named.slice(1).join(' ÷ ')}`;
    case 'RATIO':
      return named.join(' ÷ ') + times(factor);
  }
}

function times(factor: Factor | undefined): string {
  if (factor === undefined) {
    return '';
  }
  const numerator = factor.numerator === 1 ? '' : ` × ${factor.numerator}`;
  const denominator = factor.denominator === 1 ? '' : ` ÷ ${factor.denominator}`;
  return numerator + denominator;
}

/** A configured value that a figure applies, such as `savings-percent` and `10`. */
export interface Setting {
  key: string;
  value: string;
}

/** Reads the setting that a rule cites; undefined if the rule is not a setting. */
export function settingOf(rule: string): Setting | undefined {
  const [, key, value] = /^amends\.assessment\.\w+\.([a-z-]+)[^=]*=(.*)$/.exec(rule) ?? [];
  return key === undefined || value === undefined ? undefined : { key, value };
}
