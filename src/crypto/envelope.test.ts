import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CryptoError, type CryptoErrorKind } from './crypto-error.ts';
import { type Contents, envelopeLength, openEnvelope, packEnvelope } from './envelope.ts';
import { safeFileName } from './file-name.ts';
import { openIdentity } from './identity-envelope.ts';
import { labelFits } from './label.ts';
import { largestPlaintext } from './padding.ts';

const LIMIT = 2_097_152;

const text = fc.string({ unit: 'binary', maxLength: 300 });
const file = fc.record({
  name: fc.string({ unit: 'binary', maxLength: 80 }).map(safeFileName),
  type: fc.constantFrom('', 'image/png', 'text/plain;charset=utf-8'),
  bytes: fc.uint8Array({ maxLength: 200 }).map((bytes) => new Uint8Array(bytes)),
});
const contents: fc.Arbitrary<Contents> = fc.record({
  label: fc.string({ unit: 'grapheme', maxLength: 20 }).filter(labelFits),
  text,
  files: fc.array(file, { maxLength: 5 }),
});

describe('encoding an envelope', () => {
  test('an envelope decodes to what was encoded', () => {
    fc.assert(
      fc.property(contents, (given) => {
        expect(openEnvelope(packEnvelope(given, LIMIT))).toEqual({ form: 'envelope', ...given });
      }),
    );
  });

  test('no text, label or file makes an identity, and none is taken for one', () => {
    fc.assert(
      fc.property(contents, (given) => {
        const packed = packEnvelope({ ...given, text: `\0\u0002 ${given.text}` }, LIMIT);
        expect(openEnvelope(packed).form).toBe('envelope');
        expectError(() => openIdentity(packed), 'damaged');
      }),
    );
  });

  test('an envelope’s size is known beforehand, and the rest is padding', () => {
    fc.assert(
      fc.property(contents, (given) => {
        const needed = envelopeLength(outlineOf(given));
        const packed = packEnvelope(given, LIMIT);
        expect(packed.length).toBeGreaterThanOrEqual(Math.max(256, needed));
        expect(packed.subarray(needed).every((byte) => byte === 0)).toBe(true);
        expect(() => openEnvelope(packed.slice(0, needed))).not.toThrow();
        expectError(() => openEnvelope(packed.slice(0, needed - 1)), 'damaged');
      }),
    );
  });

  test('the largest envelope is exactly what a server takes', () => {
    for (const limit of [200, 380, 383, 1_900_000, LIMIT]) {
      const left = largestPlaintext(limit) - envelopeLength({ label: '', text: '', files: [] });
      const digits = String(left).length - 1;
      const fitting = { label: '', text: 'x'.repeat(left - digits), files: [] };
      expect(envelopeLength(fitting)).toBe(largestPlaintext(limit));
      expect(packEnvelope(fitting, limit).length).toBe(largestPlaintext(limit));
      expectError(() => packEnvelope({ ...fitting, text: `${fitting.text}x` }, limit), 'too-large');
    }
  });

  test('file names in an envelope are made safe when encoded and when decoded', () => {
    const named = {
      label: '',
      text: '',
      files: [{ name: '../a\u202E/NUL.txt', type: '', bytes: new Uint8Array() }],
    };
    expect(packedText(packEnvelope(named, LIMIT))).toContain('"_NUL.txt"');
    const forged = frame('{"label":"","text":0,"files":[{"name":"../../NUL.txt","type":"","size":0}]}');
    expect(openEnvelope(forged).files[0]?.name).toBe('_NUL.txt');
  });

  test('an envelope takes 64 files and no more', () => {
    const files = Array.from({ length: 64 }, (_, index) => ({
      name: `${index}`,
      type: '',
      bytes: new Uint8Array([index]),
    }));
    expect(openEnvelope(packEnvelope({ label: '', text: '', files }, LIMIT)).files).toEqual(files);
    const more = { label: '', text: '', files: [...files, ...files.slice(0, 1)] };
    expectError(() => packEnvelope(more, LIMIT), 'too-many-files');
    expectError(() => envelopeLength(outlineOf(more)), 'too-many-files');
  });

  test('an envelope has a header of at most 65 536 bytes', () => {
    const typed = (length: number) => ({
      label: '',
      text: '',
      files: [{ name: 'a', type: 't'.repeat(length), bytes: new Uint8Array() }],
    });
    const longest = 65_536 - (envelopeLength(outlineOf(typed(0))) - 6);
    expect(openEnvelope(packEnvelope(typed(longest), LIMIT)).files).toEqual(typed(longest).files);
    expectError(() => packEnvelope(typed(longest + 1), LIMIT), 'header-too-long');
    expectError(() => openEnvelope(frame('{"label":"","text":0,"files":[]}'.padEnd(65_537))), 'damaged');
  });

  test('an envelope refuses lone surrogates, labels that do not fit and invalid lengths', () => {
    const empty = { label: '', text: '', files: [] };
    expectError(() => packEnvelope({ ...empty, text: '\uD800' }, LIMIT), 'not-unicode');
    expectError(() => packEnvelope({ ...empty, label: 'x'.repeat(101) }, LIMIT), 'label-unfit');
    expectError(() => packEnvelope(empty, -1), 'length-unusable');
    const odd = { name: 'a', type: '\uDC00', bytes: new Uint8Array() };
    expectError(() => packEnvelope({ ...empty, files: [odd] }, LIMIT), 'not-unicode');
    for (const size of [-1, 0.5, Number.NaN]) {
      const files = [{ name: 'a', type: '', size }];
      expectError(() => envelopeLength({ ...empty, files }), 'length-unusable');
    }
  });
});

describe('decoding an envelope', () => {
  test('unknown keys in an envelope’s header are ignored', () => {
    const header =
      '{"later":{"x":[1]},"label":"l","text":2,"files":[{"name":"a","type":"t","size":1,"more":null}]}';
    const opened = openEnvelope(frame(header, 'hi!'));
    expect(opened).toMatchObject({ label: 'l', text: 'hi', files: [{ name: 'a', type: 't' }] });
  });

  test.each([
    ['a fraction of zero', '{"label":"","text":5.0,"files":[]}'],
    ['an exponent', '{"label":"","text":5e0,"files":[]}'],
    ['a sign', '{"label":"","text":-0,"files":[]}'],
    ['a key twice', '{"label":"a","text":5,"files":[],"label":"b"}'],
    ['a key twice that it would pass over', '{"label":"","text":5,"files":[],"x":1,"x":1}'],
    ['a key twice in a file', '{"label":"","text":4,"files":[{"name":"a","type":"","size":0,"size":1}]}'],
    ['a space', '{"label":"", "text":5,"files":[]}'],
    ['an escape without need', '{"label":"\\u0061","text":5,"files":[]}'],
  ])('refuses a header in another spelling: %s', (_name, header) => {
    expectError(() => openEnvelope(frame(header, 'hello')), 'damaged');
  });

  test('hands out files on memory of their own', () => {
    const packed = packEnvelope({ label: '', text: 'secret', files: [fileOf([1, 2])] }, LIMIT);
    const bytes = openEnvelope(packed).files[0]?.bytes;
    expect(bytes?.buffer.byteLength).toBe(2);
  });

  test('an envelope that lies within a larger buffer is decoded', () => {
    const packed = packEnvelope({ label: 'l', text: 'hello', files: [fileOf([7])] }, LIMIT);
    const larger = new Uint8Array(packed.length + 30).fill(0xee);
    larger.set(packed, 9);
    const within = larger.subarray(9, 9 + packed.length);
    expect(openEnvelope(within)).toEqual(openEnvelope(packed));
  });

  test('a header nested deeper than the stack is refused without an overflow', () => {
    expectError(() => openEnvelope(frame('['.repeat(65_536))), 'damaged');
    expectError(() => openEnvelope(frame('{"label":'.repeat(7_000))), 'damaged');
  });

  test('decoding any bytes gives an envelope or a typed error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => openedOrRefused(new Uint8Array(bytes))),
      { numRuns: 2_000 },
    );
  });

  test('decoding any mutation of an envelope gives all of it or an error', () => {
    const mutation = fc.record({ at: fc.nat(), byte: fc.nat(255) });
    const mutations = fc.array(mutation, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(contents, mutations, fc.nat(20), (given, changes, cut) => {
        const packed = packEnvelope(given, LIMIT);
        for (const { at, byte } of changes) packed[at % packed.length] = byte;
        openedOrRefused(packed.slice(0, packed.length - cut));
      }),
      { numRuns: 3_000 },
    );
  });

  test('decoding any header gives all of an envelope or an error', () => {
    const number = fc.oneof(
      fc.integer({ min: -2, max: 12 }),
      fc.constantFrom(0.5, 1e21, 2 ** 53, -(2 ** 31), 2 ** 32, Number.NaN, '3', null, [], true),
    );
    const entry = fc.record({
      name: fc.constantFrom('a', '', 1, '\uD800'),
      type: fc.constantFrom('', null),
      size: number,
    });
    const header = fc.record({
      label: fc.constantFrom('', 'l', 5),
      text: number,
      files: fc.oneof(fc.array(entry, { maxLength: 3 }), fc.constantFrom(null, {}, 'no')),
    });
    fc.assert(
      fc.property(header, fc.string({ maxLength: 12 }), (lie, body) => {
        openedOrRefused(frame(JSON.stringify(lie), body));
      }),
      { numRuns: 3_000 },
    );
  });
});

/** Either a typed refusal, or every byte of the plaintext is accounted for in what was opened; an identity shows nothing. */
function openedOrRefused(plaintext: Uint8Array<ArrayBuffer>): void {
  try {
    const opened = openEnvelope(plaintext);
    if (plaintext[0] === 0 && plaintext[1] === 2) {
      expect(opened).toEqual({ form: 'identity', label: '', text: '', files: [] });
      expectError(() => openIdentity(plaintext), 'damaged');
      return;
    }
    const said = new TextEncoder().encode(opened.text);
    const body = Buffer.concat([said, ...opened.files.map(({ bytes }) => bytes)]);
    const bodyAt = opened.form === 'bare-text' ? 0 : 6 + new DataView(plaintext.buffer).getUint32(2);
    const padding = new Uint8Array(plaintext.length - bodyAt - body.length);
    expect(Buffer.concat([body, padding]).equals(plaintext.subarray(bodyAt))).toBe(true);
  } catch (error) {
    if (!(error instanceof CryptoError)) throw error;
    expect(error.kind).toBe(plaintext[0] === 0 && plaintext[1] !== 1 ? 'newer-version' : 'damaged');
  }
}

function frame(header: string, body = ''): Uint8Array<ArrayBuffer> {
  const head = Buffer.from(header);
  const start = Buffer.from([0, 1, 0, 0, 0, 0]);
  start.writeUInt32BE(head.length, 2);
  return new Uint8Array(Buffer.concat([start, head, Buffer.from(body)]));
}

function fileOf(bytes: number[]) {
  return { name: 'a', type: '', bytes: new Uint8Array(bytes) };
}

function outlineOf({ files, ...said }: Contents) {
  return { ...said, files: files.map(({ name, type, bytes }) => ({ name, type, size: bytes.length })) };
}

function packedText(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function expectError(act: () => unknown, kind: CryptoErrorKind): void {
  expect(act).toThrow(new CryptoError(kind));
}
