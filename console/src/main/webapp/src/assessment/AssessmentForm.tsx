import { Button, Flex, FormSection } from '@patternfly/react-core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router-dom';
import { answer, assessmentService } from '../api/clients';
import { ApiProblem } from '../api/problem';
import { ProblemAlert } from '../shared/ProblemAlert';
import { SafeForm } from '../shared/SafeForm';
import { useToast } from '../shared/ToastProvider';
import { allItems } from '../shared/pages';
import { useCommand } from '../shared/useCommand';
import { useDraft } from '../shared/useDraft';
import { AssetLines } from './AssetLines';
import { BudgetContext } from './BudgetContext';
import { Circumstances } from './Circumstances';
import { DebtLines } from './DebtLines';
import { ExpenseLines } from './ExpenseLines';
import { IncomeLines } from './IncomeLines';
import { type NewAssessment, assessmentsQuery, questionnaireQuery } from './assessmentQueries';
import { type BudgetDraft, emptyBudget } from './budget';
import { answerPath, hasMistypedAmount, toRequest } from './budgetRequest';
import { budgetOf } from './earlierBudget';
import { TextField } from './inputs';

interface Props {
  caseId: string;
  currency: string;
}

function useFileAssessment(caseId: string, onDone: () => void) {
  const { t } = useTranslation('assessment');
  const toast = useToast();
  const navigate = useNavigate();
  return useCommand({
    send: (body: NewAssessment, key) =>
      answer(
        assessmentService.POST('/assessments', {
          params: { header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    changes: [['assessment'], ['plan'], ['case'], ['all']],
    onDone: ({ verdict }) => {
      onDone();
      toast(t('form.recorded', { verdict: t(`verdict.${verdict}`) }));
      void navigate(`/cases/${caseId}/assessment`);
    },
  });
}

/** Moves the focus to the input that the service refused, by the path of the field. */
function useFocusOnRefusal(problem: Error | null) {
  useEffect(() => {
    const field = problem instanceof ApiProblem ? problem.violations[0]?.field : undefined;
    for (let path = field ?? ''; path !== ''; path = path.replace(/(^|\.)[^.]*$/, '')) {
      const input = document.getElementById(path);
      if (input !== null) {
        input.focus();
        return;
      }
    }
  }, [problem]);
}

/** Income and expenditure as the borrower states them; the service computes every figure. */
export function AssessmentForm({ caseId, currency }: Props) {
  const { t, i18n } = useTranslation('assessment');
  const questionnaire = useQuery(questionnaireQuery(i18n.language));
  const earlier = useInfiniteQuery(assessmentsQuery(caseId));
  const newest = earlier.data === undefined ? undefined : allItems(earlier.data)[0];
  const [draft, change, discard] = useDraft<BudgetDraft>(`assessment.${caseId}`, emptyBudget());
  const file = useFileAssessment(caseId, discard);
  useFocusOnRefusal(file.problem);
  const mistyped = hasMistypedAmount(draft, currency);
  const parts = { draft, change };
  const send = () => {
    if (mistyped) {
      document.querySelector<HTMLElement>('[data-mistyped]')?.focus();
    } else if (!file.isRunning) {
      file.run(toRequest(caseId, currency, draft, questionnaire.data));
    }
  };
  return (
    <BudgetContext value={{ currency, problem: file.problem }}>
      <SafeForm onSend={send}>
        <Flex>
          {newest !== undefined && (
            <Button variant="secondary" onClick={() => change(budgetOf(newest))}>
              {t('form.takeOver')}
            </Button>
          )}

          <Button variant="link" onClick={discard}>
            {t('form.discard')}
          </Button>
        </Flex>
        <IncomeLines {...parts} />
        <ExpenseLines {...parts} />
        <AssetLines {...parts} />
        <DebtLines {...parts} />
        <Circumstances {...parts} />
        <Questions {...parts} questions={questionnaire.data?.questions ?? []} />
        <ProblemAlert problem={file.problem ?? questionnaire.error} />
        <div>
          <Button type="submit" isLoading={file.isRunning} isDisabled={file.isRunning}>
            {t('form.send')}
          </Button>
        </div>
      </SafeForm>
    </BudgetContext>
  );
}

interface QuestionsProps {
  draft: BudgetDraft;
  change: (part: Partial<BudgetDraft>) => void;
  questions: readonly { id: string; text: string }[];
}

/** The open questions, with the answers in the borrower's own words. */
function Questions({ draft: { answers }, change, questions }: QuestionsProps) {
  const { t } = useTranslation('assessment');
  return (
    <FormSection title={t('form.questions')} titleElement="h2">
      {questions.map(({ id, text }) => (
        <TextField
          key={id}
          path={(answers[id] ?? '').trim() === '' ? `answer-${id}` : answerPath(answers, id)}
          label={text}
          multiline
          value={answers[id] ?? ''}
          onChange={(typed) => change({ answers: { ...answers, [id]: typed } })}
        />
      ))}
    </FormSection>
  );
}
