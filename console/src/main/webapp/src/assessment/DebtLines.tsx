import { GridItem } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Lines } from './Lines';
import { type BudgetDraft, newDebt } from './budget';
import { CheckField, MoneyField, TextField } from './inputs';

interface Props {
  draft: BudgetDraft;
  change: (part: Partial<BudgetDraft>) => void;
}

const amounts = ['balance', 'arrears'] as const;

/** What the borrower pays to other creditors. */
export function DebtLines({ draft, change }: Props) {
  const { t } = useTranslation('assessment');
  return (
    <Lines
      part="debts"
      lines={draft.debts}
      create={newDebt}
      onChange={(debts) => change({ debts })}
    >
      {(line, path, set) => (
        <>
          <GridItem>
            <TextField
              path={`${path}.kind`}
              label={t('form.debtKind')}
              required
              value={line.kind}
              onChange={(kind) => set({ kind })}
            />
          </GridItem>
          <GridItem>
            <MoneyField
              path={`${path}.monthlyPayment`}
              label={t('form.monthlyPayment')}
              required
              value={line.monthlyPayment}
              onChange={(monthlyPayment) => set({ monthlyPayment })}
            />
          </GridItem>
          {amounts.map((amount) => (
            <GridItem key={amount}>
              <MoneyField
                path={`${path}.${amount}`}
                label={t(`form.${amount}`)}
                value={line[amount]}
                onChange={(typed) => set({ [amount]: typed })}
              />
            </GridItem>
          ))}
          <GridItem>
            <CheckField
              path={`${path}.priority`}
              label={t('form.priority')}
              value={line.priority}
              onChange={(priority) => set({ priority })}
            />
          </GridItem>
        </>
      )}
    </Lines>
  );
}
