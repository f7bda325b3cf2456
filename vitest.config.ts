import { configDefaults, defineConfig } from 'vitest/config';

const POSTGRES = 'tests/postgres/**/*.test.ts';
const CONTAINERS = 'tests/containers/**/*.test.ts';
// With their browsers, which bear no change of the machine's networks.
const ENGINES = ['tests/engines/**/*.test.ts', 'tests/cross/**/*.test.ts'];

/**
 * Unit tests lie beside their file; `tests/` holds what no single file can promise. Browser runs are Playwright's. The tests on
 * PostgreSQL, those in browser engines and those of the containers are projects of their own, so that what they need is
 * started once, and only where one of them runs.
 */
export default defineConfig({
  test: {
    // More than the two cores that CI has: most tests wait for servers and their own clocks.
    maxWorkers: 3,
    // Several groups share these cores (build/test.ts).
    testTimeout: 90_000,
    hookTimeout: 180_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'all',
          include: ['src/**/*.test.{ts,tsx}', 'build/**/*.test.ts', 'tests/**/*.test.ts'],
          exclude: [...configDefaults.exclude, 'tests/browser/**', POSTGRES, CONTAINERS, ...ENGINES],
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
      {
        extends: true,
        test: {
          name: 'engines',
          include: ENGINES,
          // One engine after the other: two browsers at once are slower than that on two cores.
          fileParallelism: false,
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'containers',
          include: [CONTAINERS],
          globalSetup: 'tests/containers/shared-engine.ts',
          // One after the other: each has the machine for its containers.
          fileParallelism: false,
          hookTimeout: 600_000,
          testTimeout: 240_000,
        },
      },
    ],
  },
});
