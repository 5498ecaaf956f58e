import { Banner } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { useLiveUpdates } from './ChangesProvider';

/** Says that changes do not arrive any more, until they do again. */
export function ConnectionNotice() {
  const { t, i18n } = useTranslation('app');
  const { state, asOf } = useLiveUpdates();
  const time = new Intl.DateTimeFormat(i18n.language, { timeStyle: 'medium' }).format(asOf);
  return (
    <div role="status">
      {state === 'lost' && <Banner color="yellow">{t('live.lostNotice', { time })}</Banner>}
    </div>
  );
}
