import { TextInput } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Field } from '../shared/Field';
import { MoneyField } from '../shared/MoneyField';
import type { ContactDraft } from './contactDraft';

interface Props {
  draft: ContactDraft;
  change: (part: Partial<ContactDraft>) => void;
  currency: string;
  problem: Error | null;
}

/** What the borrower promises: how much, by when and how. */
export function PromiseFields({ draft, change, currency, problem }: Props) {
  const { t } = useTranslation('call');
  return (
    <>
      <MoneyField
        id="promise-amount"
        label={t('promise.amount', { currency })}
        currency={currency}
        value={draft.amount}
        onChange={(amount) => change({ amount })}
        required
        problem={problem}
        path="promise.amount"
      />
      <Field
        id="promise-due"
        label={t('promise.dueDate')}
        required
        problem={problem}
        path="promise.dueDate"
      >
        <TextInput
          id="promise-due"
          type="date"
          value={draft.dueDate}
          onChange={(_, dueDate) => change({ dueDate })}
        />
      </Field>
      <Field
        id="promise-method"
        label={t('promise.method')}
        problem={problem}
        path="promise.method"
      >
        <TextInput
          id="promise-method"
          value={draft.method}
          onChange={(_, method) => change({ method })}
        />
      </Field>
    </>
  );
}
