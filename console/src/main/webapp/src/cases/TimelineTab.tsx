import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router-dom';
import { Moment } from '../shared/Moment';
import { QueryResult } from '../shared/QueryResult';
import { MoreButton, allItems } from '../shared/pages';
import { timelineQuery } from './caseQueries';

/** What happened, the newest first: what, who and why. */
export function TimelineTab() {
  const { t } = useTranslation('cases');
  const { caseId = '' } = useParams();
  const timeline = useInfiniteQuery(timelineQuery(caseId));
  return (
    <>
      <QueryResult query={timeline}>
        {(data) => (
          <Table aria-label={t('tab.timeline')} variant="compact" gridBreakPoint="grid-lg">
            <Thead>
              <Tr>
                <Th>{t('timeline.at')}</Th>
                <Th>{t('timeline.what')}</Th>
                <Th>{t('timeline.why')}</Th>
                <Th>{t('timeline.by')}</Th>
              </Tr>
            </Thead>
            <Tbody>
              {allItems(data)
                .toReversed()
                .map((entry) => (
                  <Tr key={`${entry.eventId} ${entry.number}`}>
                    <Td dataLabel={t('timeline.at')}>
                      <Moment at={entry.at} />
                    </Td>
                    <Td dataLabel={t('timeline.what')}>{entry.what}</Td>
                    <Td dataLabel={t('timeline.why')} lang="en">
                      {entry.why}
                    </Td>
                    <Td dataLabel={t('timeline.by')}>{entry.by}</Td>
                  </Tr>
                ))}
            </Tbody>
          </Table>
        )}
      </QueryResult>
      <MoreButton query={timeline} />
    </>
  );
}
