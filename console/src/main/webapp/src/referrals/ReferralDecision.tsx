import { ActionList, ActionListItem, Button } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, caseService } from '../api/clients';
import { useHasRole } from '../app/SessionContext';
import { ProblemAlert } from '../shared/ProblemAlert';
import { ReasonDialog } from '../shared/ReasonDialog';
import { useToast } from '../shared/ToastProvider';
import { useCommand } from '../shared/useCommand';
import type { Referral } from './referralQueries';

const affected = [['case'], ['all']] as const;

/** Approves a legal step, or rejects it with a reason. */
export function ReferralDecision({ referral }: { referral: Referral }) {
  const { t } = useTranslation('referrals');
  const mayDecide = useHasRole('supervisor');
  const toast = useToast();
  const [rejecting, setRejecting] = useState(false);
  const headers = (idempotencyKey: string) => ({
    path: { id: referral.id },
    header: { 'Idempotency-Key': idempotencyKey, 'If-Match': `"${referral.version}"` },
  });
  const approve = useCommand({
    send: (_: null, idempotencyKey) =>
      answer(caseService.POST('/referrals/{id}/approval', { params: headers(idempotencyKey) })),
    changes: affected,
    onDone: () => toast(t('decide.approved')),
  });
  const reject = useCommand({
    send: (why: string, idempotencyKey) =>
      answer(
        caseService.POST('/referrals/{id}/rejection', {
          params: headers(idempotencyKey),
          body: { why },
        }),
      ),
    changes: affected,
    onDone: () => {
      toast(t('decide.rejected'));
      setRejecting(false);
    },
  });
  if (!mayDecide) {
    return null;
  }
  return (
    <>
      <ProblemAlert problem={approve.problem} />
      <ActionList>
        <ActionListItem>
          <Button isLoading={approve.isRunning} onClick={() => approve.run(null)}>
            {t('decide.approve')}
          </Button>
        </ActionListItem>
        <ActionListItem>
          <Button variant="secondary" onClick={() => setRejecting(true)}>
            {t('decide.reject')}
          </Button>
        </ActionListItem>
      </ActionList>
      {rejecting && (
        <ReasonDialog
          title={t('decide.rejectTitle')}
          action={t('decide.reject')}
          danger
          isRunning={reject.isRunning}
          problem={reject.problem}
          onConfirm={reject.run}
          onClose={() => setRejecting(false)}
        />
      )}
    </>
  );
}
