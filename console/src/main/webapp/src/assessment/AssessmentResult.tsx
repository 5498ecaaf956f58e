import { Content, ExpandableSection, Label, Title } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Amount } from '../shared/Amount';
import { Facts } from '../shared/Facts';
import { Day, Moment } from '../shared/Moment';
import type { Assessment } from './assessmentQueries';

const figures = [
  'monthlyIncome',
  'countedIncome',
  'necessaryExpense',
  'otherExpense',
  'debtService',
  'disposableIncome',
  'sustainableMonthlyAmount',
  'downPayment',
  'remainingArrears',
] as const;

const colors = {
  CAN_PAY_NOW: 'green',
  CAN_PAY_BY_PLAN: 'blue',
  TOKEN_ONLY: 'orange',
  CANNOT_PAY: 'red',
} as const;

/** What the service concluded from a budget, with how each figure came about. */
export function AssessmentResult({ assessment }: { assessment: Assessment }) {
  const { t } = useTranslation('assessment');
  return (
    <section aria-label={t('result.title')}>
      <Title headingLevel="h3">
        <Moment at={assessment.filedAt} />{' '}
        <Label color={colors[assessment.verdict]}>{t(`verdict.${assessment.verdict}`)}</Label>{' '}
        <Label color="grey">{t(`standing.${assessment.standing}`)}</Label>
      </Title>
      <Facts
        facts={[
          ...figures.map(
            (figure) =>
              [t(`figure.${figure}`), <Amount key={figure} money={assessment[figure]} />] as const,
          ),
          [t('figure.monthsToClear'), assessment.monthsToClear],
          [t('figure.confidence'), t(`confidence.${assessment.confidence}`)],
          [t('figure.validUntil'), <Day key="until" day={assessment.validUntil} />],
          [t('figure.filedBy'), assessment.filedBy],
        ]}
      />
      <Content component="ul" lang="en">
        {[...assessment.reasons, ...assessment.confidenceReasons].map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </Content>
      <ExpandableSection toggleText={t('result.derivation')}>
        <ul lang="en">
          {assessment.derivation.map((step) => (
            <li key={step.figure}>
              <code>{step.figure}</code>: {step.formula} ({step.rule})
            </li>
          ))}
        </ul>
      </ExpandableSection>
    </section>
  );
}
