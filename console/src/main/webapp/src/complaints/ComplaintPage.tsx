import { Card, CardBody, CardTitle, Stack, StackItem } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router-dom';
import { Facts, known } from '../shared/Facts';
import { Moment } from '../shared/Moment';
import { PageHeading } from '../shared/PageHeading';
import { QueryResult } from '../shared/QueryResult';
import { ComplaintDecision } from './ComplaintDecision';
import { ContactCard } from './ContactCard';
import { type Complaint, complaintQuery } from './complaintQueries';

/** A complaint beside the contact that it is about, its recording and its review. */
export function ComplaintPage() {
  const { t } = useTranslation('complaints');
  const { complaintId = '' } = useParams();
  const complaint = useQuery(complaintQuery(complaintId));
  return (
    <QueryResult query={complaint}>
      {(found) => (
        <PageHeading
          title={t('one.title', { account: found.accountId })}
          lead={<Link to={`/cases/${found.caseId}`}>{t('one.case')}</Link>}
          actions={<ComplaintDecision complaint={found} />}
        >
          <Stack hasGutter>
            <StackItem>
              <ComplaintCard complaint={found} />
            </StackItem>
            {found.contactId !== undefined && (
              <StackItem>
                <ContactCard contactId={found.contactId} />
              </StackItem>
            )}
          </Stack>
        </PageHeading>
      )}
    </QueryResult>
  );
}

function ComplaintCard({ complaint }: { complaint: Complaint }) {
  const { t } = useTranslation('complaints');
  return (
    <Card isCompact>
      <CardTitle component="h2">{t(`type.${complaint.type}`)}</CardTitle>
      <CardBody>
        <p>{complaint.text}</p>
        <Facts
          facts={[
            [t('column.state'), t(`state.${complaint.state}`)],
            [t('column.openedAt'), <Moment key="opened" at={complaint.openedAt} />],
            [t('one.openedBy'), complaint.openedBy],
            [t('one.aboutAgent'), complaint.aboutAgent],
            [t('column.due'), <Moment key="due" at={complaint.decisionDueAt} />],
            [t('column.assignee'), complaint.assignee],
            [t('one.decidedBy'), complaint.decidedBy],
            [t('one.decidedAt'), known(complaint.decidedAt, (at) => <Moment at={at} />)],
            [t('one.decision'), complaint.decision],
            [t('one.restDays'), complaint.restDays],
          ]}
        />
      </CardBody>
    </Card>
  );
}
