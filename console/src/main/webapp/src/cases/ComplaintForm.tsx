import { Button, FormSelect, FormSelectOption, TextArea, TextInput } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { answer, caseService } from '../api/clients';
import type { components } from '../api/generated/case';
import { Field } from '../shared/Field';
import { ProblemAlert } from '../shared/ProblemAlert';
import { SafeForm } from '../shared/SafeForm';
import { useToast } from '../shared/ToastProvider';
import { useCommand } from '../shared/useCommand';
import { useDraft } from '../shared/useDraft';

type ComplaintType = components['schemas']['Type'];

const types: readonly ComplaintType[] = [
  'THREAT',
  'INSULT',
  'THIRD_PARTY',
  'TIME',
  'FREQUENCY',
  'OTHER',
];

interface Draft {
  type: ComplaintType;
  text: string;
  aboutAgent: string;
}

/** Records a complaint, which puts the case on hold until compliance decides. */
export function ComplaintForm({ caseId }: { caseId: string }) {
  const { t } = useTranslation(['cases', 'complaints']);
  const toast = useToast();
  const [draft, change, discard] = useDraft<Draft>(`complaint.${caseId}`, {
    type: 'OTHER',
    text: '',
    aboutAgent: '',
  });
  const record = useCommand({
    send: (input: Draft, idempotencyKey) =>
      answer(
        caseService.POST('/cases/{id}/complaints', {
          params: { path: { id: caseId }, header: { 'Idempotency-Key': idempotencyKey } },
          body: {
            type: input.type,
            text: input.text,
            ...(input.aboutAgent === '' ? {} : { aboutAgent: input.aboutAgent }),
          },
        }),
      ),
    changes: [['case'], ['all']],
    onDone: () => {
      toast(t('complaints.recorded'));
      discard();
    },
  });
  return (
    <SafeForm isWidthLimited onSend={() => draft.text.trim() !== '' && record.run(draft)}>
      <ProblemAlert problem={record.problem} />
      <Field
        id="complaint-type"
        label={t('complaints.type')}
        required
        problem={record.problem}
        path="type"
      >
        <FormSelect
          id="complaint-type"
          value={draft.type}
          onChange={(_, value) => change({ type: types.find((each) => each === value) ?? 'OTHER' })}
        >
          {types.map((type) => (
            <FormSelectOption key={type} value={type} label={t(`complaints:type.${type}`)} />
          ))}
        </FormSelect>
      </Field>
      <Field
        id="complaint-text"
        label={t('complaints.text')}
        required
        problem={record.problem}
        path="text"
      >
        <TextArea
          id="complaint-text"
          autoResize
          value={draft.text}
          onChange={(_, text) => change({ text })}
        />
      </Field>
      <Field
        id="complaint-agent"
        label={t('complaints.aboutAgent')}
        problem={record.problem}
        path="aboutAgent"
      >
        <TextInput
          id="complaint-agent"
          value={draft.aboutAgent}
          onChange={(_, text) => change({ aboutAgent: text.trim() })}
        />
      </Field>
      <div>
        <Button type="submit" isDisabled={record.isRunning || draft.text.trim() === ''}>
          {t('complaints.record')}
        </Button>
      </div>
    </SafeForm>
  );
}
