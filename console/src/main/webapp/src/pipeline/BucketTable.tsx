import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useTranslation } from 'react-i18next';
import { Amount } from '../shared/Amount';
import type { Money } from '../shared/money';

interface Bucket {
  bucket: string;
  cases: number;
  overdue: Money;
  outstanding: Money;
}

/** Open cases by days past due. */
export function BucketTable({ buckets }: { buckets: readonly Bucket[] }) {
  const { t, i18n } = useTranslation('pipeline');
  return (
    <Table aria-label={t('bucket.title')} variant="compact" gridBreakPoint="grid-md">
      <Thead>
        <Tr>
          <Th>{t('bucket.daysPastDue')}</Th>
          <Th>{t('bucket.cases')}</Th>
          <Th>{t('bucket.overdue')}</Th>
          <Th>{t('bucket.outstanding')}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {buckets.map((each) => (
          <Tr key={`${each.bucket} ${each.overdue.currency}`}>
            <Td dataLabel={t('bucket.daysPastDue')}>{each.bucket}</Td>
            <Td dataLabel={t('bucket.cases')}>
              {new Intl.NumberFormat(i18n.language).format(each.cases)}
            </Td>
            <Td dataLabel={t('bucket.overdue')}>
              <Amount money={each.overdue} />
            </Td>
            <Td dataLabel={t('bucket.outstanding')}>
              <Amount money={each.outstanding} />
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
