import {
  Card,
  CardBody,
  CardTitle,
  Stack,
  StackItem,
  ToggleGroup,
  ToggleGroupItem,
} from '@patternfly/react-core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router-dom';
import { Facts, known } from '../shared/Facts';
import { Day, Moment } from '../shared/Moment';
import { PageHeading } from '../shared/PageHeading';
import { QueryResult } from '../shared/QueryResult';
import { MoreButton, allItems, hasNoItems } from '../shared/pages';
import { ReferralDecision } from './ReferralDecision';
import { ReferralOutcomeForm } from './ReferralOutcomeForm';
import { type Referral, referralStatuses, referralsQuery } from './referralQueries';

/** Legal steps by status, each with its proof. */
export function ReferralsPage() {
  const { t } = useTranslation('referrals');
  const [search, setSearch] = useSearchParams();
  const status = referralStatuses.find((each) => each === search.get('status')) ?? 'PROPOSED';
  const referrals = useInfiniteQuery(referralsQuery(status));
  return (
    <PageHeading title={t('title')} lead={t('lead')}>
      <ToggleGroup aria-label={t('fact.status')}>
        {referralStatuses.map((each) => (
          <ToggleGroupItem
            key={each}
            text={t(`status.${each}`)}
            buttonId={`referrals-${each}`}
            isSelected={status === each}
            onChange={() => setSearch({ status: each }, { replace: true })}
          />
        ))}
      </ToggleGroup>
      <QueryResult
        query={referrals}
        isEmpty={hasNoItems}
        empty={{ title: t('empty.title'), body: t(`empty.${status}`) }}
      >
        {(data) => (
          <Stack hasGutter>
            {allItems(data).map((referral) => (
              <StackItem key={referral.id}>
                <ReferralCard referral={referral} />
              </StackItem>
            ))}
          </Stack>
        )}
      </QueryResult>
      <MoreButton query={referrals} />
    </PageHeading>
  );
}

function ReferralCard({ referral }: { referral: Referral }) {
  const { t } = useTranslation('referrals');
  return (
    <Card isCompact>
      <CardTitle component="h2">
        {t(`action.${referral.action}`)}:{' '}
        <Link to={`/cases/${referral.caseId}`}>{referral.accountId}</Link>
      </CardTitle>
      <CardBody>
        <Facts
          facts={[
            [t('fact.proposedOn'), <Day key="on" day={referral.proposedOn} />],
            [t('fact.failedAttempts'), referral.failedAttempts],
            [t('fact.decisionDue'), <Moment key="due" at={referral.decisionDueAt} relative />],
            [t('fact.assignee'), referral.assignee],
            [t('fact.decidedBy'), referral.decidedBy],
            [t('fact.why'), referral.why],
            [
              t('fact.outcomeDue'),
              known(referral.outcomeDueAt, (at) => <Moment at={at} relative />),
            ],
            [t('fact.outcome'), known(referral.outcome, (outcome) => t(`outcome.${outcome}`))],
            [t('fact.concludedOn'), known(referral.concludedOn, (day) => <Day day={day} />)],
          ]}
        />
        <h3>{t('proof')}</h3>
        <ul lang="en">
          {referral.proof.map((piece) => (
            <li key={piece}>{piece}</li>
          ))}
        </ul>
        {referral.status === 'PROPOSED' && <ReferralDecision referral={referral} />}
        {referral.status === 'APPROVED' && <ReferralOutcomeForm referral={referral} />}
      </CardBody>
    </Card>
  );
}
