import { GridItem } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Lines } from './Lines';
import { type BudgetDraft, assetKinds, newAsset } from './budget';
import { ChoiceField, MoneyField, TextField } from './inputs';

interface Props {
  draft: BudgetDraft;
  change: (part: Partial<BudgetDraft>) => void;
}

export function AssetLines({ draft, change }: Props) {
  const { t } = useTranslation('assessment');
  return (
    <Lines
      part="assets"
      lines={draft.assets}
      create={newAsset}
      onChange={(assets) => change({ assets })}
    >
      {(line, path, set) => (
        <>
          <GridItem>
            <ChoiceField
              path={`${path}.kind`}
              label={t('form.kind')}
              value={line.kind}
              values={assetKinds}
              name={(kind) => t(`assetKind.${kind}`)}
              onChange={(kind) => set({ kind })}
            />
          </GridItem>
          <GridItem>
            <MoneyField
              path={`${path}.value`}
              label={t('form.value')}
              required
              value={line.value}
              onChange={(value) => set({ value })}
            />
          </GridItem>
          <GridItem>
            <MoneyField
              path={`${path}.charge`}
              label={t('form.charge')}
              value={line.charge}
              onChange={(charge) => set({ charge })}
            />
          </GridItem>
          <GridItem>
            <TextField
              path={`${path}.description`}
              label={t('form.description')}
              value={line.description}
              onChange={(description) => set({ description })}
            />
          </GridItem>
        </>
      )}
    </Lines>
  );
}
