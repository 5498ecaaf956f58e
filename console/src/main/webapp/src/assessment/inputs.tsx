import { FormSelect, FormSelectOption, TextInput } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Field } from '../shared/Field';
import { parseMoney } from '../shared/money';

interface MoneyProps {
  id: string;
  label: string;
  value: string;
  currency: string;
  problem: Error | null;
  path: string;
  onChange: (typed: string) => void;
}

/** An amount of the budget's currency as it is typed. */
export function MoneyInput({ id, label, value, currency, problem, path, onChange }: MoneyProps) {
  const { t } = useTranslation('assessment');
  const mistyped = value !== '' && parseMoney(value, currency) === undefined;
  return (
    <Field
      id={id}
      label={`${label} (${currency})`}
      problem={problem}
      path={path}
      error={mistyped ? t('form.notAnAmount', { currency }) : undefined}
    >
      <TextInput
        id={id}
        inputMode="decimal"
        value={value}
        validated={mistyped ? 'error' : 'default'}
        aria-describedby={`${id}-help`}
        onChange={(_, typed) => onChange(typed)}
      />
    </Field>
  );
}

interface ChoiceProps<T extends string> {
  id: string;
  label: string;
  value: T;
  values: readonly T[];
  name: (value: T) => string;
  problem: Error | null;
  path: string;
  onChange: (value: T) => void;
}

/** One of a few values. */
export function Choice<T extends string>(props: ChoiceProps<T>) {
  const { id, label, value, values, name, problem, path, onChange } = props;
  return (
    <Field id={id} label={label} problem={problem} path={path}>
      <FormSelect id={id} value={value} onChange={(_, chosen) => onChange(chosen as T)}>
        {values.map((each) => (
          <FormSelectOption key={each} value={each} label={name(each)} />
        ))}
      </FormSelect>
    </Field>
  );
}
