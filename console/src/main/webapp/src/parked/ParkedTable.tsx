import { Button, ExpandableSection } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Service } from '../api/clients';
import { Moment } from '../shared/Moment';
import { DiscardDialog } from './DiscardDialog';
import { ReleaseButton } from './ReleaseButton';
import type { ParkedMessage } from './parkedQueries';

interface Props {
  service: Service;
  messages: readonly ParkedMessage[];
}

/** Why each message was parked, and what can be done about it. Personal data is masked. */
export function ParkedTable({ service, messages }: Props) {
  const { t } = useTranslation('parked');
  const [discarded, setDiscarded] = useState<ParkedMessage>();
  return (
    <>
      <Table aria-label={t('title')} variant="compact" gridBreakPoint="grid-xl">
        <Thead>
          <Tr>
            <Th width={20}>{t('column.type')}</Th>
            <Th width={15}>{t('column.key')}</Th>
            <Th>{t('column.reason')}</Th>
            <Th width={15}>{t('column.parkedAt')}</Th>
            <Th screenReaderText={t('column.action')} />
          </Tr>
        </Thead>
        <Tbody>
          {messages.map((message) => (
            <Tr key={message.id}>
              <Td dataLabel={t('column.type')} modifier="breakWord">
                {message.type}
              </Td>
              <Td dataLabel={t('column.key')}>{message.key}</Td>
              <Td dataLabel={t('column.reason')}>
                <Reason message={message} />
              </Td>
              <Td dataLabel={t('column.parkedAt')}>
                <Moment at={message.parkedAt} />
              </Td>
              <Td dataLabel={t('column.action')}>
                {message.state === 'PARKED' ? (
                  <>
                    <ReleaseButton service={service} message={message} />
                    <Button variant="link" isDanger onClick={() => setDiscarded(message)}>
                      {t('discard.action')}
                    </Button>
                  </>
                ) : (
                  <Decision message={message} />
                )}
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
      {discarded !== undefined && (
        <DiscardDialog
          service={service}
          message={discarded}
          onClose={() => setDiscarded(undefined)}
        />
      )}
    </>
  );
}

function Reason({ message }: { message: ParkedMessage }) {
  const { t } = useTranslation('parked');
  return (
    <>
      <span lang="en">{message.reason}</span>
      {message.behind !== undefined && <p>{t('behind')}</p>}
      {message.payload !== undefined && (
        <ExpandableSection toggleText={t('payload', { bytes: message.payloadBytes })}>
          <pre className="amends-payload">{message.payload}</pre>
        </ExpandableSection>
      )}
    </>
  );
}

function Decision({ message }: { message: ParkedMessage }) {
  const { t } = useTranslation('parked');
  return (
    <>
      {t('decided', { by: message.decidedBy ?? '' })}{' '}
      {message.decidedAt !== undefined && <Moment at={message.decidedAt} />}{' '}
      {message.decisionReason}
    </>
  );
}
