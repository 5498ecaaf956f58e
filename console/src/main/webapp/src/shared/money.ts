/** An amount as a decimal text with as many decimals as its currency has, as the services state it. */
export interface Money {
  amount: string;
  currency: string;
}

/** Writes an amount in the manner of a language, without rounding it. */
export function formatMoney(money: Money, language: string): string {
  const format = new Intl.NumberFormat(language, {
    style: 'currency',
    currency: money.currency,
    currencyDisplay: 'narrowSymbol',
  });
  // A text is formatted exactly; a number would lose digits beyond 2^53.
  return format.format(money.amount as Intl.StringNumericLiteral);
}

/**
 * Reads an amount that a person typed: separators of thousands are dropped, full-width digits and
 * points are read as plain ones. Returns undefined if it is not an amount of the currency.
 */
export function parseMoney(typed: string, currency: string): Money | undefined {
  const plain = typed
    .normalize('NFKC')
    .replace(/[\s,_]/g, '')
    .replace(/。/g, '.');
  if (!/^\d{1,15}(\.\d+)?$/.test(plain)) {
    return undefined;
  }
  const digits = fractionDigits(currency);
  const [whole = '', fraction = ''] = plain.split('.');
  if (fraction.length > digits) {
    return undefined;
  }
  const units = whole.replace(/^0+(?=\d)/, '');
  return { amount: digits === 0 ? units : `${units}.${fraction.padEnd(digits, '0')}`, currency };
}

/** Whether something was typed that is not an amount of the currency. */
export function isMistyped(typed: string, currency: string): boolean {
  return typed.trim() !== '' && parseMoney(typed, currency) === undefined;
}

/** How many decimals a currency has, such as 2 for CNY and 0 for JPY. */
export function fractionDigits(currency: string): number {
  const options = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
  return options.maximumFractionDigits ?? 2;
}
