import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { copyInFile, copyInText } from '../../src/client/offline/copy-file.ts';
import { copyNumber, openCopyWith } from '../../src/client/offline/open-copy.ts';
import { CryptoError } from '../../src/crypto/crypto-error.ts';
import { packEnvelope } from '../../src/crypto/envelope.ts';
import { sealCopy } from '../../src/crypto/offline/sealed-copy.ts';
import { Secret } from '../../src/crypto/secret.ts';
import { type OfflineVectors, offlineVectorsAsText } from './offline-vectors.ts';
import { digest } from './reference.ts';
import { runPython } from './run-python.ts';

const COMMITTED = readFileSync(new URL('./offline.json', import.meta.url), 'utf8');
const PAGE = readFileSync(new URL('../../docs/protocol.md', import.meta.url), 'utf8');
const vectors: OfflineVectors = JSON.parse(COMMITTED);

test('offline.json is what the generator writes today', () => {
  expect(offlineVectorsAsText()).toBe(COMMITTED);
});

test('the table in docs/protocol.md has the copy of `hello`', () => {
  const [hello] = vectors.opened;
  const sha256 = digest(Buffer.from(hello?.copy ?? '', 'base64url')).toString('hex');
  expect(PAGE).toContain(sha256);
});

describe.each(vectors.opened)('a copy: $name', ({ key, salt, iv, copy, html, number, ...said }) => {
  const contents = {
    label: said.label,
    text: said.text,
    files: said.files.map(({ name, type, hex }) => ({ name, type, bytes: bytesOf(hex) })),
  };

  test('opens, from its text and from its file', async () => {
    expect(await openCopyWith(key, copyInText(copy))).toEqual(contents);
    expect(
      await openCopyWith(` ${key.slice(0, 9)}\n${key.slice(9)}\n`, copyInFile(html) ?? bytesOf('')),
    ).toEqual(contents);
  });

  test('is written to the byte, and has its number', async () => {
    const plaintext = packEnvelope(contents, Number.MAX_SAFE_INTEGER);
    const sealed = await sealCopy(plaintext, {
      key: new Secret(key),
      salt: bytesOf(salt),
      iv: bytesOf(iv),
    });
    expect(Buffer.from(sealed.bytes).toString('base64url')).toBe(copy);
    expect(copyNumber(sealed.bytes)).toBe(number);
  });
});

test.each(vectors.refused)('a copy that opens nothing: $name', async ({ key, copy, kind }) => {
  const opening = async () => openCopyWith(key, copyInText(copy));
  await expect(opening()).rejects.toThrow(new CryptoError(kind));
});

test('the implementation in Python holds to every vector of copies', () => {
  const { count, errors } = runPython('check_offline.py', COMMITTED) as { count: number; errors: string[] };
  expect(errors).toEqual([]);
  expect(count).toBeGreaterThanOrEqual(3 * vectors.opened.length + vectors.refused.length);
});

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(hex, 'hex'));
}
