import {
  Button,
  FormSelect,
  FormSelectOption,
  TextArea,
  TextInput,
  Title,
} from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Field } from '../shared/Field';
import { MoneyField } from '../shared/MoneyField';
import { SafeForm } from '../shared/SafeForm';
import { parseMoney } from '../shared/money';
import type { Command } from '../shared/useCommand';
import { useDraft } from '../shared/useDraft';
import type { PlanRequest } from './planQueries';

const frequencies = ['WEEKLY', 'FORTNIGHTLY', 'FOUR_WEEKLY', 'MONTHLY'] as const;

interface Props {
  caseId: string;
  currency: string;
  propose: Command<PlanRequest, unknown>;
}

const empty = {
  amount: '',
  firstDueDate: '',
  frequency: 'MONTHLY' as (typeof frequencies)[number],
  ownWords: '',
};

/** What the borrower offers to pay, in the borrower's words; the service compares it with the options. */
export function OwnProposal({ caseId, currency, propose }: Props) {
  const { t } = useTranslation('plan');
  const [draft, change, discard] = useDraft(`proposal.${caseId}`, empty);
  const amount = parseMoney(draft.amount, currency);
  const { problem } = propose;
  const send = () => {
    if (amount === undefined) {
      return;
    }
    propose.run({
      caseId,
      kind: 'INSTALMENTS',
      initiator: 'BORROWER',
      instalmentAmount: amount,
      frequency: draft.frequency,
      ...(draft.firstDueDate === '' ? {} : { firstDueDate: draft.firstDueDate }),
      ...(draft.ownWords === '' ? {} : { ownWords: draft.ownWords }),
    });
  };
  return (
    <section aria-labelledby="own-proposal">
      <Title headingLevel="h2" id="own-proposal">
        {t('own.title')}
      </Title>
      <SafeForm onSend={send} isWidthLimited>
        <MoneyField
          id="own-amount"
          label={t('own.amount', { currency })}
          currency={currency}
          value={draft.amount}
          onChange={(typed) => change({ amount: typed })}
          required
          problem={problem}
          path="instalmentAmount"
        />
        <Field id="own-frequency" label={t('own.frequency')} problem={problem} path="frequency">
          <FormSelect
            id="own-frequency"
            value={draft.frequency}
            onChange={(_, value) => change({ frequency: value as (typeof frequencies)[number] })}
          >
            {frequencies.map((each) => (
              <FormSelectOption key={each} value={each} label={t(`frequency.${each}`)} />
            ))}
          </FormSelect>
        </Field>
        <Field id="own-first" label={t('own.firstDueDate')} problem={problem} path="firstDueDate">
          <TextInput
            id="own-first"
            type="date"
            value={draft.firstDueDate}
            onChange={(_, text) => change({ firstDueDate: text })}
          />
        </Field>
        <Field id="own-words" label={t('own.words')} problem={problem} path="ownWords">
          <TextArea
            id="own-words"
            autoResize
            value={draft.ownWords}
            onChange={(_, text) => change({ ownWords: text })}
          />
        </Field>
        <div>
          <Button type="submit" isDisabled={propose.isRunning || amount === undefined}>
            {t('own.propose')}
          </Button>
          <Button variant="link" onClick={discard}>
            {t('own.discard')}
          </Button>
        </div>
      </SafeForm>
    </section>
  );
}
