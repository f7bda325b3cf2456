import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decodeBase64, decodeBase64Url, encodeBase64, encodeBase64Url } from './base64.ts';
import { CryptoError } from './crypto-error.ts';

const calls = { toBase64: 0, fromBase64: 0 };

/**
 * The platform's own codec, which Node 24 keeps behind a flag that counts for contexts made after it is set.
 */
function platformCodec() {
  setFlagsFromString('--js-base-64');
  const Native = runInNewContext('Uint8Array');
  return {
    toBase64(this: Uint8Array, options: object): string {
      calls.toBase64 += 1;
      return Native.prototype.toBase64.call(this, options);
    },
    fromBase64(text: string, options: object): Uint8Array {
      calls.fromBase64 += 1;
      return new Uint8Array(Native.fromBase64(text, options));
    },
  };
}

function install(codec: { toBase64?: unknown; fromBase64?: unknown }): void {
  Object.defineProperty(Uint8Array.prototype, 'toBase64', { value: codec.toBase64, configurable: true });
  Object.defineProperty(Uint8Array, 'fromBase64', { value: codec.fromBase64, configurable: true });
}

const before = {
  toBase64: Object.getOwnPropertyDescriptor(Uint8Array.prototype, 'toBase64')?.value,
  fromBase64: Object.getOwnPropertyDescriptor(Uint8Array, 'fromBase64')?.value,
};

describe.each([
  ['the platform', platformCodec(), true],
  ['the table', {}, false],
])('base64 by %s', (_name, codec, native) => {
  beforeAll(() => install(codec));
  afterAll(() => install(before));

  test('base64 by %s takes the implementation under test', () => {
    const { ...already } = calls;
    decodeBase64(encodeBase64(new Uint8Array(3)));
    const expected = native ? 1 : 0;
    expect(calls.toBase64 - already.toBase64).toBe(expected);
    expect(calls.fromBase64 - already.fromBase64).toBe(expected);
  });

  test('base64 by %s agrees with another encoder, and decodes what it encodes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
        expect(encodeBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
        expect(encodeBase64Url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
        expect([...decodeBase64(encodeBase64(bytes))]).toEqual([...bytes]);
        expect([...decodeBase64Url(encodeBase64Url(bytes))]).toEqual([...bytes]);
      }),
    );
  });

  test('base64 by %s accepts only canonical encodings', () => {
    const unit = fc.constantFrom(...'AQgwB/+-_=\n ÿ');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 9 }), (text) => {
        expect(accepted(decodeBase64, text)).toBe(Buffer.from(text, 'base64').toString('base64') === text);
        expect(accepted(decodeBase64Url, text)).toBe(
          Buffer.from(text, 'base64url').toString('base64url') === text,
        );
      }),
      { numRuns: 3_000 },
    );
  });

  test('base64 by %s encodes and decodes two megabytes', () => {
    const bytes = Uint8Array.from({ length: 2_000_001 }, (_, index) => (index * 31) % 251);
    const text = encodeBase64(bytes);
    expect(text === Buffer.from(bytes).toString('base64')).toBe(true);
    expect(Buffer.compare(decodeBase64(text), bytes)).toBe(0);
    expect(() => decodeBase64(`${text.slice(0, -4)}AA=\n`)).toThrow(new CryptoError('not-base64'));
  });
});

function accepted(decode: (text: string) => Uint8Array, text: string): boolean {
  try {
    decode(text);
    return true;
  } catch (error) {
    expect(error).toEqual(new CryptoError('not-base64'));
    return false;
  }
}
