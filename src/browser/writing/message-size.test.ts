import { describe, expect, it } from 'vitest';
import { CryptoError, largestPlaintext } from '../../client/primitives.ts';
import { packEnvelope } from '../../crypto/envelope.ts';
import { de } from '../../words/de/index.ts';
import { en } from '../../words/en/index.ts';
import { fill } from '../../words/sentence.ts';
import { bytesLeft, type DraftContents, limitNote, sizeNote } from './message-size.ts';

const LIMIT = 2_097_152;

function written(parts: Partial<DraftContents>): DraftContents {
  return { text: '', label: '', files: [], ...parts };
}

describe('the space left for a message', () => {
  it('the space left is what the server takes, less header, tag and base64', () => {
    const left = bytesLeft(written({}), LIMIT) ?? 0;
    expect(left).toBeLessThan((LIMIT / 4) * 3 - 16);
    expect(bytesLeft(written({ text: 'é' }), LIMIT)).toBe(left - 2);
    expect(bytesLeft(written({ text: 'x'.repeat(left) }), LIMIT)).toBe(expectedAfter(left));
    expect(bytesLeft(written({ label: 'label' }), LIMIT)).toBe(left - 5);
  });

  it('the space left shrinks by a file’s bytes and by its entry in the header, under its safe name', () => {
    const left = bytesLeft(written({}), LIMIT) ?? 0;
    const entry = '{"name":"b.txt","type":"text/plain","size":1000}';
    const file = { name: 'a/b.txt', type: 'text/plain', size: 1_000 };
    expect(bytesLeft(written({ files: [file] }), LIMIT)).toBe(left - entry.length - 1_000);
    expect(bytesLeft(written({ files: [file, file] }), LIMIT)).toBe(left - 2 * entry.length - 1 - 2_000);
  });

  it('the space left is zero exactly where the largest envelope is that the server takes', () => {
    const limit = 4_096;
    const rest = bytesLeft(written({ files: [{ name: 'x', type: '', size: 1_000 }] }), limit) ?? 0;
    const size = 1_000 + rest;
    const fitting = [{ name: 'x', type: '', bytes: new Uint8Array(size) }];
    expect(bytesLeft(written({ files: [{ name: 'x', type: '', size }] }), limit)).toBe(0);
    expect(packEnvelope({ text: '', label: '', files: fitting }, limit).length).toBe(largestPlaintext(limit));
    expect(bytesLeft(written({ files: [{ name: 'x', type: '', size: size + 1 }] }), limit)).toBe(-1);
    const tooLarge = [{ name: 'x', type: '', bytes: new Uint8Array(size + 1) }];
    expect(() => packEnvelope({ text: '', label: '', files: tooLarge }, limit)).toThrow(CryptoError);
  });

  it('the space left is unknown for text that cannot be encrypted', () => {
    expect(bytesLeft(written({ text: '\ud800' }), LIMIT)).toBeNull();
  });

  it('what text and files may have together is told in the format of the language', () => {
    expect(limitNote(LIMIT, en)).toBe('Up to 1.5 MB together');
    expect(limitNote(LIMIT, de)).toBe('Zusammen bis 1,5 MB');
  });

  it('a note says when space gets scarce, and when none is left', () => {
    const { sizeLeft, sizeOver } = en.compose;
    const over = (size: string) => fill<'size' | 'limit'>(sizeOver, { size, limit: '1.5 MB' });
    expect(sizeNote(1_000_000, LIMIT, en)).toBe('');
    expect(sizeNote(null, LIMIT, en)).toBe('');
    expect(sizeNote(8_290, LIMIT, en)).toBe(fill<'size'>(sizeLeft, { size: '8.2 kB' }));
    expect(sizeNote(1, LIMIT, en)).toBe(fill<'size'>(sizeLeft, { size: '0 kB' }));
    expect(sizeNote(-1, LIMIT, en)).toBe(over('1.6 MB'));
    expect(sizeNote(-29_884_538, LIMIT, en)).toBe(over('31.5 MB'));
  });
});

/** The header says the length of the text, and so takes a byte more for each further digit. */
function expectedAfter(length: number): number {
  return 1 - String(length).length;
}
