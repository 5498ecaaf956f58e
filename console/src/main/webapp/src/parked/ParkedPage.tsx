import {
  Tab,
  TabContent,
  TabTitleText,
  Tabs,
  TextInput,
  ToggleGroup,
  ToggleGroupItem,
} from '@patternfly/react-core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router-dom';
import { type Service, services } from '../api/clients';
import { Field } from '../shared/Field';
import { PageHeading } from '../shared/PageHeading';
import { QueryResult } from '../shared/QueryResult';
import { MoreButton, allItems, hasNoItems } from '../shared/pages';
import { ParkedTable } from './ParkedTable';
import { type ParkedFilter, type ParkedState, parkedQuery, parkedStates } from './parkedQueries';

const panel = 'parked-messages';

/** The messages that wait for a decision, by service; the filter is part of the address. */
export function ParkedPage() {
  const { t } = useTranslation('parked');
  const [search, setSearch] = useSearchParams();
  const service = services.find((each) => each === search.get('service')) ?? 'case';
  const filter: ParkedFilter = {
    state: parkedStates.find((each) => each === search.get('state')) ?? 'PARKED',
    key: search.get('key') ?? '',
  };
  const change = (part: Record<string, string>) =>
    setSearch({ service, ...filter, ...part }, { replace: true });
  return (
    <PageHeading title={t('title')} lead={t('lead')}>
      <Tabs
        activeKey={service}
        onSelect={(_, key) => change({ service: String(key) })}
        aria-label={t('services')}
      >
        {services.map((each) => (
          <Tab
            key={each}
            eventKey={each}
            tabContentId={panel}
            title={<TabTitleText>{t(`service.${each}`)}</TabTitleText>}
          />
        ))}
      </Tabs>
      <TabContent
        id={panel}
        eventKey={service}
        activeKey={service}
        aria-label={t(`service.${service}`)}
      >
        <Filter filter={filter} onChange={change} />
        <ParkedList service={service} filter={filter} />
      </TabContent>
    </PageHeading>
  );
}

interface FilterProps {
  filter: ParkedFilter;
  onChange: (part: Record<string, string>) => void;
}

function Filter({ filter, onChange }: FilterProps) {
  const { t } = useTranslation('parked');
  const select = (state: ParkedState) => onChange({ state });
  return (
    <>
      <ToggleGroup aria-label={t('state.label')}>
        {parkedStates.map((state) => (
          <ToggleGroupItem
            key={state}
            text={t(`state.${state}`)}
            buttonId={`state-${state}`}
            isSelected={filter.state === state}
            onChange={() => select(state)}
          />
        ))}
      </ToggleGroup>
      <Field id="parked-key" label={t('key')} help={t('keyHelp')}>
        <TextInput
          id="parked-key"
          value={filter.key}
          onChange={(_, text) => onChange({ key: text.trim() })}
        />
      </Field>
    </>
  );
}

function ParkedList({ service, filter }: { service: Service; filter: ParkedFilter }) {
  const { t } = useTranslation('parked');
  const messages = useInfiniteQuery(parkedQuery(service, filter));
  return (
    <>
      <QueryResult
        query={messages}
        isEmpty={hasNoItems}
        empty={
          filter.key === ''
            ? { title: t('empty.title'), body: t(`empty.${filter.state}`) }
            : { title: t('empty.filtered'), body: t('empty.filteredBody') }
        }
      >
        {(data) => <ParkedTable service={service} messages={allItems(data)} />}
      </QueryResult>
      <MoreButton query={messages} />
    </>
  );
}
