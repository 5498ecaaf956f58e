import { FormSelect, FormSelectOption } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Field } from '../shared/Field';

interface Props {
  /** Also the name of the field in the request. */
  id: string;
  label: string;
  required?: boolean;
  codes: readonly { code: string; name: string }[];
  value: string;
  onChange: (code: string) => void;
  problem: Error | null;
}

/** A choice among the codes that the service lists, in the person's language. */
export function CodeField({ id, label, required, codes, value, onChange, problem }: Props) {
  const { t } = useTranslation('call');
  return (
    <Field id={id} label={label} required={required ?? false} problem={problem} path={id}>
      <FormSelect id={id} value={value} onChange={(_, chosen) => onChange(chosen)}>
        <FormSelectOption value="" label={t('record.choose')} />
        {codes.map((each) => (
          <FormSelectOption key={each.code} value={each.code} label={each.name} />
        ))}
      </FormSelect>
    </Field>
  );
}
