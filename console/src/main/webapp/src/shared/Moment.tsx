import { useTranslation } from 'react-i18next';
import { formatDay, formatDistance, formatMoment } from './time';
import { useNow } from './useNow';

interface Props {
  /** A moment in ISO 8601. */
  at: string;
  /** The zone of the clock; without one, that of the person at the screen. */
  zone?: string;
  /** Whether to say how far away it is instead. */
  relative?: boolean;
}

/** A moment; the exact one stands in the title if only its distance is shown. */
export function Moment({ at, zone, relative = false }: Props) {
  const { i18n } = useTranslation('shared');
  const now = useNow();
  const exact = formatMoment(at, i18n.language, zone);
  return (
    <time dateTime={at} title={exact}>
      {relative ? formatDistance(at, now, i18n.language) : exact}
    </time>
  );
}

/** A day of a calendar. */
export function Day({ day }: { day: string }) {
  const { i18n } = useTranslation('shared');
  return <time dateTime={day}>{formatDay(day, i18n.language)}</time>;
}
