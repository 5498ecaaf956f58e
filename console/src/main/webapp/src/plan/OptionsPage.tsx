import { Button, Card, CardBody, CardTitle, Gallery, Label } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router-dom';
import { answer, planService } from '../api/clients';
import { Amount } from '../shared/Amount';
import { Facts, known } from '../shared/Facts';
import { Day } from '../shared/Moment';
import { PageHeading } from '../shared/PageHeading';
import { ProblemAlert } from '../shared/ProblemAlert';
import { QueryResult } from '../shared/QueryResult';
import { useToast } from '../shared/ToastProvider';
import { useCommand } from '../shared/useCommand';
import { OwnProposal } from './OwnProposal';
import { Schedule } from './Schedule';
import { type PlanOption, type PlanRequest, planOptionsQuery } from './planQueries';

/** Proposes a plan; it comes into force at once or waits for a decision, as its limits say. */
export function usePropose(caseId: string) {
  const { t } = useTranslation('plan');
  const toast = useToast();
  const navigate = useNavigate();
  return useCommand({
    send: (body: PlanRequest, idempotencyKey) =>
      answer(
        planService.POST('/plans', {
          body,
          params: { header: { 'Idempotency-Key': idempotencyKey } },
        }),
      ),
    changes: [['plan'], ['all']],
    onDone: (plan) => {
      toast(plan.status === 'PENDING_APPROVAL' ? t('proposed.pending') : t('proposed.active'));
      void navigate(`/cases/${caseId}/plan`);
    },
  });
}

/** The plans that a borrower can keep, side by side with what the borrower proposes. */
export function OptionsPage() {
  const { t } = useTranslation('plan');
  const { caseId = '' } = useParams();
  const options = useQuery(planOptionsQuery(caseId));
  const propose = usePropose(caseId);
  return (
    <PageHeading title={t('options.title')} lead={t('options.lead')}>
      <ProblemAlert problem={propose.problem} />
      <QueryResult query={options}>
        {(found) => (
          <>
            <Facts
              facts={[
                [t('fact.overdue'), <Amount key="total" money={found.total} />],
                [
                  t('fact.sustainable'),
                  known(found.sustainableMonthlyAmount, (money) => <Amount money={money} />),
                ],
                [
                  t('fact.usableCash'),
                  known(found.usableCash, (money) => <Amount money={money} />),
                ],
              ]}
            />
            <Gallery hasGutter minWidths={{ default: '100%', md: '20rem' }}>
              {found.options.map((option) => (
                <OptionCard
                  key={option.name}
                  option={option}
                  isRunning={propose.isRunning}
                  onChoose={propose.run}
                />
              ))}
            </Gallery>
            <OwnProposal caseId={caseId} currency={found.total.currency} propose={propose} />
          </>
        )}
      </QueryResult>
    </PageHeading>
  );
}

interface CardProps {
  option: PlanOption;
  isRunning: boolean;
  onChoose: (proposal: PlanRequest) => void;
}

function OptionCard({ option, isRunning, onChoose }: CardProps) {
  const { t } = useTranslation('plan');
  const rule = option.allowedBy ?? option.ruledOutBy;
  const { proposal } = option;
  return (
    <Card isCompact>
      <CardTitle component="h2">
        {t(`kind.${option.kind}`)}{' '}
        <Label isCompact color={option.offered ? 'green' : 'grey'}>
          {option.offered ? t('options.offered') : t('options.ruledOut')}
        </Label>
      </CardTitle>
      <CardBody>
        <Facts
          facts={[
            [
              t('fact.perMonth'),
              known(option.monthly, (monthly) => <Amount money={monthly.sum} />),
            ],
            [t('fact.instalments'), option.instalments === 0 ? undefined : option.instalments],
            [t('fact.endDate'), known(option.endDate, (day) => <Day day={day} />)],
            [
              t('fact.totalCost'),
              known(option.totalCost, (cost) => <Amount money={cost.amount} />),
            ],
            [t('fact.share'), known(option.shareOfSustainablePercent, (percent) => `${percent} %`)],
            [t('fact.downPayment'), known(option.downPayment, (money) => <Amount money={money} />)],
            [t('fact.rule'), known(rule, (found) => `${found.why} ${found.citation ?? ''}`)],
          ]}
        />
        {option.schedule.length > 0 && (
          <details>
            <summary>{t('schedule.title')}</summary>
            <Schedule instalments={option.schedule} />
          </details>
        )}
        {option.offered && proposal !== undefined && (
          <Button isDisabled={isRunning} onClick={() => onChoose(proposal)}>
            {t('options.choose')}
          </Button>
        )}
      </CardBody>
    </Card>
  );
}
