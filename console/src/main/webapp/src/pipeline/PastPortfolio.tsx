import { Gallery, Title } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { QueryResult } from '../shared/QueryResult';
import { formatDay } from '../shared/time';
import { BucketTable } from './BucketTable';
import { Figure } from './Figure';
import { pastPortfolioQuery } from './pipelineQueries';

/** From overdue to cured, as it was when a business day was closed. */
export function PastPortfolio({ lenderId, day }: { lenderId: string; day: string }) {
  const { t, i18n } = useTranslation('pipeline');
  const portfolio = useQuery(pastPortfolioQuery(lenderId, day));
  return (
    <section aria-labelledby="past">
      <Title headingLevel="h2" id="past">
        {t('past', { day: formatDay(day, i18n.language) })}
      </Title>
      <QueryResult query={portfolio}>
        {(found) => (
          <>
            <Gallery hasGutter minWidths={{ default: '100%', sm: '12rem' }} component="div">
              <Figure name={t('stage.open')} count={found.casesOpen} amounts={found.overdue} />
              <Figure name={t('stage.outstanding')} amounts={found.outstanding} />
              <Figure name={t('stage.cured')} count={found.casesCured} />
              <Figure name={t('stage.chargedOff')} count={found.casesChargedOff} />
            </Gallery>
            <BucketTable buckets={found.byBucket} />
          </>
        )}
      </QueryResult>
    </section>
  );
}
