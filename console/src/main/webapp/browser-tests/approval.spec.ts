import { expect, test } from '@playwright/test';
import { assess, caseOf, propose } from './borrower';
import { text } from './texts';
import { signIn, users } from './users';

test('the agent sees without a reload that a supervisor has approved a plan', async ({
  page,
  browser,
}) => {
  await signIn(page, users.agent, '/queue');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const found = await caseOf(page, 'LN-1004');
  await assess(page, found.id);
  const planId = await propose(page, found, 24);
  await page.goto(`/approvals/${planId}`);
  await expect(page.getByText(text('en', 'plan', 'status.PENDING_APPROVAL'))).toBeVisible();

  const second = await browser.newContext();
  const supervisor = await second.newPage();
  await signIn(supervisor, users.supervisor, '/approvals');
  await supervisor.getByRole('link', { name: found.accountId }).click();
  await supervisor.getByRole('button', { name: text('en', 'approvals', 'action.approve') }).click();
  const dialog = supervisor.getByRole('dialog');
  await dialog.getByLabel(text('en', 'shared', 'reason')).fill('they can keep it');
  await dialog.getByRole('button', { name: text('en', 'approvals', 'action.approve') }).click();
  const done = new RegExp(`${text('en', 'approvals', 'decided.approve')}$`);
  await expect(supervisor.getByRole('heading', { name: done })).toBeVisible();

  await expect(page.getByText(text('en', 'plan', 'status.ACTIVE'), { exact: true })).toBeVisible({
    timeout: 5_000,
  });
  await second.close();
});
