import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router-dom';
import { PageHeading } from '../shared/PageHeading';
import { QueryResult } from '../shared/QueryResult';
import { AssessmentForm } from './AssessmentForm';
import { assessedCaseQuery } from './assessmentQueries';

/** Records the income and expenditure of a borrower. */
export function AssessmentFormPage() {
  const { t } = useTranslation('assessment');
  const { caseId = '' } = useParams();
  const assessed = useQuery(assessedCaseQuery(caseId));
  return (
    <PageHeading title={t('form.title')} lead={t('form.lead')}>
      <QueryResult query={assessed}>
        {(view) => <AssessmentForm caseId={caseId} currency={view.overdue.currency} />}
      </QueryResult>
    </PageHeading>
  );
}
