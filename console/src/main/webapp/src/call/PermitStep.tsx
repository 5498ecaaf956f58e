import { Alert, Button } from '@patternfly/react-core';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api/problem';
import { Moment } from '../shared/Moment';
import { ProblemAlert } from '../shared/ProblemAlert';
import { useShortcut } from '../shared/ShortcutProvider';
import { useCommand } from '../shared/useCommand';
import { useNow } from '../shared/useNow';
import { requestPermit } from './callQueries';
import { usePermit } from './PermitContext';

/** Asks whether the borrower may be called now; a denial names rule, citation and next moment. */
export function PermitStep({ caseId }: { caseId: string }) {
  const { t } = useTranslation('call');
  const { permit, keep } = usePermit();
  const now = useNow();
  const ask = useCommand({
    send: (id: string, key) => requestPermit(id, key),
    changes: [['contact']],
    onDone: keep,
  });
  const { run } = ask;
  const request = useCallback(() => run(caseId), [run, caseId]);
  useShortcut('p', t('permit.ask'), request);
  const valid = permit !== undefined && new Date(permit.expiresAt) > now;
  if (valid) {
    return (
      <Alert isInline isLiveRegion variant="success" title={t('permit.granted')}>
        {permit.contactPoint !== undefined && <p>{permit.contactPoint.value}</p>}
        <p>
          {t('permit.until')} <Moment at={permit.expiresAt} />.{' '}
          {t('permit.counted', { count: permit.counted })}
        </p>
        {permit.warnings.map((warning) => (
          <p key={warning} lang="en">
            {warning}
          </p>
        ))}
      </Alert>
    );
  }
  return (
    <>
      <Denial problem={ask.problem} />
      <Button onClick={request} isLoading={ask.isRunning} isDisabled={ask.isRunning}>
        {t('permit.ask')}
      </Button>
    </>
  );
}

function Denial({ problem }: { problem: Error | null }) {
  const { t } = useTranslation('call');
  if (!(problem instanceof ApiProblem) || problem.slug !== 'contact-denied') {
    return <ProblemAlert problem={problem} />;
  }
  const { ruleId, citation, nextPermittedAt } = problem.members;
  return (
    <Alert isInline isLiveRegion variant="danger" title={t('permit.denied')}>
      <p>
        {t('permit.rule')} {String(ruleId)}
      </p>
      <p lang="en">{typeof citation === 'string' ? citation : problem.detail}</p>
      {typeof nextPermittedAt === 'string' && (
        <p>
          {t('permit.next')} <Moment at={nextPermittedAt} />
        </p>
      )}
    </Alert>
  );
}
