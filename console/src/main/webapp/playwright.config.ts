import { defineConfig } from '@playwright/test';

/** The address of the console under test. */
const consoleAddress = process.env.AMENDS_CONSOLE ?? 'http://localhost:8090';

const output = process.env.AMENDS_BROWSER_OUT ?? '../../../../browser-tests/target/playwright';

/** The tests of the pages in a real browser, against a running platform; `BrowserIT` starts both. */
export default defineConfig({
  testDir: 'browser-tests',
  outputDir: `${output}/failures`,
  reporter: 'list',
  metadata: { output },
  workers: 1,
  timeout: 120_000,
  // The build runs other tests beside these, so that a service can answer late.
  expect: { timeout: 30_000 },
  retries: 1,
  forbidOnly: true,
  use: {
    baseURL: consoleAddress,
    locale: 'en-GB',
    contextOptions: { reducedMotion: 'reduce' },
    timezoneId: 'Asia/Shanghai',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.AMENDS_BROWSER ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    },
  },
  projects: [
    { name: 'empty', testMatch: 'pages.spec.ts' },
    { name: 'sample', testMatch: '*.spec.ts' },
  ],
});
