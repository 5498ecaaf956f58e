import { useTranslation } from 'react-i18next';
import { formatClock } from './time';
import { useNow } from './useNow';

/** What the clock says where the borrower is. */
export function LocalClock({ zone }: { zone: string }) {
  const { t, i18n } = useTranslation('shared');
  const time = formatClock(useNow(), i18n.language, zone);
  return <span>{t('localTime', { time, zone })}</span>;
}
