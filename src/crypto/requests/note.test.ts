import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { decodeBase64, encodeBase64, encodeBase64Url } from '../base64.ts';
import type { Bytes } from '../bytes.ts';
import { CryptoError, type CryptoErrorKind } from '../crypto-error.ts';
import { generateKey } from '../key.ts';
import {
  NOTE_CHARACTERS,
  type NoteKeys,
  noteFits,
  openNote,
  packNote,
  sealNote,
  unpackNote,
} from './note.ts';

const keys: NoteKeys = { noteSecret: generateKey(), publicKey: encodeBase64Url(new Uint8Array(32).fill(9)) };
const NOTE = { text: 'Please send me the VPN password', wantsFiles: true };

let sealed: string;
beforeAll(async () => {
  sealed = await sealNote(keys, NOTE);
});

describe('a note', () => {
  test('opens with the keys of its link, whatever it says', async () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 900 }).filter(noteFits);
    await fc.assert(
      fc.asyncProperty(text, fc.boolean(), async (said, wantsFiles) => {
        const note = { text: said, wantsFiles };
        expect(await openNote(keys, await sealNote(keys, note))).toEqual(note);
      }),
    );
  });

  test('does not open with another secret', async () => {
    await expectError(openNote({ ...keys, noteSecret: generateKey() }, sealed), 'wrong-key');
  });

  test('does not open where the link has another public key', async () => {
    const publicKey = encodeBase64Url(new Uint8Array(32).fill(10));
    await expectError(openNote({ ...keys, publicKey }, sealed), 'wrong-key');
    await expectError(openNote({ ...keys, publicKey: 'no key' }, sealed), 'public-key-unusable');
  });

  test('never looks the same twice', async () => {
    expect(await sealNote(keys, NOTE)).not.toBe(sealed);
  });

  test.each([
    ['one letter', 'x', 256],
    ['252 bytes, which fill the smallest frame', 'x'.repeat(252), 256],
    ['one byte more', 'x'.repeat(253), 512],
    ['2 000 letters', 'x'.repeat(2_000), 2_048],
    ['2 000 characters of four bytes each', '🔑'.repeat(2_000), 8_192],
  ])('is padded to few lengths: %s', async (_name, text, length) => {
    const bytes = decodeBase64(await sealNote(keys, { text, wantsFiles: false }));
    expect(bytes.length).toBe(12 + length + 16);
  });

  test.each([
    ['nothing', ''],
    ['2 001 characters', 'x'.repeat(NOTE_CHARACTERS + 1)],
    ['2 001 characters of two units each', '🔑'.repeat(NOTE_CHARACTERS + 1)],
    ['U+0000', 'a\0'],
    ['a lone surrogate', 'a\uD800'],
  ])('does not fit where it is %s', async (_name, text) => {
    expect(noteFits(text)).toBe(false);
    await expectError(sealNote(keys, { text, wantsFiles: false }), 'note-unfit');
  });

  test('is damaged where it is too short, too long or no base64', async () => {
    for (const text of ['', sealed.slice(4), encodeBase64(new Uint8Array(8_221)), `${sealed}\n`]) {
      await expectError(openNote(keys, text), 'damaged');
    }
  });
});

describe('the frame of a note', () => {
  test.each<[string, CryptoErrorKind, (frame: Bytes) => Bytes]>([
    ['version 00', 'newer-version', (frame) => set(frame, 0, 0)],
    ['version 02', 'newer-version', (frame) => set(frame, 0, 2)],
    ['an unknown flag', 'damaged', (frame) => set(frame, 1, 3)],
    ['the highest flag', 'damaged', (frame) => set(frame, 1, 0x80)],
    ['a length of nothing', 'damaged', (frame) => set(frame, 3, 0)],
    ['a length that cuts the text', 'damaged', (frame) => set(frame, 3, NOTE.text.length - 1)],
    ['a length that reaches into the padding', 'damaged', (frame) => set(frame, 3, NOTE.text.length + 1)],
    ['a length beyond its end', 'damaged', (frame) => set(frame, 2, 1)],
    ['padding that is not zero', 'damaged', (frame) => set(frame, 255, 1)],
    ['bytes that are not UTF-8', 'damaged', (frame) => set(frame, 4, 0xff)],
    ['U+0000 in its text', 'damaged', (frame) => set(frame, 5, 0)],
    ['more padding than it needs', 'damaged', (frame) => padded(frame, 512)],
    ['less padding than it needs', 'damaged', (frame) => frame.slice(0, 255)],
    ['no byte', 'damaged', () => new Uint8Array()],
    ['the version alone', 'damaged', (frame) => frame.slice(0, 1)],
  ])('is refused with %s', (_name, kind, change) => {
    expect(() => unpackNote(change(packNote(NOTE)))).toThrow(new CryptoError(kind));
  });

  test('is refused with 2 001 characters that it has room for', () => {
    const frame = new Uint8Array(2_048).fill(0x78, 4, 4 + 2_001);
    frame.set([1, 0, 2_001 >> 8, 2_001 & 0xff]);
    expect(() => unpackNote(frame)).toThrow(new CryptoError('damaged'));
    expect(unpackNote(set(set(frame, 3, 0xd0), 2_004, 0)).text).toBe('x'.repeat(2_000));
  });

  test('says whether files are wanted in its lowest flag', () => {
    expect([...packNote({ text: 'é', wantsFiles: true }).slice(0, 7)]).toEqual([1, 1, 0, 2, 0xc3, 0xa9, 0]);
    expect([...packNote({ text: 'é', wantsFiles: false }).slice(0, 2)]).toEqual([1, 0]);
  });
});

function set(frame: Bytes, at: number, byte: number): Bytes {
  const copy = frame.slice();
  copy[at] = byte;
  return copy;
}

function padded(frame: Bytes, length: number): Bytes {
  const longer = new Uint8Array(length);
  longer.set(frame);
  return longer;
}

async function expectError(act: Promise<unknown>, kind: CryptoErrorKind): Promise<void> {
  await expect(act).rejects.toThrow(new CryptoError(kind));
}
