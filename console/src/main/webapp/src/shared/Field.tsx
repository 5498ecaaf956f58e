import { FormGroup, FormHelperText, HelperText, HelperTextItem } from '@patternfly/react-core';
import { type ReactElement, type ReactNode, cloneElement } from 'react';
import { ApiProblem } from '../api/problem';

interface InputProps {
  validated?: 'default' | 'error';
  'aria-describedby'?: string;
}

interface Props {
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
  /** The input: it is marked if it is wrong, and described by its help or by what is wrong. */
  children: ReactElement<InputProps>;
}

/** A labelled input with its help, or with what the service says is wrong with it. */
export function Field({ id, label, required, help, problem, path, error, children }: Props) {
  const refused =
    problem instanceof ApiProblem && path !== undefined ? problem.messageFor(path) : undefined;
  const wrong = error ?? refused;
  const text = wrong ?? help;
  return (
    <FormGroup label={label} fieldId={id} isRequired={required ?? false}>
      {cloneElement(children, {
        validated: wrong === undefined ? 'default' : 'error',
        ...(text === undefined ? {} : { 'aria-describedby': `${id}-help` }),
      })}
      {text !== undefined && (
        <FormHelperText>
          <HelperText id={`${id}-help`} isLiveRegion={wrong !== undefined}>
            <HelperTextItem variant={wrong === undefined ? 'default' : 'error'}>
              {text}
            </HelperTextItem>
          </HelperText>
        </FormHelperText>
      )}
    </FormGroup>
  );
}
