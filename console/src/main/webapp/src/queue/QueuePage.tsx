import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { useSession } from '../app/SessionContext';
import { Moment } from '../shared/Moment';
import { PageHeading } from '../shared/PageHeading';
import { QueryResult } from '../shared/QueryResult';
import { MoreButton } from '../shared/pages';
import { WorkStatusLabel } from '../work/WorkStatusLabel';
import { ClaimNext } from './ClaimNext';
import { pageOf } from '../work/pageOf';
import { type WorkItem, inOrder, workQuery } from '../work/work';

/** The work that is assigned to the person at the screen. */
export function QueuePage() {
  const { t } = useTranslation('queue');
  const { name } = useSession();
  const work = useInfiniteQuery(workQuery({ assignee: name }));
  return (
    <PageHeading title={t('title')} lead={t('lead')} actions={<ClaimNext />}>
      <QueryResult
        query={work}
        isEmpty={(data) => inOrder(data).length === 0}
        empty={{ title: t('empty.title'), body: t('empty.body') }}
      >
        {(data) => <WorkTable items={inOrder(data)} />}
      </QueryResult>
      <MoreButton query={work} />
    </PageHeading>
  );
}

function WorkTable({ items }: { items: readonly WorkItem[] }) {
  const { t } = useTranslation(['queue', 'work']);
  return (
    <Table aria-label={t('title')} variant="compact" gridBreakPoint="grid-lg">
      <Thead>
        <Tr>
          <Th>{t('column.kind')}</Th>
          <Th>{t('column.account')}</Th>
          <Th>{t('column.due')}</Th>
          <Th>{t('column.status')}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {items.map((item) => (
          <Tr key={item.id}>
            <Td dataLabel={t('column.kind')}>{t(`work:kind.${item.kind}`)}</Td>
            <Td dataLabel={t('column.account')}>
              <Link to={pageOf(item)}>{item.accountId}</Link>
            </Td>
            <Td dataLabel={t('column.due')}>
              <Moment at={item.dueAt} relative />
            </Td>
            <Td dataLabel={t('column.status')}>
              <WorkStatusLabel status={item.status} />
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
