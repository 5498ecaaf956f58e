import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Language } from '../src/i18n/languages';

/** A text of a feature, as the pages show it. */
export function text(language: Language, feature: string, key: string): string {
  const file = resolve(import.meta.dirname, `../src/${feature}/texts/${language}.json`);
  let found: unknown = JSON.parse(readFileSync(file, 'utf8'));
  for (const part of key.split('.')) {
    found = (found as Record<string, unknown>)[part];
  }
  if (typeof found !== 'string') {
    throw new Error(`${file} has no text ${key}`);
  }
  return found;
}
