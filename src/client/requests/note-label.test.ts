import fc from 'fast-check';
import { expect, test } from 'vitest';
import { labelFits } from '../../crypto/label.ts';
import { labelOfNote } from './note-label.ts';

test.each([
  ['one line', 'Please send me the VPN password', 'Please send me the VPN password'],
  ['blanks around it', '  VPN \t', 'VPN'],
  ['lines before it that say nothing', '\n \r\n\u2028VPN\nand more', 'VPN'],
  ['100 characters', 'x'.repeat(100), 'x'.repeat(100)],
  ['101 characters', 'x'.repeat(101), `${'x'.repeat(99)}…`],
  ['a blank where it is cut', `${'x'.repeat(98)} yyy`, `${'x'.repeat(98)}…`],
  ['80 characters of four bytes each', '🔑'.repeat(80), '🔑'.repeat(80)],
  ['more bytes than a label has', '🔑'.repeat(81), `${'🔑'.repeat(79)}…`],
  ['nothing but blanks', ' \n ', ''],
])('the label of an answer is cut from the first line of the note: %s', (_name, note, label) => {
  expect(labelOfNote(note)).toBe(label);
});

test('every note gives a label that fits', () => {
  const note = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 });
  fc.assert(fc.property(note, (text) => labelFits(labelOfNote(text))));
});
