import { Alert, Button } from '@patternfly/react-core';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router-dom';
import { contactService } from '../api/clients';
import { useHasRole } from '../app/SessionContext';
import { ProblemAlert } from '../shared/ProblemAlert';
import { useShortcut } from '../shared/ShortcutProvider';
import { useCommand } from '../shared/useCommand';

/** Takes the call that is due first, which nobody else gets then. */
export function ClaimNext() {
  const { t } = useTranslation('queue');
  const mayCall = useHasRole('agent', 'supervisor');
  const navigate = useNavigate();
  const claim = useCommand({
    send: async (_: null, idempotencyKey) => {
      const { data } = await contactService.POST('/callbacks/claim', {
        params: { header: { 'Idempotency-Key': idempotencyKey } },
      });
      return data ?? null;
    },
    changes: [['contact'], ['all']],
    onDone: (callback) => {
      if (callback !== null) {
        void navigate(`/cases/${callback.caseId}/call`);
      }
    },
  });
  const { run } = claim;
  const next = useCallback(() => run(null), [run]);
  useShortcut('n', t('claim.action'), next);
  if (!mayCall) {
    return null;
  }
  return (
    <>
      <ProblemAlert problem={claim.problem} />
      {claim.result === null && (
        <Alert isInline isLiveRegion variant="info" title={t('claim.none')} />
      )}
      <Button onClick={next} isLoading={claim.isRunning} isDisabled={claim.isRunning}>
        {t('claim.action')}
      </Button>
    </>
  );
}
