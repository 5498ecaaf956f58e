import { Label, Title } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router-dom';
import { Moment } from '../shared/Moment';
import { QueryResult } from '../shared/QueryResult';
import { MoreButton, allItems, hasNoItems } from '../shared/pages';
import {
  type Contact,
  type PermitDecision,
  contactsQuery,
  permitDecisionsQuery,
} from './caseQueries';

/** Contacts with their results, and every attempt that was permitted or denied. */
export function ContactsTab() {
  const { t } = useTranslation('cases');
  const { caseId = '' } = useParams();
  const contacts = useInfiniteQuery(contactsQuery(caseId));
  const permits = useInfiniteQuery(permitDecisionsQuery(caseId));
  return (
    <>
      <Title headingLevel="h2">{t('tab.contacts')}</Title>
      <QueryResult
        query={contacts}
        isEmpty={hasNoItems}
        empty={{ title: t('contacts.none'), body: t('contacts.noneBody') }}
      >
        {(data) => <ContactTable contacts={allItems(data)} />}
      </QueryResult>
      <MoreButton query={contacts} />
      <Title headingLevel="h2">{t('permits.title')}</Title>
      <QueryResult
        query={permits}
        isEmpty={hasNoItems}
        empty={{ title: t('permits.none'), body: t('permits.noneBody') }}
      >
        {(data) => <PermitTable decisions={allItems(data).toReversed()} />}
      </QueryResult>
      <MoreButton query={permits} />
    </>
  );
}

function ContactTable({ contacts }: { contacts: readonly Contact[] }) {
  const { t } = useTranslation('cases');
  return (
    <Table aria-label={t('tab.contacts')} variant="compact" gridBreakPoint="grid-lg">
      <Thead>
        <Tr>
          <Th>{t('contacts.at')}</Th>
          <Th>{t('contacts.channel')}</Th>
          <Th>{t('contacts.result')}</Th>
          <Th>{t('contacts.agent')}</Th>
          <Th>{t('contacts.notes')}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {contacts.map((contact) => (
          <Tr key={contact.id}>
            <Td dataLabel={t('contacts.at')}>
              <Moment at={contact.contactedAt} />
            </Td>
            <Td dataLabel={t('contacts.channel')}>
              {t(`channel.${contact.channel}`)}, {t(`direction.${contact.direction}`)}
            </Td>
            <Td dataLabel={t('contacts.result')}>{contact.disposition}</Td>
            <Td dataLabel={t('contacts.agent')}>{contact.agent}</Td>
            <Td dataLabel={t('contacts.notes')}>{contact.ownWords ?? contact.notes}</Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

function PermitTable({ decisions }: { decisions: readonly PermitDecision[] }) {
  const { t } = useTranslation('cases');
  return (
    <Table aria-label={t('permits.title')} variant="compact" gridBreakPoint="grid-lg">
      <Thead>
        <Tr>
          <Th>{t('permits.at')}</Th>
          <Th>{t('permits.decision')}</Th>
          <Th>{t('permits.rule')}</Th>
          <Th>{t('permits.next')}</Th>
          <Th>{t('permits.by')}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {decisions.map((decision) => (
          <Tr key={decision.id}>
            <Td dataLabel={t('permits.at')}>
              <Moment at={decision.decidedAt} />
            </Td>
            <Td dataLabel={t('permits.decision')}>
              <Label isCompact color={decision.granted ? 'green' : 'red'}>
                {t(decision.granted ? 'permits.granted' : 'permits.denied')}
              </Label>{' '}
              {t(`channel.${decision.channel}`)}
            </Td>
            <Td dataLabel={t('permits.rule')}>
              {decision.ruleId} {decision.citation}
            </Td>
            <Td dataLabel={t('permits.next')}>
              {decision.nextPermittedAt !== undefined && <Moment at={decision.nextPermittedAt} />}
            </Td>
            <Td dataLabel={t('permits.by')}>{decision.decidedBy}</Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
