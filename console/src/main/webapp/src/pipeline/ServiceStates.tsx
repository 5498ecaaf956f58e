import { Label, LabelGroup } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { QueryResult } from '../shared/QueryResult';
import { healthQuery } from './pipelineQueries';

/** Whether each service is ready. */
export function ServiceStates() {
  const { t } = useTranslation('pipeline');
  const health = useQuery(healthQuery());
  return (
    <div role="status">
      <QueryResult query={health}>
        {(found) => (
          <LabelGroup categoryName={t('health.title')} numLabels={found.services.length}>
            {found.services.map((service) => (
              <Label key={service.name} isCompact status={service.ready ? 'success' : 'danger'}>
                {t(service.ready ? 'health.ready' : 'health.notReady', { name: service.name })}
              </Label>
            ))}
          </LabelGroup>
        )}
      </QueryResult>
    </div>
  );
}
