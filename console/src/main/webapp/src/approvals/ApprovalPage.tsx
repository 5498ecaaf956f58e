import { Card, CardBody, CardTitle, Stack, StackItem } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router-dom';
import { PlanStatusLabel } from '../plan/PlanPanel';
import { Schedule } from '../plan/Schedule';
import { type ListedPlan, type Plan, planQuery } from '../plan/planQueries';
import { Amount } from '../shared/Amount';
import { Facts, known } from '../shared/Facts';
import { Day, Moment } from '../shared/Moment';
import { PageHeading } from '../shared/PageHeading';
import { QueryResult } from '../shared/QueryResult';
import { Decisions } from './Decisions';
import { pendingPlansOfCaseQuery } from './approvalQueries';

/** Everything that the decision on one plan needs: affordability, proposal and history. */
export function ApprovalPage() {
  const { t } = useTranslation(['approvals', 'plan']);
  const { planId = '' } = useParams();
  const plan = useQuery(planQuery(planId));
  const pending = useQuery(pendingPlansOfCaseQuery(plan.data?.value.caseId));
  const listed = pending.data?.items.find((each) => each.id === planId);
  return (
    <QueryResult query={plan}>
      {({ value, tag }) => (
        <PageHeading
          title={t('decide.title', {
            kind: t(`plan:kind.${value.kind}`),
            account: value.accountId,
          })}
          lead={
            <>
              <PlanStatusLabel status={value.status} />{' '}
              <Link to={`/cases/${value.caseId}`}>{t('decide.case')}</Link>
            </>
          }
          actions={<Decisions plan={value} tag={tag} />}
        >
          <Stack hasGutter>
            {listed?.affordability !== undefined && (
              <StackItem>
                <AffordabilityCard affordability={listed.affordability} />
              </StackItem>
            )}
            <StackItem>
              <ProposalCard plan={value} />
            </StackItem>
            {listed?.history !== undefined && (
              <StackItem>
                <HistoryCard history={listed.history} />
              </StackItem>
            )}
            <StackItem>
              <EarlierDecisions plan={value} />
            </StackItem>
          </Stack>
        </PageHeading>
      )}
    </QueryResult>
  );
}

function AffordabilityCard(props: { affordability: NonNullable<ListedPlan['affordability']> }) {
  const { t } = useTranslation('approvals');
  const { affordability: found } = props;
  const amount = (money: Plan['total'] | undefined) =>
    known(money, (each) => <Amount money={each} />);
  return (
    <Card isCompact>
      <CardTitle component="h2">{t('affordability.title')}</CardTitle>
      <CardBody>
        <Facts
          facts={[
            [t('affordability.sustainable'), amount(found.sustainableMonthlyAmount)],
            [t('affordability.ongoing'), amount(found.ongoingInstalment)],
            [t('affordability.budget'), amount(found.monthlyBudget)],
            [t('affordability.cash'), amount(found.usableCash)],
            [t('column.share'), known(found.sharePercent, (percent) => `${percent} %`)],
            [t('affordability.validUntil'), known(found.validUntil, (day) => <Day day={day} />)],
            [
              t('affordability.assessment'),
              found.valid ? t('affordability.valid') : t('affordability.notValid'),
            ],
          ]}
        />
      </CardBody>
    </Card>
  );
}

function ProposalCard({ plan }: { plan: Plan }) {
  const { t } = useTranslation('approvals');
  const version = plan.versions.at(-1);
  return (
    <Card isCompact>
      <CardTitle component="h2">{t('proposal.title')}</CardTitle>
      <CardBody>
        <Facts
          facts={[
            [t('column.total'), <Amount key="total" money={plan.total} />],
            [t('column.proposedBy'), plan.proposedBy],
            [t('proposal.why'), plan.approval?.why],
            [t('proposal.ownWords'), version?.ownWords],
            [t('proposal.overrideReason'), version?.overrideReason],
          ]}
        />
        <Schedule instalments={version?.instalments ?? plan.instalments} />
      </CardBody>
    </Card>
  );
}

function HistoryCard({ history }: { history: NonNullable<ListedPlan['history']> }) {
  const { t } = useTranslation('approvals');
  return (
    <Card isCompact>
      <CardTitle component="h2">{t('history.title')}</CardTitle>
      <CardBody>
        <Facts
          facts={[
            [t('history.promisesKept'), history.promisesKept],
            [t('history.promisesPartlyKept'), history.promisesPartlyKept],
            [t('history.promisesBroken'), history.promisesBroken],
            [t('history.plansCompleted'), history.plansCompleted],
            [t('history.plansBreached'), history.plansBreached],
          ]}
        />
      </CardBody>
    </Card>
  );
}

function EarlierDecisions({ plan }: { plan: Plan }) {
  const { t } = useTranslation('approvals');
  return (
    <Card isCompact>
      <CardTitle component="h2">{t('decisions.title')}</CardTitle>
      <CardBody>
        {plan.decisions.length === 0 && <p>{t('decisions.none')}</p>}
        <ol>
          {plan.decisions.map((decision) => (
            <li key={decision.decidedAt}>
              {t(`decisions.${decision.decision}`, { by: decision.decidedBy })}{' '}
              <Moment at={decision.decidedAt} /> {decision.why}
            </li>
          ))}
        </ol>
      </CardBody>
    </Card>
  );
}
