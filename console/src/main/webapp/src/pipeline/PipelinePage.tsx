import { Stack, StackItem, TextInput } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router-dom';
import { useHasRole, useSession } from '../app/SessionContext';
import { Field } from '../shared/Field';
import { PageHeading } from '../shared/PageHeading';
import { CallbackFigures } from './CallbackFigures';
import { LagTable } from './LagTable';
import { PastPortfolio } from './PastPortfolio';
import { PresentPortfolio } from './PresentPortfolio';
import { ServiceStates } from './ServiceStates';

/** The board of operations and supervisors; lender and business date are part of the address. */
export function PipelinePage() {
  const { t } = useTranslation('pipeline');
  const { lenders } = useSession();
  const seesPlatform = useHasRole('ops');
  const [search, setSearch] = useSearchParams();
  const lenderId = search.get('lender') ?? lenders?.[0] ?? '';
  const day = search.get('day') ?? '';
  const change = (part: Record<string, string>) =>
    setSearch({ lender: lenderId, day, ...part }, { replace: true });
  return (
    <PageHeading title={t('title')} lead={t('lead')}>
      <Stack hasGutter>
        <StackItem>
          <ServiceStates />
        </StackItem>
        <StackItem className="amends-filters">
          <Field id="pipeline-lender" label={t('lender')} help={t('lenderHelp')}>
            <TextInput
              id="pipeline-lender"
              value={lenderId}
              onChange={(_, text) => change({ lender: text.trim() })}
            />
          </Field>
          <Field id="pipeline-day" label={t('day')} help={t('dayHelp')}>
            <TextInput
              id="pipeline-day"
              type="date"
              value={day}
              onChange={(_, text) => change({ day: text })}
            />
          </Field>
        </StackItem>
        {lenderId !== '' && (
          <StackItem>
            {day === '' ? (
              <PresentPortfolio lenderId={lenderId} />
            ) : (
              <PastPortfolio lenderId={lenderId} day={day} />
            )}
          </StackItem>
        )}
        <StackItem>
          <CallbackFigures />
        </StackItem>
        {seesPlatform && (
          <StackItem>
            <LagTable />
          </StackItem>
        )}
      </Stack>
    </PageHeading>
  );
}
