import { GridItem } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { type ChangeLine, Lines } from './Lines';
import { type BudgetDraft, type ExpenseLine, categories, frequencies, newExpense } from './budget';
import { CheckField, ChoiceField, MoneyField, TextField } from './inputs';

interface Props {
  draft: BudgetDraft;
  change: (part: Partial<BudgetDraft>) => void;
}

export function ExpenseLines({ draft, change }: Props) {
  return (
    <Lines
      part="expenses"
      lines={draft.expenses}
      create={newExpense}
      onChange={(expenses) => change({ expenses })}
    >
      {(line, path, set) => <ExpenseFields line={line} path={path} set={set} />}
    </Lines>
  );
}

interface FieldsProps {
  line: ExpenseLine;
  path: string;
  set: ChangeLine<ExpenseLine>;
}

function ExpenseFields({ line, path, set }: FieldsProps) {
  const { t } = useTranslation('assessment');
  return (
    <>
      <GridItem>
        <ChoiceField
          path={`${path}.category`}
          label={t('form.category')}
          value={line.category}
          values={categories}
          name={(category) => t(`category.${category}`)}
          onChange={(category) => set({ category })}
        />
      </GridItem>
      <GridItem>
        <MoneyField
          path={`${path}.amount`}
          label={t('form.amount')}
          required
          value={line.amount}
          onChange={(amount) => set({ amount })}
        />
      </GridItem>
      <GridItem>
        <ChoiceField
          path={`${path}.frequency`}
          label={t('form.frequency')}
          value={line.frequency}
          values={frequencies}
          name={(frequency) => t(`frequency.${frequency}`)}
          onChange={(frequency) => set({ frequency })}
        />
      </GridItem>
      <GridItem>
        <TextField
          path={`${path}.kind`}
          label={t('form.purpose')}
          value={line.kind}
          onChange={(kind) => set({ kind })}
        />
      </GridItem>
      <GridItem>
        <TextField
          path={`${path}.reason`}
          label={t('form.reason')}
          help={t('form.reasonHelp')}
          value={line.reason}
          onChange={(reason) => set({ reason })}
        />
      </GridItem>
      <GridItem>
        <CheckField
          path={`${path}.necessary`}
          label={t('form.necessary')}
          value={line.necessary}
          onChange={(necessary) => set({ necessary })}
        />
        <CheckField
          path={`${path}.evidenceSeen`}
          label={t('form.evidenceSeen')}
          value={line.evidenceSeen}
          onChange={(evidenceSeen) => set({ evidenceSeen })}
        />
      </GridItem>
    </>
  );
}
