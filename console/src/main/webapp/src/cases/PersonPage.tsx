import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router-dom';
import { Amount } from '../shared/Amount';
import { PageHeading } from '../shared/PageHeading';
import { QueryResult } from '../shared/QueryResult';
import { type Case, casesOfBorrowerQuery } from './caseQueries';

/** All accounts of a person. */
export function PersonPage() {
  const { t } = useTranslation('cases');
  const { lenderId = '', borrowerId = '' } = useParams();
  const cases = useQuery(casesOfBorrowerQuery(lenderId, borrowerId));
  return (
    <QueryResult query={cases}>
      {(page) => (
        <PageHeading
          title={page.items[0]?.case.borrowerName ?? borrowerId}
          lead={t('person.lead', { lenderId, borrowerId })}
        >
          <CaseTable cases={page.items.map((item) => item.case)} />
        </PageHeading>
      )}
    </QueryResult>
  );
}

function CaseTable({ cases }: { cases: readonly Case[] }) {
  const { t } = useTranslation('cases');
  return (
    <Table aria-label={t('allAccounts')} variant="compact" gridBreakPoint="grid-md">
      <Thead>
        <Tr>
          <Th>{t('fact.account')}</Th>
          <Th>{t('fact.overdue')}</Th>
          <Th>{t('fact.daysPastDue')}</Th>
          <Th>{t('fact.state')}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {cases.map((each) => (
          <Tr key={each.id}>
            <Td dataLabel={t('fact.account')}>
              <Link to={`/cases/${each.id}`}>{each.accountId}</Link>
            </Td>
            <Td dataLabel={t('fact.overdue')}>
              <Amount money={each.overdue} />
            </Td>
            <Td dataLabel={t('fact.daysPastDue')}>{each.daysPastDue}</Td>
            <Td dataLabel={t('fact.state')}>{t(`status.${each.status}`)}</Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
