import { ActionList, ActionListItem, Button } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { answer, assessmentService } from '../api/clients';
import { useHasRole, useSession } from '../app/SessionContext';
import { ProblemAlert } from '../shared/ProblemAlert';
import { useToast } from '../shared/ToastProvider';
import { useCommand } from '../shared/useCommand';
import { CloseRequestDialog } from './CloseRequestDialog';
import type { AssessmentRequest } from './assessmentQueries';
import { affected, onRequest } from './requestCommands';

interface Props {
  request: AssessmentRequest;
  isInForm: boolean;
}

/** Claims or returns an open request, fulfils it by an assessment, or closes it without one. */
export function RequestActions({ request, isInForm }: Props) {
  const { t } = useTranslation('assessment');
  const { name } = useSession();
  const mayAct = useHasRole('agent', 'supervisor');
  const maySupervise = useHasRole('supervisor');
  const toast = useToast();
  const [closing, setClosing] = useState(false);
  const claim = useCommand({
    send: (_: null, key) =>
      answer(
        assessmentService.POST('/assessment-requests/{id}/claim', {
          params: onRequest(request, key),
        }),
      ),
    changes: affected,
    onDone: () => toast(t('requests.claimed')),
  });
  const release = useCommand({
    send: (_: null, key) =>
      answer(
        assessmentService.DELETE('/assessment-requests/{id}/assignee', {
          params: onRequest(request, key),
        }),
      ),
    changes: affected,
    onDone: () => toast(t('requests.released')),
  });
  if (!mayAct) {
    return null;
  }
  return (
    <>
      <ProblemAlert problem={claim.problem ?? release.problem} />
      <ActionList>
        {request.assignee === undefined && (
          <ActionListItem>
            <Button variant="secondary" isLoading={claim.isRunning} onClick={() => claim.run(null)}>
              {t('requests.claim')}
            </Button>
          </ActionListItem>
        )}
        {request.assignee !== undefined && (request.assignee === name || maySupervise) && (
          <ActionListItem>
            <Button
              variant="secondary"
              isLoading={release.isRunning}
              onClick={() => release.run(null)}
            >
              {t('requests.release')}
            </Button>
          </ActionListItem>
        )}
        {!isInForm && (
          <ActionListItem>
            <Link to={`/cases/${request.caseId}/assessment/new`}>{t('form.open')}</Link>
          </ActionListItem>
        )}
        {maySupervise && (
          <ActionListItem>
            <Button variant="link" onClick={() => setClosing(true)}>
              {t('requests.close')}
            </Button>
          </ActionListItem>
        )}
      </ActionList>
      {closing && <CloseRequestDialog request={request} onClose={() => setClosing(false)} />}
    </>
  );
}
