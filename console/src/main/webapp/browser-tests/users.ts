import type { Page } from '@playwright/test';
import type { Role } from '../src/api/console';

/** The demo users of the local sign-in, one for each role. */
export const users: Record<Role, string> = {
  agent: 'li.na',
  supervisor: 'zhang.wei',
  compliance: 'wang.fang',
  ops: 'chen.hao',
};

export const roles = Object.keys(users) as Role[];

/** Signs a person in and opens a page. */
export async function signIn(page: Page, user: string, to = '/'): Promise<void> {
  await page.goto(`/sign-in?to=${encodeURIComponent(to)}`);
  await chooseUser(page, user);
}

/** Chooses a person on the provider's page. */
export async function chooseUser(page: Page, user: string): Promise<void> {
  await page.locator(`button[value="${user}"]`).click();
}
