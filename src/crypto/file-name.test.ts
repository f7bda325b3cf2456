import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeFileName } from './file-name.ts';

/** Names made of what is dangerous about names. */
const risky = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '/',
        '\\',
        '.',
        ' ',
        'con',
        'NUL',
        'Lpt1',
        'x',
        'é',
        '😀',
        '\0',
        '\n',
        '\u202E',
        '\u2066',
        '\u200B',
        '\u200D',
        '\u2028',
        '\u00AD',
        '\u3000',
        '\uFE0F',
        '\uD800',
      ),
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom('x'.repeat(199), '.'.repeat(199), ' '.repeat(200)),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));

test('a safe file name holds no path, no invisible character, and 1 to 200 bytes', () => {
  fc.assert(
    fc.property(risky, (given) => {
      const name = safeFileName(given);
      expect([...name].filter(isForbidden)).toEqual([]);
      expect(Buffer.byteLength(name)).toBeGreaterThan(0);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
      expect(name.isWellFormed()).toBe(true);
      expect(name).not.toMatch(/^(?:con|nul|lpt1) *(?:\..*)?$/is);
      expect(name).not.toMatch(/^[. ]*$/);
      expect(name).not.toMatch(/^ | $|\s\s|[\u00AD\u200B\u2028\u2029\uFEFF]/);
    }),
    { numRuns: 2_000 },
  );
});

test('a file name that is safe is left unchanged', () => {
  fc.assert(
    fc.property(risky, (given) => {
      expect(safeFileName(safeFileName(given))).toBe(safeFileName(given));
    }),
    { numRuns: 2_000 },
  );
});

test('an ending is not hidden behind spaces of any kind', () => {
  const space = fc.constantFrom(
    ' ',
    '\u00A0',
    '\u2003',
    '\u202F',
    '\u3000',
    '\u2800',
    '\u200B',
    '\u200D',
    '\uFE0F',
  );
  const spaces = fc.array(space, { minLength: 1, maxLength: 60 }).map((run) => run.join(''));
  fc.assert(
    fc.property(spaces, (run) => {
      expect(safeFileName(`photo.jpg ${run}.exe`)).toBe('photo.jpg .exe');
    }),
  );
});

test('a name of any length keeps its extension', () => {
  const stem = fc.string({
    unit: fc.constantFrom('契', '約', 'x', 'é', '😀', '.'),
    minLength: 1,
    maxLength: 300,
    size: 'max',
  });
  const extension = fc.string({ unit: fc.constantFrom('p', 'd', '7', '書'), minLength: 1, maxLength: 16 });
  fc.assert(
    fc.property(stem, extension, (before, after) => {
      const name = safeFileName(`${before}.${after}`);
      expect(name.endsWith(`.${after}`)).toBe(true);
      expect(before.startsWith(name.slice(0, -after.length - 1))).toBe(true);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
    }),
  );
});

test('half a character in a name is replaced', () => {
  expect(safeFileName('a\uD800b')).toBe('a\uFFFDb');
});

const BIDIRECTIONAL = '\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069';

function isForbidden(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  const control = code < 0x20 || (code >= 0x7f && code < 0xa0);
  return control || BIDIRECTIONAL.includes(character) || '/\\'.includes(character);
}
