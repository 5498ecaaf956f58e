import { Button } from '@patternfly/react-core';
import PauseIcon from '@patternfly/react-icons/dist/esm/icons/pause-icon';
import PlayIcon from '@patternfly/react-icons/dist/esm/icons/play-icon';
import { useTranslation } from 'react-i18next';
import { useLiveUpdates } from './ChangesProvider';

/** Whether the page follows changes, and since when it does not. */
export function LiveStatus() {
  const { t, i18n } = useTranslation('app');
  const { state, paused, asOf, pause, resume } = useLiveUpdates();
  const time = new Intl.DateTimeFormat(i18n.language, { timeStyle: 'medium' }).format(asOf);
  const text = paused ? t('live.paused', { time }) : t(`live.${state}`, { time });
  return (
    <Button
      variant="plain"
      className="amends-live"
      aria-label={paused ? t('live.resume') : t('live.pause')}
      icon={paused ? <PlayIcon /> : <PauseIcon />}
      onClick={paused ? resume : pause}
    >
      <span className="amends-wide-only">{text}</span>
    </Button>
  );
}
