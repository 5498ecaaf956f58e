import { Checkbox, TextInput } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Field } from '../shared/Field';
import { Lines } from './Lines';
import {
  type BudgetDraft,
  categories,
  frequencies,
  incomeKinds,
  newDebt,
  newExpense,
  newIncome,
  stabilities,
} from './budget';
import { Choice, MoneyInput } from './inputs';

interface Props {
  draft: BudgetDraft;
  change: (part: Partial<BudgetDraft>) => void;
  currency: string;
  problem: Error | null;
}

export function IncomeLines({ draft, change, currency, problem }: Props) {
  const { t } = useTranslation('assessment');
  return (
    <Lines
      title={t('form.incomes')}
      noun={t('form.income')}
      add={t('form.addIncome')}
      lines={draft.incomes}
      create={newIncome}
      onChange={(incomes) => change({ incomes })}
    >
      {(line, index, set) => {
        const path = `incomes[${index}]`;
        return (
          <>
            <Choice
              id={`${line.id}-kind`}
              label={t('form.kind')}
              value={line.kind}
              values={incomeKinds}
              name={(kind) => t(`incomeKind.${kind}`)}
              problem={problem}
              path={`${path}.kind`}
              onChange={(kind) => set({ kind })}
            />
            <MoneyInput
              id={`${line.id}-amount`}
              label={t('form.amount')}
              value={line.amount}
              currency={currency}
              problem={problem}
              path={`${path}.amount`}
              onChange={(amount) => set({ amount })}
            />
            <Choice
              id={`${line.id}-frequency`}
              label={t('form.frequency')}
              value={line.frequency}
              values={frequencies}
              name={(frequency) => t(`frequency.${frequency}`)}
              problem={problem}
              path={`${path}.frequency`}
              onChange={(frequency) => set({ frequency })}
            />
            <Choice
              id={`${line.id}-stability`}
              label={t('form.stability')}
              value={line.stability}
              values={stabilities}
              name={(stability) => t(`stability.${stability}`)}
              problem={problem}
              path={`${path}.stability`}
              onChange={(stability) => set({ stability })}
            />
            <Checkbox
              id={`${line.id}-evidence`}
              label={t('form.evidenceSeen')}
              isChecked={line.evidenceSeen}
              onChange={(_, evidenceSeen) => set({ evidenceSeen })}
            />
          </>
        );
      }}
    </Lines>
  );
}

export function ExpenseLines({ draft, change, currency, problem }: Props) {
  const { t } = useTranslation('assessment');
  return (
    <Lines
      title={t('form.expenses')}
      noun={t('form.expense')}
      add={t('form.addExpense')}
      lines={draft.expenses}
      create={newExpense}
      onChange={(expenses) => change({ expenses })}
    >
      {(line, index, set) => {
        const path = `expenses[${index}]`;
        return (
          <>
            <Choice
              id={`${line.id}-category`}
              label={t('form.category')}
              value={line.category}
              values={categories}
              name={(category) => t(`category.${category}`)}
              problem={problem}
              path={`${path}.category`}
              onChange={(category) => set({ category })}
            />
            <MoneyInput
              id={`${line.id}-amount`}
              label={t('form.amount')}
              value={line.amount}
              currency={currency}
              problem={problem}
              path={`${path}.amount`}
              onChange={(amount) => set({ amount })}
            />
            <Choice
              id={`${line.id}-frequency`}
              label={t('form.frequency')}
              value={line.frequency}
              values={frequencies}
              name={(frequency) => t(`frequency.${frequency}`)}
              problem={problem}
              path={`${path}.frequency`}
              onChange={(frequency) => set({ frequency })}
            />
            <Field
              id={`${line.id}-reason`}
              label={t('form.reason')}
              help={t('form.reasonHelp')}
              problem={problem}
              path={`${path}.reason`}
            >
              <TextInput
                id={`${line.id}-reason`}
                value={line.reason}
                onChange={(_, reason) => set({ reason })}
              />
            </Field>
            <Checkbox
              id={`${line.id}-necessary`}
              label={t('form.necessary')}
              isChecked={line.necessary}
              onChange={(_, necessary) => set({ necessary })}
            />
            <Checkbox
              id={`${line.id}-evidence`}
              label={t('form.evidenceSeen')}
              isChecked={line.evidenceSeen}
              onChange={(_, evidenceSeen) => set({ evidenceSeen })}
            />
          </>
        );
      }}
    </Lines>
  );
}

export function DebtLines({ draft, change, currency, problem }: Props) {
  const { t } = useTranslation('assessment');
  return (
    <Lines
      title={t('form.debts')}
      noun={t('form.debt')}
      add={t('form.addDebt')}
      lines={draft.debts}
      create={newDebt}
      onChange={(debts) => change({ debts })}
    >
      {(line, index, set) => (
        <>
          <Field
            id={`${line.id}-kind`}
            label={t('form.debtKind')}
            problem={problem}
            path={`debts[${index}].kind`}
          >
            <TextInput
              id={`${line.id}-kind`}
              value={line.kind}
              onChange={(_, kind) => set({ kind })}
            />
          </Field>
          <MoneyInput
            id={`${line.id}-payment`}
            label={t('form.monthlyPayment')}
            value={line.monthlyPayment}
            currency={currency}
            problem={problem}
            path={`debts[${index}].monthlyPayment`}
            onChange={(monthlyPayment) => set({ monthlyPayment })}
          />
          <Checkbox
            id={`${line.id}-priority`}
            label={t('form.priority')}
            isChecked={line.priority}
            onChange={(_, priority) => set({ priority })}
          />
        </>
      )}
    </Lines>
  );
}
