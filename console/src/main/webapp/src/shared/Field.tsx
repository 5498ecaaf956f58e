import { FormGroup, FormHelperText, HelperText, HelperTextItem } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { ApiProblem } from '../api/problem';

interface Props {
  /** The id of the input; its description has the id `<id>-help`. */
  id: string;
  label: string;
  required?: boolean;
  help?: ReactNode;
  /** The answer to the last attempt to send the form. */
  problem?: Error | null;
  /** The path of the field in the request, by which the service names it. */
  path?: string;
  /** What is wrong, if the page finds it before the service does. */
  error?: string | undefined;
  children: ReactNode;
}

/** A labelled input with its help, or with what the service says is wrong with it. */
export function Field({ id, label, required, help, problem, path, error, children }: Props) {
  const refused =
    problem instanceof ApiProblem && path !== undefined ? problem.messageFor(path) : undefined;
  const wrong = error ?? refused;
  return (
    <FormGroup label={label} fieldId={id} isRequired={required ?? false}>
      {children}
      {(wrong ?? help) !== undefined && (
        <FormHelperText>
          <HelperText id={`${id}-help`} isLiveRegion={wrong !== undefined}>
            <HelperTextItem variant={wrong === undefined ? 'default' : 'error'}>
              {wrong ?? help}
            </HelperTextItem>
          </HelperText>
        </FormHelperText>
      )}
    </FormGroup>
  );
}
