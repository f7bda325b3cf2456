import { configDefaults, defineConfig } from 'vitest/config';

/** Unit tests lie beside their file; `tests/` holds what no single file can promise. Browser runs are Playwright's. */
export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'build/**/*.test.ts', 'tests/**/*.test.ts'],
    exclude: [...configDefaults.exclude, 'tests/browser/**'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
