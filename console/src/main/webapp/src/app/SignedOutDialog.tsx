import { Button, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionQuery } from '../api/console';
import { signedOut } from '../api/signedOut';
import { signedInAgain } from './signedInAgain';

/**
 * Asks a person whose session has ended to sign in again in another window; the page behind it, with
 * everything typed on it, stays as it is.
 */
export function SignedOutDialog() {
  const { t } = useTranslation('app');
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);

  useEffect(() => signedOut.subscribe(() => setOpen(true)), []);
  useEffect(
    () =>
      signedInAgain.subscribe(() => {
        setOpen(false);
        void queries.invalidateQueries();
      }),
    [queries],
  );

  const checkSession = async () => {
    const session = await queries.query({ ...sessionQuery, staleTime: 0 });
    if (session !== null) {
      setOpen(false);
      await queries.invalidateQueries();
    }
  };

  return (
    <Modal variant="small" isOpen={open} aria-labelledby="signed-out-title">
      <ModalHeader labelId="signed-out-title" title={t('signedOut.title')} />
      <ModalBody>{t('signedOut.body')}</ModalBody>
      <ModalFooter>
        <Button component="a" href="/sign-in?to=/signed-in" target="_blank" rel="opener">
          {t('signIn.action')}
        </Button>
        <Button variant="link" onClick={() => void checkSession()}>
          {t('signedOut.done')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
