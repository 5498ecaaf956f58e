import { Label, ToggleGroup, ToggleGroupItem } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router-dom';
import { Moment } from '../shared/Moment';
import { PageHeading } from '../shared/PageHeading';
import { QueryResult } from '../shared/QueryResult';
import { MoreButton, allItems, hasNoItems } from '../shared/pages';
import { useNow } from '../shared/useNow';
import { type Complaint, complaintStates, complaintsQuery } from './complaintQueries';

/** Complaints by deadline; the state is part of the address. */
export function ComplaintsPage() {
  const { t } = useTranslation('complaints');
  const [search, setSearch] = useSearchParams();
  const state = complaintStates.find((each) => each === search.get('state')) ?? 'OPEN';
  const complaints = useInfiniteQuery(complaintsQuery(state));
  return (
    <PageHeading title={t('title')} lead={t('lead')}>
      <ToggleGroup aria-label={t('column.state')}>
        {complaintStates.map((each) => (
          <ToggleGroupItem
            key={each}
            text={t(`state.${each}`)}
            buttonId={`complaints-${each}`}
            isSelected={state === each}
            onChange={() => setSearch({ state: each }, { replace: true })}
          />
        ))}
      </ToggleGroup>
      <QueryResult
        query={complaints}
        isEmpty={hasNoItems}
        empty={{ title: t('empty.title'), body: t(`empty.${state}`) }}
      >
        {(data) => <ComplaintTable complaints={allItems(data)} />}
      </QueryResult>
      <MoreButton query={complaints} />
    </PageHeading>
  );
}

function ComplaintTable({ complaints }: { complaints: readonly Complaint[] }) {
  const { t } = useTranslation('complaints');
  const now = useNow().toISOString();
  return (
    <Table aria-label={t('title')} variant="compact" gridBreakPoint="grid-lg">
      <Thead>
        <Tr>
          <Th>{t('column.account')}</Th>
          <Th>{t('column.type')}</Th>
          <Th>{t('column.openedAt')}</Th>
          <Th>{t('column.due')}</Th>
          <Th>{t('column.assignee')}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {complaints.map((complaint) => (
          <Tr key={complaint.id}>
            <Td dataLabel={t('column.account')}>
              <Link to={`/complaints/${complaint.id}`}>{complaint.accountId}</Link>
            </Td>
            <Td dataLabel={t('column.type')}>{t(`type.${complaint.type}`)}</Td>
            <Td dataLabel={t('column.openedAt')}>
              <Moment at={complaint.openedAt} />
            </Td>
            <Td dataLabel={t('column.due')}>
              <Moment at={complaint.decisionDueAt} relative />{' '}
              {complaint.state === 'OPEN' && complaint.decisionDueAt < now && (
                <Label isCompact color="red">
                  {t('late')}
                </Label>
              )}
            </Td>
            <Td dataLabel={t('column.assignee')}>{complaint.assignee ?? t('nobody')}</Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
