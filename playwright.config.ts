import { defineConfig } from '@playwright/test';

const executablePath = process.env['CHROMIUM_PATH'];

/** Browser tests run on the Chromium of `CHROMIUM_PATH`, which `npm test` finds or installs. */
export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results/browser',
  // More than the two cores that CI has: a browser test mostly waits.
  workers: 3,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['line'], ['json', { outputFile: 'test-results/playwright.json' }]],
  use: {
    launchOptions: executablePath === undefined ? {} : { executablePath },
  },
});
