import i18n, { type ResourceLanguage } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type Language, initialLanguage, remember } from './languages';

type Files = Record<string, Record<string, unknown>>;

/** The texts of each feature are in its folder `texts`; a language is loaded as a whole. */
const loaders: Record<Language, () => Promise<{ default: Files }>> = {
  en: () => import('./texts.en'),
  'zh-CN': () => import('./texts.zh-CN'),
};

/** Loads the texts of the person's language and starts translating. */
export async function startTranslating(language: Language = initialLanguage()): Promise<void> {
  await i18n.use(initReactI18next).init({
    lng: language,
    resources: { [language]: await load(language) },
    fallbackLng: false,
    returnNull: false,
    interpolation: { escapeValue: false },
  });
  announce(language);
}

/** Changes the language; the page and everything typed on it stay. */
export async function changeLanguage(language: Language): Promise<void> {
  for (const [feature, texts] of Object.entries(await load(language))) {
    i18n.addResourceBundle(language, feature, texts);
  }
  remember(language);
  await i18n.changeLanguage(language);
  announce(language);
}

function announce(language: Language): void {
  document.documentElement.lang = language;
}

async function load(language: Language): Promise<ResourceLanguage> {
  const files = (await loaders[language]()).default;
  return Object.fromEntries(
    Object.entries(files).map(([file, texts]) => [file.split('/')[1] ?? file, texts]),
  );
}
