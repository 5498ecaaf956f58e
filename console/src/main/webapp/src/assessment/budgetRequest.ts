import { isMistyped, parseMoney } from '../shared/money';
import type { NewAssessment } from './assessmentQueries';
import type { AssetLine, BudgetDraft, DebtLine, ExpenseLine, IncomeLine } from './budget';

/** The question set to which the answers refer. */
interface QuestionSet {
  name: string;
  version: number;
}

/** Whether something was typed as an amount that is not one of the currency. */
export function hasMistypedAmount(draft: BudgetDraft, currency: string): boolean {
  const typed = [
    draft.savings,
    draft.ongoingInstalment,
    ...draft.incomes.map((line) => line.amount),
    ...draft.expenses.map((line) => line.amount),
    ...draft.assets.flatMap((line) => [line.value, line.charge]),
    ...draft.debts.flatMap((line) => [line.monthlyPayment, line.balance, line.arrears]),
  ];
  return typed.some((amount) => isMistyped(amount, currency));
}

/**
 * The budget as the service takes it, each line at the place that it has in the form, so that the
 * service names lines as the form does. What was not said is left out.
 */
export function toRequest(
  caseId: string,
  currency: string,
  draft: BudgetDraft,
  questions: QuestionSet | undefined,
): NewAssessment {
  return {
    caseId,
    incomes: draft.incomes.map((line) => income(line, currency)),
    expenses: draft.expenses.map((line) => expense(line, currency)),
    assets: draft.assets.map((line) => asset(line, currency)),
    debts: draft.debts.map((line) => debt(line, currency)),
    ...amount('savings', draft.savings, currency),
    ...amount('ongoingInstalment', draft.ongoingInstalment, currency),
    ...household(draft),
    ...said('reasonCode', draft.reasonCode),
    ...(draft.reasonConfidence === '' ? {} : { reasonConfidence: draft.reasonConfidence }),
    ...said('note', draft.note),
    answers: answered(draft.answers).map((questionId) => ({
      questionId,
      text: draft.answers[questionId]?.trim() ?? '',
      ...(questions === undefined
        ? {}
        : { questionnaire: questions.name, version: questions.version }),
    })),
  };
}

/** The path by which the service names the answer to a question. */
export function answerPath(answers: BudgetDraft['answers'], questionId: string): string {
  return `answers.${answered(answers).indexOf(questionId)}.text`;
}

/** The questions that have an answer, in the order in which the answers are sent. */
function answered(answers: BudgetDraft['answers']): string[] {
  return Object.keys(answers).filter((id) => answers[id]?.trim() !== '');
}

function income(line: IncomeLine, currency: string) {
  const { kind, frequency, stability, evidenceSeen } = line;
  return {
    kind,
    frequency,
    evidenceSeen,
    ...(kind === 'EARNINGS' ? { stability } : {}),
    ...said('description', line.description),
    ...said('since', line.since),
    ...amount('amount', line.amount, currency),
  };
}

function expense(line: ExpenseLine, currency: string) {
  const { category, frequency, necessary, evidenceSeen } = line;
  return {
    category,
    frequency,
    necessary,
    evidenceSeen,
    ...said('kind', line.kind),
    ...said('reason', line.reason),
    ...amount('amount', line.amount, currency),
  };
}

function asset(line: AssetLine, currency: string) {
  return {
    kind: line.kind,
    ...said('description', line.description),
    ...amount('value', line.value, currency),
    ...amount('charge', line.charge, currency),
  };
}

function debt(line: DebtLine, currency: string) {
  return {
    priority: line.priority,
    ...said('kind', line.kind),
    ...amount('monthlyPayment', line.monthlyPayment, currency),
    ...amount('balance', line.balance, currency),
    ...amount('arrears', line.arrears, currency),
  };
}

/** The household, unless nothing was said of it: unknown is not the same as one adult. */
function household({ adults, children, region }: BudgetDraft): Pick<NewAssessment, 'household'> {
  if (adults === '' && children === '' && region.trim() === '') {
    return {};
  }
  return {
    household: {
      ...(adults === '' ? {} : { adults: Number(adults) }),
      ...(children === '' ? {} : { children: Number(children) }),
      ...said('region', region),
    },
  };
}

function amount<N extends string>(name: N, typed: string, currency: string) {
  const money = parseMoney(typed, currency);
  return (money === undefined ? {} : { [name]: money }) as Partial<
    Record<N, { amount: string; currency: string }>
  >;
}

function said<N extends string>(name: N, text: string) {
  return (text.trim() === '' ? {} : { [name]: text.trim() }) as Partial<Record<N, string>>;
}
