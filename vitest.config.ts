import { configDefaults, defineConfig } from 'vitest/config';

const POSTGRES = 'tests/postgres/**/*.test.ts';

/**
 * Unit tests lie beside their file; `tests/` holds what no single file can promise. Browser runs are Playwright's. The tests on
 * PostgreSQL are a project of their own, so that its server is started once, and only where one of them runs.
 */
export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'all',
          include: ['src/**/*.test.{ts,tsx}', 'build/**/*.test.ts', 'tests/**/*.test.ts'],
          exclude: [...configDefaults.exclude, 'tests/browser/**', POSTGRES],
        },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: [POSTGRES],
          globalSetup: 'tests/postgres/shared-server.ts',
        },
      },
    ],
  },
});
