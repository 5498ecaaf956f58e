import { Button, Card, CardBody, CardTitle, Label, Stack, StackItem } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { useHasRole } from '../app/SessionContext';
import { Amount } from '../shared/Amount';
import { Facts, known } from '../shared/Facts';
import { Day, Moment } from '../shared/Moment';
import { QueryResult } from '../shared/QueryResult';
import { Schedule } from './Schedule';
import { type ListedPlan, plansOfCaseQuery } from './planQueries';

/** Promises and plans of a case, newest first, and the way to a new one. */
export function PlanPanel({ caseId }: { caseId: string }) {
  const { t } = useTranslation('plan');
  const mayPropose = useHasRole('agent', 'supervisor');
  const plans = useQuery(plansOfCaseQuery(caseId));
  return (
    <Stack hasGutter>
      {mayPropose && (
        <StackItem>
          <Button
            component={(props: object) => <Link {...props} to={`/cases/${caseId}/options`} />}
          >
            {t('compare')}
          </Button>
        </StackItem>
      )}
      <QueryResult
        query={plans}
        isEmpty={(page) => page.items.length === 0}
        empty={{ title: t('none.title'), body: t('none.body') }}
      >
        {(page) =>
          page.items.map((plan) => (
            <StackItem key={plan.id}>
              <PlanCard plan={plan} />
            </StackItem>
          ))
        }
      </QueryResult>
    </Stack>
  );
}

function PlanCard({ plan }: { plan: ListedPlan }) {
  const { t } = useTranslation('plan');
  return (
    <Card isCompact>
      <CardTitle component="h3">
        {t(`kind.${plan.kind}`)} <PlanStatusLabel status={plan.status} />
      </CardTitle>
      <CardBody>
        <Facts
          facts={[
            [t('fact.total'), <Amount key="total" money={plan.total} />],
            [t('fact.paid'), <Amount key="paid" money={plan.paid} />],
            [t('fact.open'), <Amount key="open" money={plan.open} />],
            [t('fact.proposedBy'), plan.proposedBy],
            [t('fact.decidedBy'), plan.decidedBy],
            [t('fact.pendingSince'), known(plan.pendingSince, (at) => <Moment at={at} relative />)],
            [t('fact.activatedOn'), known(plan.activatedOn, (day) => <Day day={day} />)],
            [t('fact.breachedOn'), known(plan.breachedOn, (day) => <Day day={day} />)],
            [t('fact.why'), plan.approval?.why ?? plan.why],
          ]}
        />
        <Schedule instalments={plan.instalments} />
      </CardBody>
    </Card>
  );
}

const colors: Partial<Record<ListedPlan['status'], 'green' | 'red' | 'blue' | 'orange'>> = {
  ACTIVE: 'blue',
  KEPT: 'green',
  COMPLETED: 'green',
  PARTLY_KEPT: 'orange',
  PENDING_APPROVAL: 'orange',
  RETURNED: 'orange',
  BROKEN: 'red',
  BREACHED: 'red',
};

export function PlanStatusLabel({ status }: { status: ListedPlan['status'] }) {
  const { t } = useTranslation('plan');
  return (
    <Label isCompact color={colors[status] ?? 'grey'}>
      {t(`status.${status}`)}
    </Label>
  );
}
