import { contactCodesQuery } from '../call/callQueries';
import { Caption, Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Amount } from '../shared/Amount';
import { Facts, known } from '../shared/Facts';
import { type Assessment, questionnaireQuery } from './assessmentQueries';

/** The lines of a budget as the borrower stated them, with what the service made of each. */
export function StatedBudget({ assessment }: { assessment: Assessment }) {
  const { t } = useTranslation('assessment');
  const { household } = assessment;
  return (
    <>
      <Incomes assessment={assessment} />
      <Expenses assessment={assessment} />
      <Facts
        facts={[
          ...assessment.assets.map(
            (asset, index) =>
              [
                `${t('line.assets', { number: index + 1 })}: ${t(`assetKind.${asset.kind ?? 'OTHER'}`)}`,
                known(asset.value, (value) => <Amount money={value} />),
              ] as const,
          ),
          ...assessment.debts.map(
            (debt, index) =>
              [
                `${t('line.debts', { number: index + 1 })}: ${debt.kind ?? ''}`,
                known(debt.monthlyPayment, (payment) => <Amount money={payment} />),
              ] as const,
          ),
          [t('form.savings'), known(assessment.savings, (money) => <Amount money={money} />)],
          [
            t('form.ongoingInstalment'),
            known(assessment.ongoingInstalment, (money) => <Amount money={money} />),
          ],
          [t('form.adults'), household?.adults],
          [t('form.children'), household?.children],
          [t('form.region'), household?.region],
        ]}
      />
      <Findings assessment={assessment} />
    </>
  );
}

function Incomes({ assessment }: { assessment: Assessment }) {
  const { t } = useTranslation('assessment');
  if (assessment.incomes.length === 0) {
    return null;
  }
  return (
    <Table variant="compact" gridBreakPoint="grid-lg">
      <Caption>{t('form.incomes.title')}</Caption>
      <Thead>
        <Tr>
          <Th>{t('form.kind')}</Th>
          <Th>{t('form.amount')}</Th>
          <Th>{t('form.frequency')}</Th>
          <Th>{t('lineFigure.monthly')}</Th>
          <Th>{t('lineFigure.counted')}</Th>
          <Th>{t('form.evidenceSeen')}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {assessment.incomes.map((line, index) => (
          <Tr key={index}>
            <Td dataLabel={t('form.kind')}>
              {t(`incomeKind.${line.kind}`)} {line.description}
            </Td>
            <Td dataLabel={t('form.amount')}>
              <Amount money={line.amount} />
            </Td>
            <Td dataLabel={t('form.frequency')}>{t(`frequency.${line.frequency}`)}</Td>
            <Td dataLabel={t('lineFigure.monthly')}>
              <Amount money={line.monthly} />
            </Td>
            <Td dataLabel={t('lineFigure.counted')}>
              <Amount money={line.counted} /> ({line.countedPercent} %)
            </Td>
            <Td dataLabel={t('form.evidenceSeen')}>{t(line.evidenceSeen ? 'yes' : 'no')}</Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

function Expenses({ assessment }: { assessment: Assessment }) {
  const { t } = useTranslation('assessment');
  if (assessment.expenses.length === 0) {
    return null;
  }
  return (
    <Table variant="compact" gridBreakPoint="grid-lg">
      <Caption>{t('form.expenses.title')}</Caption>
      <Thead>
        <Tr>
          <Th>{t('form.category')}</Th>
          <Th>{t('form.amount')}</Th>
          <Th>{t('form.frequency')}</Th>
          <Th>{t('lineFigure.monthly')}</Th>
          <Th>{t('form.necessary')}</Th>
          <Th>{t('form.evidenceSeen')}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {assessment.expenses.map((line, index) => (
          <Tr key={index}>
            <Td dataLabel={t('form.category')}>
              {t(`category.${line.category}`)} {line.kind} {line.reason}
            </Td>
            <Td dataLabel={t('form.amount')}>
              <Amount money={line.amount} />
            </Td>
            <Td dataLabel={t('form.frequency')}>{t(`frequency.${line.frequency}`)}</Td>
            <Td dataLabel={t('lineFigure.monthly')}>
              <Amount money={line.monthly} />
            </Td>
            <Td dataLabel={t('form.necessary')}>{t(line.necessary ? 'yes' : 'no')}</Td>
            <Td dataLabel={t('form.evidenceSeen')}>{t(line.evidenceSeen ? 'yes' : 'no')}</Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

/** Why the payment is late, and the answers in the borrower's words. */
function Findings({ assessment }: { assessment: Assessment }) {
  const { t, i18n } = useTranslation('assessment');
  const codes = useQuery(contactCodesQuery(i18n.language));
  const questionnaire = useQuery(questionnaireQuery(i18n.language));
  const { reasonCode } = assessment;
  return (
    <Facts
      facts={[
        [
          t('form.reasonCode'),
          codes.data?.reasons.find((each) => each.code === reasonCode)?.name ?? reasonCode,
        ],
        [
          t('form.reasonConfidence'),
          known(assessment.reasonConfidence, (each) => t(`reasonConfidence.${each}`)),
        ],
        [t('form.note'), assessment.note],
        ...assessment.answers.map(
          (answer) =>
            [
              questionnaire.data?.questions.find((each) => each.id === answer.questionId)?.text ??
                answer.questionId ??
                '',
              answer.text,
            ] as const,
        ),
      ]}
    />
  );
}
