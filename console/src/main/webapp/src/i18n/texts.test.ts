import { describe, expect, it } from 'vitest';
import chinese from './texts.zh-CN';
import english from './texts.en';

function flatten(texts: Record<string, unknown>, prefix = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(texts)) {
    if (typeof value === 'string') {
      found.set(prefix + key, value);
    } else {
      flatten(value as Record<string, unknown>, `${prefix}${key}.`).forEach((text, name) =>
        found.set(name, text),
      );
    }
  }
  return found;
}

/** English has two forms of a text with a number, Chinese has one. */
function withoutPlural(key: string): string {
  return key.replace(/_(one|other)$/, '');
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{\s*([\w.]+)/g)].map((match) => match[1] ?? '').sort();
}

const features = Object.keys(english).map((file) => file.split('/')[1] ?? '');

describe.each(features)('the texts of %s', (feature) => {
  const en = flatten(english[`../${feature}/texts/en.json`] ?? {});
  const zh = flatten(chinese[`../${feature}/texts/zh-CN.json`] ?? {});

  it('have the same keys in both languages', () => {
    const keys = (texts: Map<string, string>) => [...new Set([...texts.keys()].map(withoutPlural))];
    expect(keys(zh).sort()).toEqual(keys(en).sort());
  });

  it('use the same values in both languages', () => {
    for (const [key, text] of zh) {
      const counterpart = en.get(key) ?? en.get(`${withoutPlural(key)}_other`) ?? '';
      expect(placeholders(text), key).toEqual(placeholders(counterpart));
    }
  });

  it('are not empty', () => {
    expect([...en.values(), ...zh.values()].filter((text) => text.trim() === '')).toEqual([]);
  });
});
