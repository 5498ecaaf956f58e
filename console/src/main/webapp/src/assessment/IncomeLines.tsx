import { GridItem } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { type ChangeLine, Lines } from './Lines';
import {
  type BudgetDraft,
  type IncomeLine,
  frequencies,
  incomeKinds,
  newIncome,
  stabilities,
} from './budget';
import { CheckField, ChoiceField, MoneyField, TextField } from './inputs';

interface Props {
  draft: BudgetDraft;
  change: (part: Partial<BudgetDraft>) => void;
}

export function IncomeLines({ draft, change }: Props) {
  return (
    <Lines
      part="incomes"
      lines={draft.incomes}
      create={newIncome}
      onChange={(incomes) => change({ incomes })}
    >
      {(line, path, set) => <IncomeFields line={line} path={path} set={set} />}
    </Lines>
  );
}

interface FieldsProps {
  line: IncomeLine;
  path: string;
  set: ChangeLine<IncomeLine>;
}

function IncomeFields({ line, path, set }: FieldsProps) {
  const { t } = useTranslation('assessment');
  return (
    <>
      <GridItem>
        <ChoiceField
          path={`${path}.kind`}
          label={t('form.kind')}
          value={line.kind}
          values={incomeKinds}
          name={(kind) => t(`incomeKind.${kind}`)}
          onChange={(kind) => set({ kind })}
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
      {line.kind === 'EARNINGS' && (
        <GridItem>
          <ChoiceField
            path={`${path}.stability`}
            label={t('form.stability')}
            value={line.stability}
            values={stabilities}
            name={(stability) => t(`stability.${stability}`)}
            onChange={(stability) => set({ stability })}
          />
        </GridItem>
      )}
      <GridItem>
        <TextField
          path={`${path}.description`}
          label={t('form.source')}
          value={line.description}
          onChange={(description) => set({ description })}
        />
      </GridItem>
      <GridItem>
        <TextField
          path={`${path}.since`}
          label={t('form.since')}
          type="date"
          value={line.since}
          onChange={(since) => set({ since })}
        />
      </GridItem>
      <GridItem>
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
