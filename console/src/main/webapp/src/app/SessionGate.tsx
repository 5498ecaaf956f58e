import { Bullseye, Button, Spinner, Title } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router-dom';
import { sessionQuery } from '../api/console';
import { ProblemState } from '../shared/ProblemState';
import { LanguageSwitch } from './LanguageSwitch';
import { SessionContext } from './SessionContext';
import { SignedOutDialog } from './SignedOutDialog';

/** Shows the pages to a person who is signed in, and the way to sign in to everybody else. */
export function SessionGate({ children }: { children: ReactNode }) {
  const { t } = useTranslation('app');
  const session = useQuery(sessionQuery);
  const { pathname, search } = useLocation();
  if (session.isPending) {
    return (
      <Bullseye>
        <Spinner aria-label={t('loading')} />
      </Bullseye>
    );
  }
  if (session.isError) {
    return (
      <main>
        <ProblemState problem={session.error} onRetry={() => void session.refetch()} />
      </main>
    );
  }
  if (session.data === null) {
    const target = `/sign-in?to=${encodeURIComponent(pathname + search)}`;
    return (
      <Bullseye>
        <main className="amends-sign-in">
          <Title headingLevel="h1">Amends</Title>
          <p>{t('signIn.why')}</p>
          <Button component="a" href={target} size="lg">
            {t('signIn.action')}
          </Button>
          <LanguageSwitch />
        </main>
      </Bullseye>
    );
  }
  return (
    <SessionContext value={session.data}>
      {children}
      <SignedOutDialog />
    </SessionContext>
  );
}
