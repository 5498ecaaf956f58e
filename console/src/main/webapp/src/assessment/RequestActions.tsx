import { Button, Flex, FlexItem } from '@patternfly/react-core';
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
      <Flex>
        {request.assignee === undefined && (
          <FlexItem>
            <Button variant="secondary" isLoading={claim.isRunning} onClick={() => claim.run(null)}>
              {t('requests.claim')}
            </Button>
          </FlexItem>
        )}
        {request.assignee !== undefined && (request.assignee === name || maySupervise) && (
          <FlexItem>
            <Button
              variant="secondary"
              isLoading={release.isRunning}
              onClick={() => release.run(null)}
            >
              {t('requests.release')}
            </Button>
          </FlexItem>
        )}
        {!isInForm && (
          <FlexItem>
            <Link to={`/cases/${request.caseId}/assessment/new`}>{t('form.open')}</Link>
          </FlexItem>
        )}
        {maySupervise && (
          <FlexItem>
            <Button variant="link" onClick={() => setClosing(true)}>
              {t('requests.close')}
            </Button>
          </FlexItem>
        )}
      </Flex>
      {closing && <CloseRequestDialog request={request} onClose={() => setClosing(false)} />}
    </>
  );
}
