/**
 * The oldest versions that the pages are for, on a phone as on a desk: what bundles are made for, and what the code may call
 * (`tests/supported-browsers.test.ts`). The README names them.
 */
export const SUPPORTED_BROWSERS = { chrome: '111', edge: '111', firefox: '119', safari: '16.4' } as const;
