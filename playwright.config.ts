import { defineConfig } from '@playwright/test';
import { CHROMIUM_SWITCHES } from './build/chromium-switches.ts';
import type { Options } from './tests/browser/shell/server.ts';

const executablePath = process.env['HEADLESS_SHELL_PATH'] ?? process.env['CHROMIUM_PATH'];

/** Browser tests run on what `npm test` finds or installs: a headless shell, and Chromium where a test needs a profile. */
export default defineConfig<Options>({
  testDir: 'tests/browser',
  outputDir: 'test-results/browser',
  // More than the two cores that CI has: a browser test mostly waits.
  workers: 3,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: [['line'], ['json', { outputFile: 'test-results/playwright.json' }]],
  // The main flows run once more, on the Worker.
  projects: [{ name: 'Node.js' }, { name: 'Workers', grep: /@both/, use: { runtime: 'Workers' } }],
  use: {
    launchOptions: {
      args: [...CHROMIUM_SWITCHES],
      ...(executablePath !== undefined && { executablePath }),
    },
  },
});
