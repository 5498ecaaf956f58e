import { ActionList, ActionListItem, Alert, Button, TextInput } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, caseService } from '../api/clients';
import { useHasRole, useSession } from '../app/SessionContext';
import { Field } from '../shared/Field';
import { ReasonDialog } from '../shared/ReasonDialog';
import { useToast } from '../shared/ToastProvider';
import { useCommand } from '../shared/useCommand';
import type { Complaint } from './complaintQueries';

/** Upholds or rejects a complaint. Only compliance decides, and never the person it is about. */
export function ComplaintDecision({ complaint }: { complaint: Complaint }) {
  const { t } = useTranslation('complaints');
  const { name } = useSession();
  const mayDecide = useHasRole('compliance');
  const toast = useToast();
  const [upheld, setUpheld] = useState<boolean>();
  const [restDays, setRestDays] = useState('');
  const decide = useCommand({
    send: (decision: string, idempotencyKey) =>
      answer(
        caseService.POST('/cases/{id}/complaints/{complaintId}/decision', {
          params: {
            path: { id: complaint.caseId, complaintId: complaint.id },
            header: { 'Idempotency-Key': idempotencyKey },
          },
          body: {
            upheld: upheld === true,
            decision,
            ...(upheld === true && restDays !== '' ? { restDays: Number(restDays) } : {}),
          },
        }),
      ),
    changes: [['case'], ['all']],
    onDone: () => {
      toast(t('decide.done'));
      setUpheld(undefined);
    },
  });
  if (complaint.state !== 'OPEN') {
    return null;
  }
  if (!mayDecide) {
    return <Alert isInline variant="info" title={t('decide.complianceOnly')} />;
  }
  if (complaint.aboutAgent === name) {
    return <Alert isInline variant="info" title={t('decide.aboutYourself')} />;
  }
  return (
    <>
      <ActionList>
        <ActionListItem>
          <Button onClick={() => setUpheld(true)}>{t('decide.uphold')}</Button>
        </ActionListItem>
        <ActionListItem>
          <Button variant="secondary" onClick={() => setUpheld(false)}>
            {t('decide.reject')}
          </Button>
        </ActionListItem>
      </ActionList>
      {upheld !== undefined && (
        <ReasonDialog
          title={upheld ? t('decide.upholdTitle') : t('decide.rejectTitle')}
          action={upheld ? t('decide.uphold') : t('decide.reject')}
          isRunning={decide.isRunning}
          problem={decide.problem}
          onConfirm={decide.run}
          onClose={() => setUpheld(undefined)}
        >
          {upheld && (
            <Field
              id="rest-days"
              label={t('decide.restDays')}
              help={t('decide.restDaysHelp')}
              problem={decide.problem}
              path="restDays"
            >
              <TextInput
                id="rest-days"
                type="number"
                min={0}
                value={restDays}
                onChange={(_, text) => setRestDays(text)}
              />
            </Field>
          )}
        </ReasonDialog>
      )}
    </>
  );
}
