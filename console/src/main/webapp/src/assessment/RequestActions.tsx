import { ActionList, ActionListItem, Button } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { answer, assessmentService } from '../api/clients';
import { useHasRole, useSession } from '../app/SessionContext';
import { ProblemAlert } from '../shared/ProblemAlert';
import { ReasonDialog } from '../shared/ReasonDialog';
import { useToast } from '../shared/ToastProvider';
import { useCommand } from '../shared/useCommand';
import type { AssessmentRequest, DeclineReason } from './assessmentQueries';
import { Choice } from './inputs';

const affected = [['assessment'], ['case'], ['all']] as const;
const declineReasons = [
  'BORROWER_DECLINED',
  'BORROWER_UNREACHABLE',
  'NO_LONGER_NEEDED',
  'RECORDED_BY_MISTAKE',
] as const satisfies readonly DeclineReason[];

/** Claims an open request, fulfils it by an assessment, or closes it without one. */
export function RequestActions({ request }: { request: AssessmentRequest }) {
  const { t } = useTranslation('assessment');
  const { name } = useSession();
  const mayAct = useHasRole('agent', 'supervisor');
  const toast = useToast();
  const [closing, setClosing] = useState(false);
  const [reason, setReason] = useState<DeclineReason>('BORROWER_DECLINED');
  const params = (key: string) => ({
    path: { id: request.id },
    header: { 'Idempotency-Key': key, 'If-Match': `"${request.version}"` },
  });
  const claim = useCommand({
    send: (_: null, key) =>
      answer(assessmentService.POST('/assessment-requests/{id}/claim', { params: params(key) })),
    changes: affected,
    onDone: () => toast(t('requests.claimed')),
  });
  const close = useCommand({
    send: (body: { reason: DeclineReason; note: string }, key) =>
      answer(
        assessmentService.POST('/assessment-requests/{id}/closure', { params: params(key), body }),
      ),
    changes: affected,
    onDone: () => {
      toast(t('requests.closed'));
      setClosing(false);
    },
  });
  if (!mayAct) {
    return null;
  }
  return (
    <>
      <ProblemAlert problem={claim.problem} />
      <ActionList>
        {request.assignee !== name && (
          <ActionListItem>
            <Button variant="secondary" isLoading={claim.isRunning} onClick={() => claim.run(null)}>
              {t('requests.claim')}
            </Button>
          </ActionListItem>
        )}
        <ActionListItem>
          <Link to={`/cases/${request.caseId}/assessment/new`}>{t('form.open')}</Link>
        </ActionListItem>
        <ActionListItem>
          <Button variant="link" onClick={() => setClosing(true)}>
            {t('requests.close')}
          </Button>
        </ActionListItem>
      </ActionList>
      {closing && (
        <ReasonDialog
          title={t('requests.closeTitle')}
          action={t('requests.close')}
          isRunning={close.isRunning}
          problem={close.problem}
          onConfirm={(note) => close.run({ reason, note })}
          onClose={() => setClosing(false)}
        >
          <Choice
            id="decline-reason"
            label={t('requests.declineReason')}
            value={reason}
            values={declineReasons}
            name={(each) => t(`declineReason.${each}`)}
            problem={close.problem}
            path="reason"
            onChange={setReason}
          />
        </ReasonDialog>
      )}
    </>
  );
}
