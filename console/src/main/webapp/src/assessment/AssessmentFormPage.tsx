import { Alert, Stack, StackItem } from '@patternfly/react-core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router-dom';
import { ApiProblem } from '../api/problem';
import { useHasRole } from '../app/SessionContext';
import { PageHeading } from '../shared/PageHeading';
import { ProblemState } from '../shared/ProblemState';
import { QueryResult } from '../shared/QueryResult';
import { allItems } from '../shared/pages';
import { AssessmentForm } from './AssessmentForm';
import { RequestCard } from './RequestCard';
import { caseQuery } from '../cases/caseQueries';
import { assessmentRequestsQuery } from './assessmentQueries';

const notPermitted = new ApiProblem(403, { type: 'urn:amends:problem:forbidden' });

/** Records the income and expenditure of a borrower, beside what a contact has already found out. */
export function AssessmentFormPage() {
  const { t } = useTranslation('assessment');
  const { caseId = '' } = useParams();
  const mayFile = useHasRole('agent', 'supervisor');
  return (
    <PageHeading
      title={t('form.title')}
      lead={t('form.lead')}
      actions={<Link to={`/cases/${caseId}/assessment`}>{t('form.back')}</Link>}
    >
      {mayFile ? <FormOfCase caseId={caseId} /> : <ProblemState problem={notPermitted} />}
    </PageHeading>
  );
}

function FormOfCase({ caseId }: { caseId: string }) {
  const { t } = useTranslation('assessment');
  const assessed = useQuery(caseQuery(caseId));
  const requests = useInfiniteQuery(assessmentRequestsQuery('OPEN', caseId));
  const open = requests.data === undefined ? [] : allItems(requests.data);
  return (
    <QueryResult query={assessed}>
      {(view) => (
        <Stack hasGutter>
          {view.status !== 'OPEN' && (
            <StackItem>
              <Alert isInline variant="warning" title={t('form.ended')} />
            </StackItem>
          )}
          {open.map((request) => (
            <StackItem key={request.id}>
              <RequestCard request={request} heading="h2" isInForm />
            </StackItem>
          ))}
          <StackItem>
            <AssessmentForm key={caseId} caseId={caseId} currency={view.overdue.currency} />
          </StackItem>
        </Stack>
      )}
    </QueryResult>
  );
}
