import { useTranslation } from 'react-i18next';
import { type Money, formatMoney } from './money';

/** An amount in the manner of the person's language. */
export function Amount({ money }: { money: Money }) {
  const { i18n } = useTranslation('shared');
  return <span className="amends-money">{formatMoney(money, i18n.language)}</span>;
}
