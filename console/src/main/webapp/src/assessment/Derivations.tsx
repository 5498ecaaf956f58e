import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useTranslation } from 'react-i18next';
import { Amount } from '../shared/Amount';
import type { Derivation } from './derivation';
import { useDerivationTexts } from './useDerivationTexts';

/** How each figure of an assessment was computed, in the order of the calculation. */
export function Derivations({ derivations }: { derivations: readonly Derivation[] }) {
  const { t } = useTranslation('assessment');
  const texts = useDerivationTexts();
  return (
    <Table aria-label={t('derivation.title')} variant="compact" gridBreakPoint="grid-lg">
      <Thead>
        <Tr>
          <Th>{t('derivation.figure')}</Th>
          <Th>{t('derivation.calculation')}</Th>
          <Th>{t('derivation.result')}</Th>
          <Th>{t('derivation.rule')}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {derivations.map((derivation) => (
          <Tr key={derivation.figure}>
            <Td dataLabel={t('derivation.figure')}>{texts.figure(derivation.figure)}</Td>
            <Td dataLabel={t('derivation.calculation')}>{texts.calculation(derivation)}</Td>
            <Td dataLabel={t('derivation.result')}>
              {derivation.amount === undefined ? (
                derivation.number
              ) : (
                <Amount money={derivation.amount} />
              )}
            </Td>
            <Td dataLabel={t('derivation.rule')}>{texts.rule(derivation.rule)}</Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
