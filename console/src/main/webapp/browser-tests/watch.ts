import { type Page, expect } from '@playwright/test';

/** What a page must never do: fail in its script, break its policy, or call another origin. */
export interface Watch {
  expectClean: () => void;
}

export function watch(page: Page, origin: string): Watch {
  const faults: string[] = [];
  const foreign: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) {
      faults.push(message.text());
    }
  });
  page.on('request', (request) => {
    const { protocol, origin: called } = new URL(request.url());
    if (/^(http|ws)/.test(protocol) && called !== origin) {
      foreign.push(request.url());
    }
  });
  return {
    expectClean: () => {
      expect(faults).toEqual([]);
      expect(foreign).toEqual([]);
    },
  };
}
