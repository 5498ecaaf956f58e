import { Button, FormSelect, FormSelectOption, TextArea, TextInput } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { answer, caseService } from '../api/clients';
import { Field } from '../shared/Field';
import { ProblemAlert } from '../shared/ProblemAlert';
import { SafeForm } from '../shared/SafeForm';
import { useToast } from '../shared/ToastProvider';
import { useCommand } from '../shared/useCommand';
import { useDraft } from '../shared/useDraft';
import type { Hold } from './caseQueries';

type HoldKind = Hold['kind'];

/** What a person may place; the other kinds follow from a complaint or from the lender. */
const kinds: readonly HoldKind[] = [
  'DISPUTE',
  'PAYMENT_CLAIM',
  'VULNERABILITY',
  'HARDSHIP',
  'BEREAVEMENT_OR_DISASTER',
  'CEASE',
  'MORATORIUM',
];

interface Draft {
  kind: HoldKind;
  until: string;
  reason: string;
}

/** Places a hold: every contact, breach clock and escalation stops at once. */
export function HoldForm({ caseId }: { caseId: string }) {
  const { t } = useTranslation('cases');
  const toast = useToast();
  const [draft, change, discard] = useDraft<Draft>(`hold.${caseId}`, {
    kind: 'DISPUTE',
    until: '',
    reason: '',
  });
  const place = useCommand({
    send: (input: Draft, idempotencyKey) =>
      answer(
        caseService.POST('/cases/{id}/holds', {
          params: { path: { id: caseId }, header: { 'Idempotency-Key': idempotencyKey } },
          body: {
            kind: input.kind,
            reason: input.reason,
            ...(input.until === '' ? {} : { until: input.until }),
          },
        }),
      ),
    changes: [['case'], ['all']],
    onDone: () => {
      toast(t('holds.placed'));
      discard();
    },
  });
  return (
    <SafeForm isWidthLimited onSend={() => draft.reason.trim() !== '' && place.run(draft)}>
      <ProblemAlert problem={place.problem} />
      <Field id="hold-kind" label={t('holds.kind')} required problem={place.problem} path="kind">
        <FormSelect
          id="hold-kind"
          value={draft.kind}
          onChange={(_, value) =>
            change({ kind: kinds.find((each) => each === value) ?? 'DISPUTE' })
          }
        >
          {kinds.map((kind) => (
            <FormSelectOption key={kind} value={kind} label={t(`hold.${kind}`)} />
          ))}
        </FormSelect>
      </Field>
      <Field id="hold-until" label={t('holds.until')} problem={place.problem} path="until">
        <TextInput
          id="hold-until"
          type="date"
          value={draft.until}
          onChange={(_, text) => change({ until: text })}
        />
      </Field>
      <Field
        id="hold-reason"
        label={t('holds.reason')}
        required
        problem={place.problem}
        path="reason"
      >
        <TextArea
          id="hold-reason"
          autoResize
          value={draft.reason}
          onChange={(_, text) => change({ reason: text })}
        />
      </Field>
      <div>
        <Button type="submit" isDisabled={place.isRunning || draft.reason.trim() === ''}>
          {t('holds.place')}
        </Button>
      </div>
    </SafeForm>
  );
}
