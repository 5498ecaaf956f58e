import { Stack, StackItem, ToggleGroup, ToggleGroupItem } from '@patternfly/react-core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router-dom';
import { PageHeading } from '../shared/PageHeading';
import { QueryResult } from '../shared/QueryResult';
import { MoreButton, allItems, hasNoItems } from '../shared/pages';
import { RequestCard } from './RequestCard';
import { assessmentRequestsQuery, requestStatuses } from './assessmentQueries';

/** Assessment requests by status, each to be claimed, fulfilled or closed. */
export function AssessmentRequestsPage() {
  const { t } = useTranslation('assessment');
  const [search, setSearch] = useSearchParams();
  const status = requestStatuses.find((each) => each === search.get('status')) ?? 'OPEN';
  const requests = useInfiniteQuery(assessmentRequestsQuery(status));
  return (
    <PageHeading title={t('requests.title')} lead={t('requests.lead')}>
      <ToggleGroup aria-label={t('requests.status')}>
        {requestStatuses.map((each) => (
          <ToggleGroupItem
            key={each}
            text={t(`requestStatus.${each}`)}
            buttonId={`requests-${each}`}
            isSelected={status === each}
            onChange={() => setSearch({ status: each }, { replace: true })}
          />
        ))}
      </ToggleGroup>
      <QueryResult
        query={requests}
        isEmpty={hasNoItems}
        empty={{ title: t('requests.none'), body: t(`requests.empty.${status}`) }}
      >
        {(data) => (
          <Stack hasGutter>
            {allItems(data).map((request) => (
              <StackItem key={request.id}>
                <RequestCard request={request} heading="h2" />
              </StackItem>
            ))}
          </Stack>
        )}
      </QueryResult>
      <MoreButton query={requests} />
    </PageHeading>
  );
}
