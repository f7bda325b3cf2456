import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

const FALLBACK = 'await import("crypto")';

/**
 * HPKE asks Node 18 for its `crypto` where there is no global one. Every browser has one, but without this its scripts would hold the
 * import of a module that no browser finds.
 */
export const browserHpke: Plugin = {
  name: 'browser-hpke',
  setup({ onLoad }) {
    onLoad({ filter: /@hpke\/common\/esm\/src\/(algorithm|utils\/misc)\.js$/ }, async ({ path }) => ({
      contents: withoutFallback(await readFile(path, 'utf8')),
    }));
  },
};

/** Throws where the fallback is not written as it was, as in another version it may not be. */
export function withoutFallback(text: string): string {
  if (!text.includes(FALLBACK)) throw new Error('HPKE asks Node for its crypto in another way.');
  return text.replaceAll(FALLBACK, '{}');
}
