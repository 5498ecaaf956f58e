import { FormSelect, FormSelectOption } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, assessmentService } from '../api/clients';
import { Field } from '../shared/Field';
import { ReasonDialog } from '../shared/ReasonDialog';
import { useToast } from '../shared/ToastProvider';
import { useCommand } from '../shared/useCommand';
import { affected, onRequest } from './requestCommands';
import type { AssessmentRequest, DeclineReason } from './assessmentQueries';

const declineReasons = [
  'BORROWER_DECLINED',
  'BORROWER_UNREACHABLE',
  'NO_LONGER_NEEDED',
  'RECORDED_BY_MISTAKE',
] as const satisfies readonly DeclineReason[];

interface Props {
  request: AssessmentRequest;
  onClose: () => void;
}

/** Closes a request without an assessment, for a coded reason that the supervisor explains. */
export function CloseRequestDialog({ request, onClose }: Props) {
  const { t } = useTranslation('assessment');
  const toast = useToast();
  const [reason, setReason] = useState<DeclineReason>('BORROWER_DECLINED');
  const close = useCommand({
    send: (body: { reason: DeclineReason; note: string }, key) =>
      answer(
        assessmentService.POST('/assessment-requests/{id}/closure', {
          params: onRequest(request, key),
          body,
        }),
      ),
    changes: affected,
    onDone: () => {
      toast(t('requests.closed'));
      onClose();
    },
  });
  return (
    <ReasonDialog
      title={t('requests.closeTitle')}
      action={t('requests.close')}
      isRunning={close.isRunning}
      problem={close.problem}
      onConfirm={(note) => close.run({ reason, note })}
      onClose={onClose}
    >
      <Field id="decline-reason" label={t('requests.declineReason')}>
        <FormSelect
          id="decline-reason"
          value={reason}
          onChange={(_, chosen) => setReason(chosen as DeclineReason)}
        >
          {declineReasons.map((each) => (
            <FormSelectOption key={each} value={each} label={t(`declineReason.${each}`)} />
          ))}
        </FormSelect>
      </Field>
    </ReasonDialog>
  );
}
