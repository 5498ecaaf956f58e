import { contactCodesQuery } from '../call/callQueries';
import { FormSection, Grid, GridItem } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type BudgetDraft, confidences } from './budget';
import { ChoiceField, MoneyField, TextField } from './inputs';

interface Props {
  draft: BudgetDraft;
  change: (part: Partial<BudgetDraft>) => void;
}

/** The household, savings and the instalment of the loan, and why the payment is late. */
export function Circumstances({ draft, change }: Props) {
  const { t } = useTranslation('assessment');
  return (
    <FormSection title={t('form.circumstances')} titleElement="h2">
      <Grid hasGutter md={6} xl={4}>
        <GridItem>
          <MoneyField
            path="ongoingInstalment"
            label={t('form.ongoingInstalment')}
            help={t('form.ongoingInstalmentHelp')}
            value={draft.ongoingInstalment}
            onChange={(ongoingInstalment) => change({ ongoingInstalment })}
          />
        </GridItem>
        <GridItem>
          <MoneyField
            path="savings"
            label={t('form.savings')}
            help={t('form.savingsHelp')}
            value={draft.savings}
            onChange={(savings) => change({ savings })}
          />
        </GridItem>
        {(['adults', 'children', 'region'] as const).map((name) => (
          <GridItem key={name}>
            <TextField
              path={`household.${name}`}
              label={t(`form.${name}`)}
              type={name === 'region' ? 'text' : 'number'}
              value={draft[name]}
              onChange={(typed) => change({ [name]: typed })}
            />
          </GridItem>
        ))}
        <ReasonFields draft={draft} change={change} />
      </Grid>
      <TextField
        path="note"
        label={t('form.note')}
        multiline
        value={draft.note}
        onChange={(note) => change({ note })}
      />
    </FormSection>
  );
}

function ReasonFields({ draft, change }: Props) {
  const { t, i18n } = useTranslation('assessment');
  const codes = useQuery(contactCodesQuery(i18n.language));
  const reasons = codes.data?.reasons ?? [];
  const nameOf = (code: string) => reasons.find((each) => each.code === code)?.name ?? code;
  // A code that was chosen before the codes are there must not disappear from the form.
  const values = [...new Set(['', draft.reasonCode, ...reasons.map((each) => each.code)])];
  return (
    <>
      <GridItem>
        <ChoiceField
          path="reasonCode"
          label={t('form.reasonCode')}
          value={draft.reasonCode}
          values={values}
          name={(code) => (code === '' ? t('form.notStated') : nameOf(code))}
          onChange={(reasonCode) =>
            change(reasonCode === '' ? { reasonCode, reasonConfidence: '' } : { reasonCode })
          }
        />
      </GridItem>
      {draft.reasonCode !== '' && (
        <GridItem>
          <ChoiceField
            path="reasonConfidence"
            label={t('form.reasonConfidence')}
            value={draft.reasonConfidence}
            values={['', ...confidences]}
            name={(each) => (each === '' ? t('form.notStated') : t(`reasonConfidence.${each}`))}
            onChange={(reasonConfidence) => change({ reasonConfidence })}
          />
        </GridItem>
      )}
    </>
  );
}
