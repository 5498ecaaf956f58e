import { useTranslation } from 'react-i18next';
import { formatMoney } from '../shared/money';
import { type Derivation, lineFigure, settingOf, writeCalculation } from './derivation';
import type texts from './texts/en.json';

interface DerivationTexts {
  figure: (name: string) => string;
  calculation: (derivation: Derivation) => string;
  rule: (rule: string) => string;
}

type Group = 'figure' | 'lineFigure' | 'line' | 'rule' | 'setting';

/** Writes how figures were computed in the person's language; unknown names stay as they are. */
export function useDerivationTexts(): DerivationTexts {
  const { t, i18n } = useTranslation('assessment');
  const text = (group: Group, key: string, values: Record<string, string | number> = {}) =>
    i18n.exists(`${group}.${key}`, { ns: 'assessment' })
      ? t(`${group}.${key}` as `figure.${keyof (typeof texts)['figure']}`, values)
      : key;
  const figure = (name: string) => {
    const ofLine = lineFigure(name);
    return ofLine === undefined
      ? text('figure', name.replace(/\..*$/, ''))
      : t('derivation.ofLine', {
          line: text('line', ofLine.part, { number: ofLine.number }),
          figure: text('lineFigure', ofLine.figure),
        });
  };
  const money = (each: Parameters<typeof formatMoney>[0]) => formatMoney(each, i18n.language);
  return {
    figure,
    calculation: (derivation) =>
      writeCalculation(derivation, {
        name: figure,
        money,
        nothing: t('derivation.nothing'),
        smallest: (terms) => t('derivation.smallest', { terms }),
        notBelowZero: (calculation) => t('derivation.notBelowZero', { calculation }),
        rounded: (calculation, rounding, roundedTo) =>
          t('derivation.rounded', {
            calculation,
            rounding: t(`rounding.${rounding}`, {
              unit: roundedTo === undefined ? '1' : money(roundedTo),
            }),
          }),
      }),
    rule: (rule) => {
      const setting = settingOf(rule);
      return setting === undefined
        ? text('rule', rule)
        : text('setting', setting.key, { value: setting.value });
    },
  };
}
