import { Alert, Button, Checkbox } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { answer, contactService } from '../api/clients';
import { ProblemAlert } from '../shared/ProblemAlert';
import { SafeForm } from '../shared/SafeForm';
import { useCommand } from '../shared/useCommand';
import { useDraft } from '../shared/useDraft';
import type { StepKind } from './callQueries';

const kinds: readonly StepKind[] = [
  'FULL_NAME',
  'DATE_OF_BIRTH',
  'IDENTITY_LAST4',
  'ADDRESS',
  'LAST_PAYMENT',
  'ACCOUNT_LAST4',
  'PHONE_LAST4',
  'EMAIL',
  'EMPLOYER',
  'PASSPHRASE',
];

type Answers = Partial<Record<StepKind, boolean>>;

/** Records what the person on the phone was asked and which answers were right. */
export function IdentityCheck({ caseId }: { caseId: string }) {
  const { t } = useTranslation('call');
  const [answers, change] = useDraft<Answers>(`identity.${caseId}`, {});
  const check = useCommand({
    send: (input: Answers, idempotencyKey) =>
      answer(
        contactService.POST('/verifications', {
          params: { header: { 'Idempotency-Key': idempotencyKey } },
          body: {
            caseId,
            channel: 'CALL',
            direction: 'OUTBOUND',
            steps: kinds
              .filter((kind) => input[kind] !== undefined)
              .map((kind) => ({ kind, passed: input[kind] === true })),
          },
        }),
      ),
    changes: [['contact']],
  });
  const asked = kinds.filter((kind) => answers[kind] !== undefined);
  return (
    <SafeForm onSend={() => asked.length > 0 && check.run(answers)}>
      <ProblemAlert problem={check.problem} />
      <fieldset>
        <legend>{t('identity.legend')}</legend>
        {kinds.map((kind) => (
          <Checkbox
            key={kind}
            id={`identity-${kind}`}
            label={t(`identity.${kind}`)}
            isChecked={answers[kind] === true}
            onChange={(_, checked) => change({ [kind]: checked })}
          />
        ))}
      </fieldset>
      {check.result !== undefined && (
        <Alert
          isInline
          isLiveRegion
          variant={check.result.outcome === 'VERIFIED' ? 'success' : 'warning'}
          title={t(`identity.outcome.${check.result.outcome}`)}
        />
      )}
      <div>
        <Button
          type="submit"
          variant="secondary"
          isDisabled={asked.length === 0 || check.isRunning}
        >
          {t('identity.record')}
        </Button>
      </div>
    </SafeForm>
  );
}
