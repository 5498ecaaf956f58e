import { Button } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { type Service, answer } from '../api/clients';
import { ProblemAlert } from '../shared/ProblemAlert';
import { useToast } from '../shared/ToastProvider';
import { useCommand } from '../shared/useCommand';
import { type ParkedMessage, parkedAt } from './parkedQueries';

/** Lets a service try a message again, and those that wait behind it. */
export function ReleaseButton({ service, message }: { service: Service; message: ParkedMessage }) {
  const { t } = useTranslation('parked');
  const toast = useToast();
  const release = useCommand({
    send: (id: string) =>
      answer(parkedAt(service).POST('/parked-messages/{id}/release', { params: { path: { id } } })),
    changes: [[service]],
    onDone: () => toast(t('release.done')),
  });
  return (
    <>
      <Button variant="link" isLoading={release.isRunning} onClick={() => release.run(message.id)}>
        {t('release.action')}
      </Button>
      <ProblemAlert problem={release.problem} />
    </>
  );
}
