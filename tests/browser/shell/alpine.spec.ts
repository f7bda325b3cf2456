import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, test } from './server.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** Asks Alpine, in a browser, what becomes of an object with a private member that a component holds. */
const SCRIPT = `
  import Alpine from '@alpinejs/csp';
  import { nonReactive } from './src/browser/shell/alpine.ts';

  class Counter {
    #count = 1;
    get count() { return this.#count; }
  }
  const countOf = (held) => {
    try { return Alpine.reactive({ held }).held.count; } catch (error) { return error.name; }
  };
  globalThis.counts = { reactive: countOf(new Counter()), nonReactive: countOf(nonReactive(new Counter())) };
`;

test('Alpine leaves alone what is marked as non-reactive, and breaks the private members of all else', async ({
  browser,
}) => {
  const { outputFiles } = await build({
    stdin: { contents: SCRIPT, resolveDir: ROOT },
    bundle: true,
    write: false,
  });
  const page = await browser.newPage();
  await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
  expect(await page.evaluate('counts')).toEqual({ reactive: 'TypeError', nonReactive: 1 });
  await page.close();
});
