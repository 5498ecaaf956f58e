import {
  Button,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  TextArea,
} from '@patternfly/react-core';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from './Field';
import { ProblemAlert } from './ProblemAlert';
import { SafeForm } from './SafeForm';

interface Props {
  title: string;
  action: string;
  danger?: boolean;
  /** What is entered besides the reason. */
  children?: ReactNode;
  isRunning: boolean;
  problem: Error | null;
  onConfirm: (reason: string) => void;
  onClose: () => void;
}

/** Asks for the reason of a decision. The focus returns to what opened the dialog. */
export function ReasonDialog(props: Props) {
  const { t } = useTranslation('shared');
  const id = useId();
  const [reason, setReason] = useState('');
  const confirm = () => {
    if (reason.trim() !== '') {
      props.onConfirm(reason.trim());
    }
  };
  return (
    <Modal isOpen variant="small" onClose={props.onClose} aria-labelledby={`${id}-title`}>
      <ModalHeader title={props.title} labelId={`${id}-title`} />
      <ModalBody>
        <SafeForm onSend={confirm} id={`${id}-form`}>
          <ProblemAlert problem={props.problem} />
          {props.children}
          <Field
            id={`${id}-reason`}
            label={t('reason')}
            required
            problem={props.problem}
            path="reason"
          >
            <TextArea
              id={`${id}-reason`}
              value={reason}
              onChange={(_, text) => setReason(text)}
              autoResize
              isRequired
            />
          </Field>
        </SafeForm>
      </ModalBody>
      <ModalFooter>
        <Button
          type="submit"
          form={`${id}-form`}
          variant={props.danger === true ? 'danger' : 'primary'}
          isLoading={props.isRunning}
          isDisabled={props.isRunning || reason.trim() === ''}
        >
          {props.action}
        </Button>
        <Button variant="link" onClick={props.onClose}>
          {t('cancel')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
