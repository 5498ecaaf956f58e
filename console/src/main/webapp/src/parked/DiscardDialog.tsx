import { Button, Modal, ModalBody, ModalFooter, ModalHeader, Radio } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Service, answer } from '../api/clients';
import { ProblemAlert } from '../shared/ProblemAlert';
import { useToast } from '../shared/ToastProvider';
import { useCommand } from '../shared/useCommand';
import { type DiscardReason, type ParkedMessage, discardReasons, parkedAt } from './parkedQueries';

interface Props {
  service: Service;
  message: ParkedMessage;
  onClose: () => void;
}

/** Gives a message up for good, with a reason that is kept beside the person's name. */
export function DiscardDialog({ service, message, onClose }: Props) {
  const { t } = useTranslation(['parked', 'shared']);
  const toast = useToast();
  const [reason, setReason] = useState<DiscardReason>();
  const discard = useCommand({
    send: (chosen: DiscardReason) =>
      answer(
        parkedAt(service).POST('/parked-messages/{id}/discard', {
          params: { path: { id: message.id }, query: { reason: chosen } },
        }),
      ),
    changes: [[service]],
    onDone: () => {
      toast(t('discard.done'));
      onClose();
    },
  });
  return (
    <Modal isOpen variant="small" onClose={onClose} aria-labelledby="discard-title">
      <ModalHeader labelId="discard-title" title={t('discard.title')} />
      <ModalBody>
        <ProblemAlert problem={discard.problem} />
        <p>{t('discard.consequence', { type: message.type, key: message.key ?? '' })}</p>
        <fieldset>
          <legend>{t('shared:reason')}</legend>
          {discardReasons.map((each) => (
            <Radio
              key={each}
              id={`discard-${each}`}
              name="discard-reason"
              label={t(`discardReason.${each}`)}
              isChecked={reason === each}
              onChange={() => setReason(each)}
            />
          ))}
        </fieldset>
      </ModalBody>
      <ModalFooter>
        <Button
          variant="danger"
          isLoading={discard.isRunning}
          isDisabled={reason === undefined || discard.isRunning}
          onClick={() => reason !== undefined && discard.run(reason)}
        >
          {t('discard.action')}
        </Button>
        <Button variant="link" onClick={onClose}>
          {t('shared:cancel')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
