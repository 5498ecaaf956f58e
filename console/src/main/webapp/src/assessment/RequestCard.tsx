import { contactCodesQuery } from '../call/callQueries';
import { Card, CardBody, CardTitle, Label } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { Amount } from '../shared/Amount';
import { Facts, known } from '../shared/Facts';
import { Moment } from '../shared/Moment';
import { RequestActions } from './RequestActions';
import { type AssessmentRequest } from './assessmentQueries';

interface Props {
  request: AssessmentRequest;
  heading: 'h2' | 'h3';
  /** Whether it stands above the form that fulfils it. */
  isInForm?: boolean;
}

/** A request to assess what a borrower can afford, with what the contact has already found out. */
export function RequestCard({ request, heading, isInForm = false }: Props) {
  const { t, i18n } = useTranslation('assessment');
  const codes = useQuery(contactCodesQuery(i18n.language)).data;
  const name = (list: 'reasons' | 'changes' | 'incomeSources', code: string | undefined) =>
    codes?.[list].find((each) => each.code === code)?.name ?? code;
  return (
    <Card isCompact>
      <CardTitle component={heading}>
        {t('requests.heading', { cause: t(`cause.${request.cause}`) })}{' '}
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
            [t('requests.reason'), name('reasons', request.reasonCode)],
            [t('requests.change'), name('changes', request.changeCode)],
            [t('requests.incomeSource'), name('incomeSources', request.incomeSource)],
            [
              t('requests.monthlyExpense'),
              known(request.monthlyExpense, (money) => <Amount money={money} />),
            ],
            [
              t('requests.cooperation'),
              known(request.cooperation, (each) => t(`cooperation.${each}`)),
            ],
            [t('requests.closedAt'), known(request.closedAt, (at) => <Moment at={at} />)],
            [t('requests.closedBy'), request.closedBy],
            [
              t('requests.declineReason'),
              known(request.declineReason, (reason) => t(`declineReason.${reason}`)),
            ],
            [t('requests.note'), request.closingNote],
          ]}
        />
        {request.status === 'OPEN' && <RequestActions request={request} isInForm={isInForm} />}
      </CardBody>
    </Card>
  );
}
