import { Button, FormSelect, FormSelectOption, TextInput } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { answer, caseService } from '../api/clients';
import { useHasRole } from '../app/SessionContext';
import { Field } from '../shared/Field';
import { ProblemAlert } from '../shared/ProblemAlert';
import { SafeForm } from '../shared/SafeForm';
import { useToast } from '../shared/ToastProvider';
import { useCommand } from '../shared/useCommand';
import { useDraft } from '../shared/useDraft';
import type { Referral, ReferralOutcome } from './referralQueries';

const outcomes: readonly ReferralOutcome[] = [
  'GRANTED',
  'PARTLY_GRANTED',
  'DISMISSED',
  'SETTLED',
  'NOT_PURSUED',
];

interface RecordedOutcome {
  outcome: ReferralOutcome;
  concludedOn: string;
}

/** Records how a legal step ended. */
export function ReferralOutcomeForm({ referral }: { referral: Referral }) {
  const { t } = useTranslation('referrals');
  const mayRecord = useHasRole('supervisor');
  const toast = useToast();
  const [draft, change, discard] = useDraft<RecordedOutcome>(`referral.${referral.id}`, {
    outcome: 'GRANTED',
    concludedOn: '',
  });
  const record = useCommand({
    send: (body: RecordedOutcome, idempotencyKey) =>
      answer(
        caseService.POST('/referrals/{id}/outcome', {
          params: {
            path: { id: referral.id },
            header: { 'Idempotency-Key': idempotencyKey, 'If-Match': `"${referral.version}"` },
          },
          body,
        }),
      ),
    changes: [['case'], ['all']],
    onDone: () => {
      toast(t('record.done'));
      discard();
    },
  });
  if (!mayRecord) {
    return null;
  }
  const id = `outcome-${referral.id}`;
  return (
    <SafeForm isWidthLimited onSend={() => draft.concludedOn !== '' && record.run(draft)}>
      <ProblemAlert problem={record.problem} />
      <Field id={id} label={t('fact.outcome')} required problem={record.problem} path="outcome">
        <FormSelect
          id={id}
          value={draft.outcome}
          onChange={(_, value) => {
            const outcome = outcomes.find((each) => each === value);
            if (outcome !== undefined) {
              change({ outcome });
            }
          }}
        >
          {outcomes.map((outcome) => (
            <FormSelectOption key={outcome} value={outcome} label={t(`outcome.${outcome}`)} />
          ))}
        </FormSelect>
      </Field>
      <Field
        id={`${id}-day`}
        label={t('fact.concludedOn')}
        required
        problem={record.problem}
        path="concludedOn"
      >
        <TextInput
          id={`${id}-day`}
          type="date"
          value={draft.concludedOn}
          onChange={(_, text) => change({ concludedOn: text })}
        />
      </Field>
      <div>
        <Button type="submit" isDisabled={record.isRunning || draft.concludedOn === ''}>
          {t('record.action')}
        </Button>
      </div>
    </SafeForm>
  );
}
