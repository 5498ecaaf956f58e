import { Button, TextArea, TextInput, Title } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { answer, assessmentService } from '../api/clients';
import { Field } from '../shared/Field';
import { ProblemAlert } from '../shared/ProblemAlert';
import { SafeForm } from '../shared/SafeForm';
import { type Command, useCommand } from '../shared/useCommand';
import { useDraft } from '../shared/useDraft';
import { AssessmentResult } from './AssessmentResult';
import { DebtLines, ExpenseLines, IncomeLines } from './BudgetLines';
import { type Assessment, type NewAssessment, questionnaireQuery } from './assessmentQueries';
import {
  type BudgetDraft,
  emptyBudget,
  isReadable,
  newExpense,
  newIncome,
  toRequest,
} from './budget';
import { MoneyInput } from './inputs';

interface Props {
  caseId: string;
  currency: string;
}

/** Income and expenditure as the borrower states them; the service computes every figure. */
export function AssessmentForm({ caseId, currency }: Props) {
  const { t, i18n } = useTranslation('assessment');
  const questionnaire = useQuery(questionnaireQuery(i18n.language));
  const [draft, change, discard] = useDraft<BudgetDraft>(`assessment.${caseId}`, {
    ...emptyBudget,
    incomes: [newIncome()],
    expenses: [newExpense()],
  });
  const file: Command<NewAssessment, Assessment> = useCommand({
    send: (body: NewAssessment, key) =>
      answer(
        assessmentService.POST('/assessments', {
          params: { header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    changes: [['assessment'], ['plan'], ['case'], ['all']],
    onDone: discard,
  });
  if (file.result !== undefined) {
    return (
      <>
        <AssessmentResult assessment={file.result} />
        <Link to={`/cases/${caseId}/options`}>{t('form.options')}</Link>
      </>
    );
  }
  const parts = { draft, change, currency, problem: file.problem };
  return (
    <SafeForm
      onSend={() => {
        if (isReadable(draft, currency)) {
          file.run(toRequest(caseId, currency, draft, questionnaire.data));
        }
      }}
    >
      <ProblemAlert problem={file.problem} />
      <IncomeLines {...parts} />
      <ExpenseLines {...parts} />
      <DebtLines {...parts} />
      <Circumstances {...parts} />
      <Questions draft={draft} change={change} questions={questionnaire.data?.questions ?? []} />
      <div>
        <Button
          type="submit"
          isLoading={file.isRunning}
          isDisabled={file.isRunning || !isReadable(draft, currency)}
        >
          {t('form.send')}
        </Button>
        <Button variant="link" onClick={discard}>
          {t('form.discard')}
        </Button>
      </div>
    </SafeForm>
  );
}

interface PartProps {
  draft: BudgetDraft;
  change: (part: Partial<BudgetDraft>) => void;
}

function Circumstances(props: PartProps & { currency: string; problem: Error | null }) {
  const { draft, change, currency, problem } = props;
  const { t } = useTranslation('assessment');
  return (
    <section aria-labelledby="circumstances">
      <Title headingLevel="h2" id="circumstances">
        {t('form.circumstances')}
      </Title>
      <MoneyInput
        id="savings"
        label={t('form.savings')}
        value={draft.savings}
        currency={currency}
        problem={problem}
        path="savings"
        onChange={(savings) => change({ savings })}
      />
      {(['adults', 'children'] as const).map((who) => (
        <Field
          key={who}
          id={who}
          label={t(`form.${who}`)}
          problem={problem}
          path={`household.${who}`}
        >
          <TextInput
            id={who}
            type="number"
            value={draft[who]}
            onChange={(_, typed) => change({ [who]: typed })}
          />
        </Field>
      ))}
      <Field id="note" label={t('form.note')} problem={problem} path="note">
        <TextArea
          id="note"
          autoResize
          value={draft.note}
          onChange={(_, note) => change({ note })}
        />
      </Field>
    </section>
  );
}

function Questions(props: PartProps & { questions: readonly { id: string; text: string }[] }) {
  const { draft, change, questions } = props;
  const { t } = useTranslation('assessment');
  return (
    <section aria-labelledby="questions">
      <Title headingLevel="h2" id="questions">
        {t('form.questions')}
      </Title>
      {questions.map(({ id, text }) => (
        <Field key={id} id={`answer-${id}`} label={text}>
          <TextArea
            id={`answer-${id}`}
            autoResize
            value={draft.answers[id] ?? ''}
            onChange={(_, typed) => change({ answers: { ...draft.answers, [id]: typed } })}
          />
        </Field>
      ))}
    </section>
  );
}
