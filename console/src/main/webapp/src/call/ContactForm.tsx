import { Button, FormSelect, FormSelectOption, TextArea, TextInput } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router-dom';
import { answer, contactService } from '../api/clients';
import { useSession } from '../app/SessionContext';
import { Field } from '../shared/Field';
import { ProblemAlert } from '../shared/ProblemAlert';
import { SafeForm } from '../shared/SafeForm';
import { useToast } from '../shared/ToastProvider';
import { useCommand } from '../shared/useCommand';
import { useDraft } from '../shared/useDraft';
import { CodeField } from './CodeField';
import { usePermit } from './PermitContext';
import { PromiseFields } from './PromiseFields';
import {
  type ContactRequest,
  callbacksQuery,
  contactCodesQuery,
  dispositionsQuery,
} from './callQueries';
import { askedBy, contactOf, emptyContact, missingIn } from './contactDraft';

interface Props {
  caseId: string;
  currency: string;
}

/** Records a call. It cannot be closed without a result, nor a talk without a promise or a reason. */
export function ContactForm({ caseId, currency }: Props) {
  const { t, i18n } = useTranslation('call');
  const { name } = useSession();
  const toast = useToast();
  const navigate = useNavigate();
  const { permit, forget } = usePermit();
  const [draft, change, discard] = useDraft(`contact.${caseId}`, emptyContact);
  const dispositions = useQuery(dispositionsQuery(i18n.language));
  const codes = useQuery(contactCodesQuery(i18n.language));
  const callbacks = useQuery(callbacksQuery(caseId));
  const record = useCommand({
    send: (body: ContactRequest, idempotencyKey) =>
      answer(
        contactService.POST('/contacts', {
          params: { header: { 'Idempotency-Key': idempotencyKey } },
          body,
        }),
      ),
    changes: [['contact'], ['case', 'getCase'], ['all']],
    onDone: () => {
      toast(t('record.done'));
      discard();
      forget();
      void navigate(`/cases/${caseId}`);
    },
  });
  const offered = (dispositions.data?.items ?? []).filter((each) => each.channels.includes('CALL'));
  const chosen = offered.find((each) => each.code === draft.disposition);
  const asked = askedBy(chosen);
  const missing = missingIn(draft, chosen, currency);
  const mine = callbacks.data?.items.find(
    (each) => each.status === 'IN_PROGRESS' && each.assignee === name,
  );
  const send = () => {
    if (chosen !== undefined && missing.length === 0) {
      record.run(
        contactOf(draft, chosen, {
          caseId,
          currency,
          ...(permit === undefined ? {} : { permitId: permit.id }),
          ...(mine === undefined ? {} : { callbackId: mine.id }),
        }),
      );
    }
  };
  const { problem } = record;
  return (
    <SafeForm onSend={send}>
      <ProblemAlert problem={problem} />
      <Field
        id="disposition"
        label={t('record.result')}
        required
        problem={problem}
        path="disposition"
      >
        <FormSelect
          id="disposition"
          value={draft.disposition}
          onChange={(_, value) => change({ disposition: value })}
        >
          <FormSelectOption value="" label={t('record.choose')} />
          {offered.map((each) => (
            <FormSelectOption key={each.code} value={each.code} label={each.name} />
          ))}
        </FormSelect>
      </Field>
      {chosen?.guidance !== undefined && <p>{chosen.guidance}</p>}
      {asked.promise && (
        <PromiseFields draft={draft} change={change} currency={currency} problem={problem} />
      )}
      {asked.noPromiseReason && (
        <CodeField
          id="noPromiseReason"
          label={t('record.noPromiseReason')}
          required
          codes={codes.data?.noPromiseReasons ?? []}
          value={draft.noPromiseReason}
          onChange={(noPromiseReason) => change({ noPromiseReason })}
          problem={problem}
        />
      )}
      {asked.reason && (
        <CodeField
          id="reasonCode"
          label={t('record.reason')}
          codes={codes.data?.reasons ?? []}
          value={draft.reasonCode}
          onChange={(reasonCode) => change({ reasonCode })}
          problem={problem}
        />
      )}
      {asked.callback && (
        <Field
          id="callback-at"
          label={t('record.callbackAt')}
          required
          help={t('record.callbackHelp')}
          problem={problem}
          path="agreedCallbackLocal"
        >
          <TextInput
            id="callback-at"
            type="datetime-local"
            value={draft.callbackAt}
            onChange={(_, callbackAt) => change({ callbackAt })}
          />
        </Field>
      )}
      <Field id="own-words" label={t('record.ownWords')} problem={problem} path="ownWords">
        <TextArea
          id="own-words"
          autoResize
          value={draft.ownWords}
          onChange={(_, ownWords) => change({ ownWords })}
        />
      </Field>
      <Field id="notes" label={t('record.notes')} problem={problem} path="notes">
        <TextArea
          id="notes"
          autoResize
          value={draft.notes}
          onChange={(_, notes) => change({ notes })}
        />
      </Field>
      <div>
        <Button type="submit" isDisabled={missing.length > 0 || record.isRunning}>
          {t('record.action')}
        </Button>
        <Button variant="link" onClick={discard}>
          {t('record.discard')}
        </Button>
      </div>
    </SafeForm>
  );
}
