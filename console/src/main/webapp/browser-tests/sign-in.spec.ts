import { expect, test } from '@playwright/test';
import { navigationFor } from '../src/app/navigation';
import { text } from './texts';
import { chooseUser, roles, signIn, users } from './users';
import { watch } from './watch';

for (const role of roles) {
  test(`${role} signs in and lands on the first page of the role`, async ({ page, baseURL }) => {
    await page.goto('/');
    await page.getByRole('link', { name: text('en', 'app', 'signIn.action') }).click();
    await chooseUser(page, users[role]);
    const navigation = navigationFor({ name: users[role], roles: [role], expiresAt: '' });
    await expect(page).toHaveURL(`${baseURL ?? ''}${navigation[0]?.path ?? ''}`);
    await expect(
      page.getByRole('button', {
        name: `${users[role]} · ${text('en', 'app', `roles.${role}`)}`,
      }),
    ).toBeVisible();
    await expect(page.getByRole('navigation').getByRole('link')).toHaveCount(navigation.length);
  });
}

test('signing out ends the session', async ({ page }) => {
  await signIn(page, users.agent, '/queue');
  await page.getByRole('button', { name: users.agent }).click();
  await page.getByRole('menuitem', { name: text('en', 'app', 'signOut') }).click();
  await expect(page.getByRole('link', { name: text('en', 'app', 'signIn.action') })).toBeVisible();
  expect((await page.request.get('/session')).status()).toBe(401);
});

test('the pages keep to their policy and hide the tokens', async ({ page, baseURL }) => {
  await signIn(page, users.agent, '/queue');
  const watched = watch(page, baseURL ?? '');
  const response = await page.goto('/queue');
  const policy = response?.headers()['content-security-policy'] ?? '';
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("default-src 'self'");
  expect(policy).toContain("frame-ancestors 'none'");
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  watched.expectClean();
  const cookies = await page.context().cookies(baseURL ?? '');
  expect(cookies.length).toBeGreaterThan(0);
  expect(cookies.filter((cookie) => !cookie.httpOnly)).toEqual([]);
  const kept = await page.evaluate(() =>
    [localStorage, sessionStorage].map((storage) => JSON.stringify(storage)).join(),
  );
  expect(kept).not.toContain('eyJ');
});
