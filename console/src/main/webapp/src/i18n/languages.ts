/** The languages of the pages. */
export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

const remembered = 'amends.language';

/** The language that was chosen before, otherwise the first one of the browser that there is. */
export function initialLanguage(): Language {
  const chosen = localStorage.getItem(remembered);
  const wanted = [chosen ?? '', ...navigator.languages];
  return wanted.map(matching).find((language) => language !== undefined) ?? 'en';
}

export function remember(language: Language): void {
  localStorage.setItem(remembered, language);
}

function matching(tag: string): Language | undefined {
  const primary = tag.split('-')[0];
  return languages.find((language) => primary !== '' && language.split('-')[0] === primary);
}
