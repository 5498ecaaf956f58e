import { Card, CardBody, CardTitle, Title } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router-dom';
import { Day, Moment } from '../shared/Moment';
import { QueryResult } from '../shared/QueryResult';
import { ComplaintForm } from './ComplaintForm';
import { HoldForm } from './HoldForm';
import { complaintsOfCaseQuery, holdsQuery } from './caseQueries';

/** What stops the collection of a case, and what the borrower complained about. */
export function HoldsTab() {
  const { t } = useTranslation('cases');
  const { caseId = '' } = useParams();
  const holds = useQuery(holdsQuery(caseId));
  const complaints = useQuery(complaintsOfCaseQuery(caseId));
  return (
    <>
      <Title headingLevel="h2">{t('holds.title')}</Title>
      <QueryResult
        query={holds}
        isEmpty={(page) => page.items.length === 0}
        empty={{ title: t('holds.none'), body: t('holds.noneBody') }}
      >
        {(page) => (
          <Table aria-label={t('holds.title')} variant="compact" gridBreakPoint="grid-md">
            <Thead>
              <Tr>
                <Th>{t('holds.kind')}</Th>
                <Th>{t('holds.from')}</Th>
                <Th>{t('holds.until')}</Th>
                <Th>{t('holds.reason')}</Th>
                <Th>{t('holds.status')}</Th>
              </Tr>
            </Thead>
            <Tbody>
              {page.items.map((hold) => (
                <Tr key={hold.id}>
                  <Td dataLabel={t('holds.kind')}>{t(`hold.${hold.kind}`)}</Td>
                  <Td dataLabel={t('holds.from')}>
                    <Day day={hold.from} />
                  </Td>
                  <Td dataLabel={t('holds.until')}>
                    {hold.until !== undefined && <Day day={hold.until} />}
                  </Td>
                  <Td dataLabel={t('holds.reason')}>{hold.reason}</Td>
                  <Td dataLabel={t('holds.status')}>{t(`holdStatus.${hold.status}`)}</Td>
                </Tr>
              ))}
            </Tbody>
          </Table>
        )}
      </QueryResult>
      <Card isCompact>
        <CardTitle component="h3">{t('holds.place')}</CardTitle>
        <CardBody>
          <HoldForm caseId={caseId} />
        </CardBody>
      </Card>
      <Title headingLevel="h2">{t('complaints.title')}</Title>
      <QueryResult
        query={complaints}
        isEmpty={(page) => page.items.length === 0}
        empty={{ title: t('complaints.none'), body: t('complaints.noneBody') }}
      >
        {(page) => (
          <ul>
            {page.items.map((complaint) => (
              <li key={complaint.id}>
                <Link to={`/complaints/${complaint.id}`}>{complaint.text}</Link>{' '}
                <Moment at={complaint.openedAt} />
              </li>
            ))}
          </ul>
        )}
      </QueryResult>
      <Card isCompact>
        <CardTitle component="h3">{t('complaints.record')}</CardTitle>
        <CardBody>
          <ComplaintForm caseId={caseId} />
        </CardBody>
      </Card>
    </>
  );
}
