import { ToggleGroup, ToggleGroupItem } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { changeLanguage } from '../i18n/i18n';
import { languages } from '../i18n/languages';

const names = { 'zh-CN': '中文', en: 'English' } as const;

/** Changes the language; the page stays. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation('app');
  return (
    <ToggleGroup isCompact aria-label={t('language')}>
      {languages.map((language) => (
        <ToggleGroupItem
          key={language}
          text={<span lang={language}>{names[language]}</span>}
          buttonId={`language-${language}`}
          isSelected={i18n.language === language}
          onChange={() => void changeLanguage(language)}
        />
      ))}
    </ToggleGroup>
  );
}
