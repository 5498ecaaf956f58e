import AxeBuilder from '@axe-core/playwright';
import { type Page, type TestInfo, expect, test } from '@playwright/test';
import type { Role } from '../src/api/console';
import { navigationFor } from '../src/app/navigation';
import { type Language, languages } from '../src/i18n/languages';
import { text } from './texts';
import { roles, signIn, users } from './users';
import { watch } from './watch';

const NARROW = { width: 320, height: 640 };
const WIDE = { width: 1280, height: 800 };

for (const role of roles) {
  for (const language of languages) {
    test(`every page of the role ${role} is accessible in ${language}`, async ({
      page,
      baseURL,
    }, info) => {
      await choose(page, language);
      await signIn(page, users[role]);
      const watched = watch(page, baseURL ?? '');
      for (const { path, text: name } of navigationOf(role)) {
        await test.step(path, async () => {
          await page.setViewportSize(WIDE);
          await page.goto(path);
          await expectReady(page, language, text(language, 'app', `navigation.${name}`));
          await expectAccessible(page, `${path} in ${language}`);
          await screenshot(page, info, `${path}-${language}`);
          await page.setViewportSize(NARROW);
          await expectNoHorizontalScrolling(page, path);
          await screenshot(page, info, `${path}-${language}-320`);
        });
      }
      watched.expectClean();
    });
  }
}

function navigationOf(role: Role) {
  return navigationFor({ name: users[role], roles: [role], expiresAt: '' });
}

async function choose(page: Page, language: Language): Promise<void> {
  await page.addInitScript((chosen) => localStorage.setItem('amends.language', chosen), language);
}

/** Waits until a page shows its content, in the right language and without the name of a text. */
async function expectReady(page: Page, language: Language, entry: string): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('link', { name: entry, exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await expect(page.locator('.pf-v6-c-skeleton, .pf-v6-c-spinner')).toHaveCount(0);
  await expect(page.getByText(text(language, 'shared', 'problem.failed.title'))).toHaveCount(0);
  const shown = await page.locator('body').innerText();
  expect.soft(shown.match(/\b[a-z]+:?[a-z]+\.[a-z]+\.[a-zA-Z.]+\b|\{\{/g)).toBeNull();
}

async function expectAccessible(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map((node) => node.html).join('\n')}`,
  );
  expect.soft(found, where).toEqual([]);
}

async function expectNoHorizontalScrolling(page: Page, where: string): Promise<void> {
  const tooWide = await page.evaluate(() => {
    const limit = document.documentElement.clientWidth;
    const scrolls = (element: Element) => element.scrollWidth > element.clientWidth + 1;
    return [document.documentElement, ...document.querySelectorAll('main, main > *')]
      .filter(scrolls)
      .map((element) => `${element.tagName}.${element.className} is wider than ${limit} px`);
  });
  expect.soft(tooWide, where).toEqual([]);
}

async function screenshot(page: Page, info: TestInfo, name: string): Promise<void> {
  const file = `${name.slice(1).replaceAll('/', '-')}.png`;
  await page.screenshot({ path: `${String(info.config.metadata.output)}/screenshots/${file}` });
}
