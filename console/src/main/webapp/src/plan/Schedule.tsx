import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useTranslation } from 'react-i18next';
import { Amount } from '../shared/Amount';
import { Day } from '../shared/Moment';
import type { Plan } from './planQueries';

interface Instalment {
  number: number;
  dueDate: string;
  amount: Plan['total'];
  paid?: Plan['total'];
  status?: string;
}

/** The instalments of a plan; what was paid is shown if anything can have been. */
export function Schedule({ instalments }: { instalments: readonly Instalment[] }) {
  const { t } = useTranslation('plan');
  const withPayments = instalments.some((instalment) => instalment.paid !== undefined);
  return (
    <Table aria-label={t('schedule.title')} variant="compact" gridBreakPoint="grid-md">
      <Thead>
        <Tr>
          <Th>{t('schedule.number')}</Th>
          <Th>{t('schedule.due')}</Th>
          <Th>{t('schedule.amount')}</Th>
          {withPayments && <Th>{t('schedule.paid')}</Th>}
          {withPayments && <Th>{t('schedule.status')}</Th>}
        </Tr>
      </Thead>
      <Tbody>
        {instalments.map((instalment) => (
          <Tr key={instalment.number}>
            <Td dataLabel={t('schedule.number')}>{instalment.number}</Td>
            <Td dataLabel={t('schedule.due')}>
              <Day day={instalment.dueDate} />
            </Td>
            <Td dataLabel={t('schedule.amount')}>
              <Amount money={instalment.amount} />
            </Td>
            {instalment.paid !== undefined && (
              <Td dataLabel={t('schedule.paid')}>
                <Amount money={instalment.paid} />
              </Td>
            )}
            {instalment.status !== undefined && (
              <Td dataLabel={t('schedule.status')}>
                {t(`instalmentStatus.${instalment.status as 'OPEN' | 'PAID' | 'MISSED'}`)}
              </Td>
            )}
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
