import { type Page, expect, test } from '@playwright/test';
import type { Language } from '../src/i18n/languages';
import { assess, caseOf } from './borrower';
import { text } from './texts';
import { chooseUser, signIn, users } from './users';

const WORDS = '每月二十五号发工资 after the 25th';

let caseId: string;

test.beforeEach(async ({ page }) => {
  await signIn(page, users.agent, '/queue');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  caseId = (await caseOf(page, 'LN-1003')).id;
  await assess(page, caseId);
  await page.goto(`/cases/${caseId}/options`);
});

test('switching the language in the middle of a form keeps what was typed', async ({ page }) => {
  await fill(page, 'en');
  await page.getByRole('button', { name: '中文' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(
    page.getByRole('heading', { level: 1, name: text('zh-CN', 'plan', 'options.title') }),
  ).toBeVisible();
  await expectFilled(page, 'zh-CN');
  await page.reload();
  await expectFilled(page, 'zh-CN');
});

test('a session that ends in the middle of a form loses nothing', async ({ page, context }) => {
  await fill(page, 'en');
  await context.clearCookies();
  await page.getByRole('button', { name: text('en', 'plan', 'own.propose'), exact: true }).click();
  const dialog = page.getByRole('dialog', { name: text('en', 'app', 'signedOut.title') });
  await expect(dialog).toBeVisible();

  const opened = context.waitForEvent('page');
  await dialog.getByRole('link', { name: text('en', 'app', 'signIn.action') }).click();
  await chooseUser(await opened, users.agent);

  await expect(dialog).toBeHidden();
  await expectFilled(page, 'en');
  expect((await page.request.get('/session')).status()).toBe(200);
});

async function fill(page: Page, language: Language): Promise<void> {
  await amountOf(page).fill('200.00');
  await wordsOf(page, language).fill(WORDS);
}

async function expectFilled(page: Page, language: Language): Promise<void> {
  await expect(amountOf(page)).toHaveValue('200.00');
  await expect(wordsOf(page, language)).toHaveValue(WORDS);
}

function amountOf(page: Page) {
  return page.locator('#own-amount');
}

function wordsOf(page: Page, language: Language) {
  return page.getByLabel(text(language, 'plan', 'own.words'));
}
