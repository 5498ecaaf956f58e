import { TextInput } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Field } from './Field';
import { isMistyped } from './money';

interface Props {
  id: string;
  label: string;
  currency: string;
  /** What was typed. */
  value: string;
  onChange: (typed: string) => void;
  required?: boolean;
  help?: string | undefined;
  problem?: Error | null;
  path?: string;
}

/** An amount as it is typed; says at once if it is not an amount of the currency. */
export function MoneyField({ currency, value, onChange, ...field }: Props) {
  const { t } = useTranslation('shared');
  const mistyped = isMistyped(value, currency);
  return (
    <Field {...field} error={mistyped ? t('notAnAmount', { currency }) : undefined}>
      <TextInput
        id={field.id}
        inputMode="decimal"
        autoComplete="off"
        value={value}
        data-mistyped={mistyped ? '' : undefined}
        onChange={(_, typed) => onChange(typed)}
      />
    </Field>
  );
}
