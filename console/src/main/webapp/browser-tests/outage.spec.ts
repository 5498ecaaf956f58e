import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { text } from './texts';
import { signIn, users } from './users';

test('a page says that a service does not answer, and recovers', async ({ page }) => {
  test.slow();
  await signIn(page, users.supervisor, '/approvals');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  process.kill(pidOf('plan-service'), 'SIGKILL');
  await page.reload();
  const failed = page.getByText(text('en', 'shared', 'problemType.service-unavailable'));
  await expect(failed).toBeVisible();
  await expect(
    page.getByRole('heading', { name: text('en', 'shared', 'problem.failed.title') }),
  ).toBeVisible();

  await expect(async () => {
    await page.getByRole('button', { name: text('en', 'shared', 'retry') }).click();
    await expect(failed).toBeHidden({ timeout: 5_000 });
  }).toPass({ timeout: 90_000 });
  await expect(
    page.getByRole('heading', { level: 1, name: text('en', 'approvals', 'title') }),
  ).toBeVisible();
});

/** The process of a part of the platform, as the launcher records it in the data directory. */
function pidOf(part: string): number {
  const data = process.env.AMENDS_DATA;
  if (data === undefined) {
    throw new Error('AMENDS_DATA does not name the data directory of the platform.');
  }
  const record = JSON.parse(readFileSync(join(data, 'run', `${part}.json`), 'utf8')) as {
    pid: number;
  };
  return record.pid;
}
