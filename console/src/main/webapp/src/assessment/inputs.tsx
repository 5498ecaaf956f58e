import {
  Checkbox,
  FormSelect,
  FormSelectOption,
  TextArea,
  TextInput,
} from '@patternfly/react-core';
import { Field } from '../shared/Field';
import { MoneyField as AmountField } from '../shared/MoneyField';
import { useBudget } from './BudgetContext';

interface Props<T> {
  /** The path by which the service names the field; it is the id of the input, too. */
  path: string;
  label: string;
  value: T;
  required?: boolean;
  help?: string;
  onChange: (value: T) => void;
}

/** An amount of the budget's currency. */
export function MoneyField({ path, ...field }: Props<string>) {
  return <AmountField id={path} path={path} {...useBudget()} {...field} />;
}

interface TextProps extends Props<string> {
  type?: 'text' | 'date' | 'number';
  multiline?: boolean;
}

export function TextField(props: TextProps) {
  const { path, label, value, required, help, type = 'text', multiline = false, onChange } = props;
  const { problem } = useBudget();
  const input = { id: path, value };
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
  return (
    <Field
      id={path}
      label={label}
      required={required ?? false}
      help={help}
      problem={problem}
      path={path}
    >
      <FormSelect id={path} value={value} onChange={(_, chosen) => onChange(chosen as T)}>
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
