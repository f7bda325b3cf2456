import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CryptoError } from './crypto-error.ts';
import { utf8, utf8Decode } from './utf8.ts';

test('every well-formed text survives encoding and decoding in UTF-8', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(utf8Decode(utf8(text))).toBe(text);
    }),
  );
});

test('a byte order mark is neither added nor removed', () => {
  expect([...utf8('a')]).toEqual([0x61]);
  expect(utf8Decode(utf8('\uFEFFa'))).toBe('\uFEFFa');
});

test.each(['\uD800', 'a\uDC00', '\uDC00\uD800', '😀\uD83D'])('a lone surrogate is refused: %j', (text) => {
  expect(() => utf8(text)).toThrow(new CryptoError('not-unicode'));
});

test.each([
  ['an overlong slash', [0xc0, 0xaf]],
  ['an encoded surrogate', [0xed, 0xa0, 0x80]],
  ['a character cut short', [0x61, 0xe2, 0x82]],
  ['a lone continuation', [0x80]],
  ['a code point beyond Unicode', [0xf4, 0x90, 0x80, 0x80]],
])('malformed UTF-8 is refused and never repaired: %s', (_name, bytes) => {
  expect(() => utf8Decode(new Uint8Array(bytes))).toThrow(new CryptoError('not-utf8'));
  expect(utf8Decode(new Uint8Array([0x61]))).toBe('a');
});
