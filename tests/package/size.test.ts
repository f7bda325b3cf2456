import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { PACKAGE } from './installed-package.ts';

/** The most that a minified program may have, in bytes; docs/library.md tells of both. */
const BUDGETS = { sending: 53_000, all: 123_000 };
/** What stands in the code of HPKE (RFC 9180) and in the word list of BIP-39 alone. */
const HPKE = 'createRecipientContext';
const WORD = 'abandon';

/** A program as esbuild bundles it for browsers. */
async function bundled(program: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: PACKAGE },
    alias: { inigma: join(PACKAGE, 'lib/index.js') },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

test('a program that only sends stays small, without HPKE and without the word list', async () => {
  const text = await bundled(
    "import { InigmaClient } from 'inigma';\nconst client = new InigmaClient({ server: location.origin });\nconsole.log(await client.send({ text: 'a secret' }));",
  );
  expect([text.includes(HPKE), text.includes(WORD)]).toEqual([false, false]);
  expect(text.length).toBeLessThan(BUDGETS.sending);
});

test('the whole library stays small', async () => {
  const text = await bundled("export * from 'inigma';");
  expect([text.includes(HPKE), text.includes(WORD)]).toEqual([true, true]);
  expect(text.length).toBeLessThan(BUDGETS.all);
});

test('nothing is left of a program that imports the library and uses nothing', async () => {
  expect(await bundled("import { InigmaClient, SecretRequests } from 'inigma';")).toBe('');
});
