import { Alert, ExpandableSection, Title } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Amount } from '../shared/Amount';
import { Facts, known } from '../shared/Facts';
import { Day } from '../shared/Moment';
import { QueryResult } from '../shared/QueryResult';
import { type CallGuide, guideQuery } from './callQueries';

/** What to say, what never to say, and the debt once the borrower is verified. */
export function Guide({ caseId }: { caseId: string }) {
  const { i18n } = useTranslation('call');
  const guide = useQuery(guideQuery(caseId, i18n.language));
  return <QueryResult query={guide}>{(found) => <GuideText guide={found} />}</QueryResult>;
}

function GuideText({ guide }: { guide: CallGuide }) {
  const { t } = useTranslation('call');
  return (
    <div lang={guide.language}>
      {guide.warnings.map((warning) => (
        <Alert key={warning.code} isInline variant="warning" title={warning.text}>
          {warning.details.join(', ')}
        </Alert>
      ))}
      <Section title={t('guide.purpose')}>
        <p>{guide.purpose.text}</p>
        <p>{guide.tone.text}</p>
      </Section>
      <Section title={t('guide.opening')}>
        <ol>
          {guide.opening.map((line) => (
            <li key={line.id}>{line.text}</li>
          ))}
        </ol>
      </Section>
      <Section title={t('guide.debt')}>
        <Debt debt={guide.debt} />
      </Section>
      <Points title={t('guide.questions')} points={guide.openQuestions} />
      <Section title={t('guide.objections')}>
        {guide.objections.map((objection) => (
          <ExpandableSection key={objection.id} toggleText={objection.says}>
            <ul>
              {objection.replies.map((reply) => (
                <li key={reply}>{reply}</li>
              ))}
            </ul>
          </ExpandableSection>
        ))}
      </Section>
      <Section title={t('guide.consequences')}>
        {guide.consequences.locked ? (
          <p>{guide.consequences.reason}</p>
        ) : (
          <ul>
            {guide.consequences.offered.map((consequence) => (
              <li key={consequence.code}>{consequence.text}</li>
            ))}
          </ul>
        )}
      </Section>
      <Points title={t('guide.neverSay')} points={guide.neverSay} />
    </div>
  );
}

function Debt({ debt }: { debt: CallGuide['debt'] }) {
  const { t } = useTranslation('call');
  if (debt.locked) {
    return <p>{debt.reason}</p>;
  }
  return (
    <Facts
      facts={[
        [t('debt.overdue'), known(debt.overdue, (money) => <Amount money={money} />)],
        [t('debt.principal'), known(debt.principal, (money) => <Amount money={money} />)],
        [t('debt.interest'), known(debt.interest, (money) => <Amount money={money} />)],
        [t('debt.fee'), known(debt.fee, (money) => <Amount money={money} />)],
        [t('debt.penalty'), known(debt.penalty, (money) => <Amount money={money} />)],
        [t('debt.outstanding'), known(debt.outstanding, (money) => <Amount money={money} />)],
        [t('debt.daysPastDue'), debt.daysPastDue],
        [t('debt.payBy'), known(debt.payBy, (day) => <Day day={day} />)],
        [
          t('debt.sustainable'),
          known(debt.sustainableMonthlyAmount, (money) => <Amount money={money} />),
        ],
      ]}
    />
  );
}

function Points(props: { title: string; points: readonly { id: string; text: string }[] }) {
  if (props.points.length === 0) {
    return null;
  }
  return (
    <Section title={props.title}>
      <ul>
        {props.points.map((point) => (
          <li key={point.id}>{point.text}</li>
        ))}
      </ul>
    </Section>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="amends-guide">
      <Title headingLevel="h2" size="md">
        {title}
      </Title>
      {children}
    </section>
  );
}
