import { Bullseye } from '@patternfly/react-core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { signedInAgain } from './signedInAgain';

/** The page after signing in again in another window, which closes itself. */
export function SignedInAgainPage() {
  const { t } = useTranslation('app');
  useEffect(() => {
    signedInAgain.report();
    window.close();
  }, []);
  return (
    <Bullseye>
      <main>{t('signedOut.back')}</main>
    </Bullseye>
  );
}
