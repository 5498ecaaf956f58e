import { describe, expect, it } from 'vitest';
import { formatMoney, parseMoney } from './money';

describe('formatMoney', () => {
  it.each([
    ['1234567890123456.78', 'CNY', 'zh-CN', '¥1,234,567,890,123,456.78'],
    ['860.00', 'CNY', 'en', '¥860.00'],
    ['1500', 'JPY', 'en', '¥1,500'],
    ['1.250', 'KWD', 'en', 'KWD 1.250'],
  ])('writes %s %s in %s', (amount, currency, language, expected) => {
    expect(formatMoney({ amount, currency }, language).replace(/\u00a0/g, ' ')).toBe(expected);
  });
});

describe('parseMoney', () => {
  it.each([
    ['1,200.5', 'CNY', '1200.50'],
    ['１２００．５', 'CNY', '1200.50'],
    ['007', 'JPY', '7'],
    ['0', 'CNY', '0.00'],
  ])('reads %s %s', (typed, currency, amount) => {
    expect(parseMoney(typed, currency)).toEqual({ amount, currency });
  });

  it.each([
    ['', 'CNY'],
    ['-5', 'CNY'],
    ['1.234', 'CNY'],
    ['1.5', 'JPY'],
    ['12 yuan', 'CNY'],
  ])('does not read "%s" as %s', (typed, currency) => {
    expect(parseMoney(typed, currency)).toBeUndefined();
  });
});
