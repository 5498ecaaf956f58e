import { Button, ExpandableSection, Stack, StackItem, Title } from '@patternfly/react-core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { useHasRole } from '../app/SessionContext';
import { QueryResult } from '../shared/QueryResult';
import { MoreButton, allItems, hasNoItems } from '../shared/pages';
import { formatMoment } from '../shared/time';
import { AssessmentResult } from './AssessmentResult';
import { RequestCard } from './RequestCard';
import { type Assessment, assessmentRequestsQuery, assessmentsQuery } from './assessmentQueries';

/** What is asked for and what was found about the means of a case's borrower, newest first. */
export function AssessmentPanel({ caseId }: { caseId: string }) {
  const { t } = useTranslation('assessment');
  const mayFile = useHasRole('agent', 'supervisor');
  const requests = useInfiniteQuery(assessmentRequestsQuery('OPEN', caseId));
  const assessments = useInfiniteQuery(assessmentsQuery(caseId));
  return (
    <Stack hasGutter>
      {mayFile && (
        <StackItem>
          <Button
            component={(props: object) => (
              <Link {...props} to={`/cases/${caseId}/assessment/new`} />
            )}
          >
            {t('form.open')}
          </Button>
        </StackItem>
      )}
      <QueryResult query={requests}>
        {(data) =>
          allItems(data).map((request) => (
            <StackItem key={request.id}>
              <RequestCard request={request} heading="h2" />
            </StackItem>
          ))
        }
      </QueryResult>
      <MoreButton query={requests} />
      <QueryResult
        query={assessments}
        isEmpty={hasNoItems}
        empty={{ title: t('none.title'), body: t('none.body') }}
      >
        {(data) => <Assessments assessments={allItems(data)} />}
      </QueryResult>
      <MoreButton query={assessments} />
    </Stack>
  );
}

/** The newest assessment in full, the earlier ones to be opened. */
function Assessments({ assessments }: { assessments: readonly Assessment[] }) {
  const { t, i18n } = useTranslation('assessment');
  const [newest, ...earlier] = assessments;
  return (
    <>
      {newest !== undefined && (
        <StackItem>
          <AssessmentResult assessment={newest} heading="h2" />
        </StackItem>
      )}
      {earlier.length > 0 && (
        <StackItem>
          <Title headingLevel="h2">{t('earlier.title')}</Title>
          {earlier.map((assessment) => (
            <ExpandableSection
              key={assessment.id}
              toggleText={t('earlier.toggle', {
                filedAt: formatMoment(assessment.filedAt, i18n.language),
                verdict: t(`verdict.${assessment.verdict}`),
              })}
            >
              <AssessmentResult assessment={assessment} heading="h3" />
            </ExpandableSection>
          ))}
        </StackItem>
      )}
    </>
  );
}
