import { Gallery, Title } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { QueryResult } from '../shared/QueryResult';
import { BucketTable } from './BucketTable';
import { Figure } from './Figure';
import { portfolioQuery } from './pipelineQueries';

/** From overdue to cured, as it is now. */
export function PresentPortfolio({ lenderId }: { lenderId: string }) {
  const { t } = useTranslation('pipeline');
  const portfolio = useQuery(portfolioQuery(lenderId));
  return (
    <section aria-labelledby="present">
      <Title headingLevel="h2" id="present">
        {t('present')}
      </Title>
      <QueryResult query={portfolio}>
        {(found) => (
          <>
            <Gallery hasGutter minWidths={{ default: '100%', sm: '12rem' }} component="div">
              <Figure
                name={t('stage.overdue')}
                count={found.accountsInArrears}
                amounts={found.overdue}
              />
              <Figure name={t('stage.open')} count={found.casesOpen} amounts={found.outstanding} />
              <Figure
                name={t('stage.received')}
                count={found.payments}
                amounts={found.receivedNet}
              />
              <Figure name={t('stage.cured')} count={found.casesCured} amounts={found.recovered} />
              <Figure name={t('stage.chargedOff')} count={found.casesChargedOff} />
            </Gallery>
            <BucketTable buckets={found.byBucket} />
          </>
        )}
      </QueryResult>
    </section>
  );
}
