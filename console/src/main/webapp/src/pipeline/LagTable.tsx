import { Title } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Moment } from '../shared/Moment';
import { QueryResult } from '../shared/QueryResult';
import { lagQuery } from './pipelineQueries';

/** How far each service is behind, by topic. */
export function LagTable() {
  const { t, i18n } = useTranslation('pipeline');
  const lag = useQuery(lagQuery());
  return (
    <section aria-labelledby="lag">
      <Title headingLevel="h2" id="lag">
        {t('lag.title')}
      </Title>
      <QueryResult
        query={lag}
        isEmpty={(found) => found.groups.length === 0}
        empty={{ title: t('lag.none'), body: t('lag.noneBody') }}
      >
        {(found) => (
          <>
            <p>
              {t('lag.asOf')} <Moment at={found.asOf} />
            </p>
            <Table aria-label={t('lag.title')} variant="compact" gridBreakPoint="grid-md">
              <Thead>
                <Tr>
                  <Th>{t('lag.group')}</Th>
                  <Th>{t('lag.topic')}</Th>
                  <Th>{t('lag.messages')}</Th>
                </Tr>
              </Thead>
              <Tbody>
                {found.groups.map((each) => (
                  <Tr key={`${each.group} ${each.topic}`}>
                    <Td dataLabel={t('lag.group')}>{each.group}</Td>
                    <Td dataLabel={t('lag.topic')}>{each.topic}</Td>
                    <Td dataLabel={t('lag.messages')}>
                      {new Intl.NumberFormat(i18n.language).format(each.lag)}
                    </Td>
                  </Tr>
                ))}
              </Tbody>
            </Table>
          </>
        )}
      </QueryResult>
    </section>
  );
}
