import { Form, type FormProps } from '@patternfly/react-core';
import type { KeyboardEvent } from 'react';

interface Props extends Omit<FormProps, 'onSubmit'> {
  onSend: () => void;
}

/** Whether a key belongs to an input method, which composes Chinese characters, for example. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.nativeEvent.isComposing;
}

/** A form that Enter sends, but not the Enter that ends the composition of a character. */
export function SafeForm({ onSend, children, ...rest }: Props) {
  return (
    <Form
      {...rest}
      noValidate
      onKeyDown={(event) => {
        if (event.key === 'Enter' && isComposing(event)) {
          event.preventDefault();
        }
      }}
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      {children}
    </Form>
  );
}
