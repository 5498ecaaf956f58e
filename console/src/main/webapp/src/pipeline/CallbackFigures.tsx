import { Gallery, Title } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Moment } from '../shared/Moment';
import { QueryResult } from '../shared/QueryResult';
import { Figure } from './Figure';
import { callbacksQuery } from './pipelineQueries';

/** The calls that are to be made now. */
export function CallbackFigures() {
  const { t } = useTranslation('pipeline');
  const callbacks = useQuery(callbacksQuery());
  return (
    <section aria-labelledby="calls">
      <Title headingLevel="h2" id="calls">
        {t('calls.title')}
      </Title>
      <QueryResult query={callbacks}>
        {(found) => (
          <Gallery hasGutter minWidths={{ default: '100%', sm: '12rem' }} component="div">
            <Figure name={t('calls.due')} count={found.due}>
              {found.oldestDueAt !== undefined && (
                <p>
                  {t('calls.oldest')} <Moment at={found.oldestDueAt} relative />
                </p>
              )}
            </Figure>
            <Figure name={t('calls.inProgress')} count={found.inProgress} />
            <Figure name={t('calls.overdue')} count={found.overdue} />
          </Gallery>
        )}
      </QueryResult>
    </section>
  );
}
