import { Card, CardBody, CardTitle, Label } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { Facts, known } from '../shared/Facts';
import { Moment } from '../shared/Moment';
import { RequestActions } from './RequestActions';
import type { AssessmentRequest } from './assessmentQueries';

interface Props {
  request: AssessmentRequest;
  heading: 'h2' | 'h3';
}

/** A request to assess what a borrower can afford. */
export function RequestCard({ request, heading }: Props) {
  const { t } = useTranslation('assessment');
  return (
    <Card isCompact>
      <CardTitle component={heading}>
        {t(`cause.${request.cause}`)}:{' '}
        <Link to={`/cases/${request.caseId}`}>{request.accountId}</Link>{' '}
        {request.overdue && <Label color="red">{t('requests.overdue')}</Label>}
      </CardTitle>
      <CardBody>
        <Facts
          facts={[
            [t('requests.due'), <Moment key="due" at={request.dueAt} relative />],
            [t('requests.requestedAt'), <Moment key="at" at={request.requestedAt} />],
            [t('requests.requestedBy'), request.requestedBy],
            [t('requests.assignee'), request.assignee ?? t('requests.nobody')],
            [t('requests.closedAt'), known(request.closedAt, (at) => <Moment at={at} />)],
            [t('requests.closedBy'), request.closedBy],
            [
              t('requests.declineReason'),
              known(request.declineReason, (reason) => t(`declineReason.${reason}`)),
            ],
            [t('requests.note'), request.closingNote],
          ]}
        />
        {request.status === 'OPEN' && <RequestActions request={request} />}
      </CardBody>
    </Card>
  );
}
