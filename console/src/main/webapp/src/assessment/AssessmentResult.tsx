import { Content, Label, Title } from '@patternfly/react-core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Amount } from '../shared/Amount';
import { Facts } from '../shared/Facts';
import { Day, Moment } from '../shared/Moment';
import { Derivations } from './Derivations';
import { StatedBudget } from './StatedBudget';
import type { Assessment } from './assessmentQueries';

const figures = [
  'overdueAmount',
  'monthlyIncome',
  'countedIncome',
  'necessaryExpense',
  'otherExpense',
  'debtService',
  'disposableIncome',
  'savingsSetAside',
  'amountForThisDebt',
  'sustainableMonthlyAmount',
  'requiredMonthlyAmount',
  'usableCash',
  'cashReserve',
  'downPayment',
  'remainingArrears',
] as const;

const colors = {
  CAN_PAY_NOW: 'green',
  CAN_PAY_BY_PLAN: 'blue',
  TOKEN_ONLY: 'orange',
  CANNOT_PAY: 'red',
} as const;

interface Props {
  assessment: Assessment;
  heading: 'h2' | 'h3';
}

/** What the service concluded from a budget, with how each figure was computed. */
export function AssessmentResult({ assessment, heading }: Props) {
  const { t } = useTranslation('assessment');
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Title headingLevel={heading} id={id}>
        <Moment at={assessment.filedAt} />{' '}
        <Label color={colors[assessment.verdict]}>{t(`verdict.${assessment.verdict}`)}</Label>{' '}
        <ValidityLabel assessment={assessment} />
      </Title>
      <Facts
        facts={[
          [t('figure.validUntil'), <Day key="until" day={assessment.validUntil} />],
          [t('figure.confidence'), t(`confidence.${assessment.confidence}`)],
          [t('figure.filedBy'), assessment.filedBy],
          ...figures.map(
            (figure) =>
              [t(`figure.${figure}`), <Amount key={figure} money={assessment[figure]} />] as const,
          ),
          [t('figure.monthsToClear'), assessment.monthsToClear ?? t('result.neverCleared')],
          [t('figure.abilityScore'), assessment.abilityScore],
        ]}
      />
      <details>
        <summary>{t('derivation.title')}</summary>
        <Derivations derivations={assessment.derivation} />
      </details>
      <details>
        <summary>{t('stated.title')}</summary>
        <StatedBudget assessment={assessment} />
      </details>
      <details>
        <summary>{t('result.inWords')}</summary>
        <Content component="ul" lang="en">
          {[...assessment.reasons, ...assessment.confidenceReasons].map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </Content>
      </details>
    </section>
  );
}

/** Whether the figures can be used today; the last day can have ended before the service notes it. */
function ValidityLabel({ assessment }: { assessment: Assessment }) {
  const { t } = useTranslation('assessment');
  const ended = assessment.standing === 'VALID' && !assessment.validNow;
  return (
    <Label color={assessment.validNow ? 'green' : 'grey'}>
      {t(`standing.${ended ? 'EXPIRED' : assessment.standing}`)}
    </Label>
  );
}
