import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { browserHpke, withoutFallback } from './browser-hpke.ts';

test('a bundle with HPKE imports no module of Node', async () => {
  const contents = "export { openSealedAnswer } from './src/crypto/requests/answer.ts';";
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: new URL('..', import.meta.url).pathname },
    bundle: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    metafile: true,
    plugins: [browserHpke],
  });
  const text = outputFiles[0]?.text ?? '';
  expect(text).toContain('x25519');
  expect(text).not.toMatch(/\bimport\s*\(/);
  // What the policy of the pages forbids, or would report: `eval`, and HTML made of text.
  expect(text).not.toMatch(/\beval\s*\(|new Function|\bFunction\s*\(|innerHTML|insertAdjacentHTML/);
  expect(Object.values(metafile.outputs).flatMap(({ imports }) => imports)).toEqual([]);
});

test('another version of HPKE, which may ask in another way, does not go unseen', () => {
  expect(() => withoutFallback('const { webcrypto } = require("crypto");')).toThrow(/in another way/);
});
