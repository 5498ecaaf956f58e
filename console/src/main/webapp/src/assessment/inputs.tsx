import {
  Checkbox,
  FormSelect,
  FormSelectOption,
  TextArea,
  TextInput,
} from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api/problem';
import { Field } from '../shared/Field';
import { useBudget } from './BudgetContext';
import { isMistyped } from './budgetRequest';

interface Props<T> {
  /** The path by which the service names the field; it is the id of the input, too. */
  path: string;
  label: string;
  value: T;
  required?: boolean;
  help?: string;
  onChange: (value: T) => void;
}

function useRefused(path: string): boolean {
  const { problem } = useBudget();
  return problem instanceof ApiProblem && problem.messageFor(path) !== undefined;
}

/** An amount of the budget's currency as it is typed. */
export function MoneyField({ path, label, value, required, help, onChange }: Props<string>) {
  const { t } = useTranslation('assessment');
  const { currency, problem } = useBudget();
  const mistyped = isMistyped(value, currency);
  const wrong = useRefused(path) || mistyped;
  return (
    <Field
      id={path}
      label={label}
      required={required ?? false}
      help={help}
      problem={problem}
      path={path}
      error={mistyped ? t('form.notAnAmount', { currency }) : undefined}
    >
      <TextInput
        id={path}
        inputMode="decimal"
        autoComplete="off"
        value={value}
        validated={wrong ? 'error' : 'default'}
        data-mistyped={mistyped ? '' : undefined}
        aria-describedby={wrong || help !== undefined ? `${path}-help` : undefined}
        onChange={(_, typed) => onChange(typed)}
      />
    </Field>
  );
}

interface TextProps extends Props<string> {
  type?: 'text' | 'date' | 'number';
  multiline?: boolean;
}

export function TextField(props: TextProps) {
  const { path, label, value, required, help, type = 'text', multiline = false, onChange } = props;
  const { problem } = useBudget();
  const wrong = useRefused(path);
  const input = {
    id: path,
    value,
    validated: wrong ? ('error' as const) : ('default' as const),
    'aria-describedby': wrong || help !== undefined ? `${path}-help` : undefined,
  };
  return (
    <Field
      id={path}
      label={label}
      required={required ?? false}
      help={help}
      problem={problem}
      path={path}
    >
      {multiline ? (
        <TextArea {...input} autoResize onChange={(_, typed) => onChange(typed)} />
      ) : (
        <TextInput {...input} type={type} onChange={(_, typed) => onChange(typed)} />
      )}
    </Field>
  );
}

interface ChoiceProps<T extends string> extends Props<T> {
  values: readonly T[];
  name: (value: T) => string;
}

/** One of a few values. */
export function ChoiceField<T extends string>(props: ChoiceProps<T>) {
  const { path, label, value, values, name, required, help, onChange } = props;
  const { problem } = useBudget();
  const wrong = useRefused(path);
  return (
    <Field
      id={path}
      label={label}
      required={required ?? false}
      help={help}
      problem={problem}
      path={path}
    >
      <FormSelect
        id={path}
        value={value}
        validated={wrong ? 'error' : 'default'}
        aria-describedby={wrong || help !== undefined ? `${path}-help` : undefined}
        onChange={(_, chosen) => onChange(chosen as T)}
      >
        {values.map((each) => (
          <FormSelectOption key={each} value={each} label={name(each)} />
        ))}
      </FormSelect>
    </Field>
  );
}

export function CheckField({ path, label, value, onChange }: Props<boolean>) {
  return (
    <Checkbox
      id={path}
      label={label}
      isChecked={value}
      onChange={(_, checked) => onChange(checked)}
    />
  );
}
