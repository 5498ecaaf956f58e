import { Label } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { ListedPlan } from '../plan/planQueries';
import { Amount } from '../shared/Amount';
import { Moment } from '../shared/Moment';
import { PageHeading } from '../shared/PageHeading';
import { QueryResult } from '../shared/QueryResult';
import { MoreButton, allItems, hasNoItems } from '../shared/pages';
import { pendingPlansQuery } from './approvalQueries';

/** The inbox of those who decide on plans, the oldest first. */
export function ApprovalsPage() {
  const { t } = useTranslation('approvals');
  const plans = useInfiniteQuery(pendingPlansQuery());
  return (
    <PageHeading title={t('title')} lead={t('lead')}>
      <QueryResult
        query={plans}
        isEmpty={hasNoItems}
        empty={{ title: t('empty.title'), body: t('empty.body') }}
      >
        {(data) => <Inbox plans={allItems(data)} />}
      </QueryResult>
      <MoreButton query={plans} />
    </PageHeading>
  );
}

function Inbox({ plans }: { plans: readonly ListedPlan[] }) {
  const { t } = useTranslation(['approvals', 'plan']);
  return (
    <Table aria-label={t('title')} variant="compact" gridBreakPoint="grid-lg">
      <Thead>
        <Tr>
          <Th>{t('column.account')}</Th>
          <Th>{t('column.kind')}</Th>
          <Th>{t('column.total')}</Th>
          <Th>{t('column.share')}</Th>
          <Th>{t('column.proposedBy')}</Th>
          <Th>{t('column.waiting')}</Th>
          <Th>{t('column.assignee')}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {plans.map((plan) => (
          <Tr key={plan.id}>
            <Td dataLabel={t('column.account')}>
              <Link to={`/approvals/${plan.id}`}>{plan.accountId}</Link>
            </Td>
            <Td dataLabel={t('column.kind')}>{t(`plan:kind.${plan.kind}`)}</Td>
            <Td dataLabel={t('column.total')}>
              <Amount money={plan.total} />
            </Td>
            <Td dataLabel={t('column.share')}>
              {plan.affordability?.sharePercent === undefined
                ? t('notAssessed')
                : `${plan.affordability.sharePercent} %`}
            </Td>
            <Td dataLabel={t('column.proposedBy')}>{plan.proposedBy}</Td>
            <Td dataLabel={t('column.waiting')}>
              {plan.pendingSince !== undefined && <Moment at={plan.pendingSince} relative />}{' '}
              {plan.approval?.escalated === true && (
                <Label isCompact color="red">
                  {t('escalated')}
                </Label>
              )}
            </Td>
            <Td dataLabel={t('column.assignee')}>{plan.approval?.assignee ?? t('nobody')}</Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
