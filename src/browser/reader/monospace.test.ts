import { describe, expect, it } from 'vitest';
import { startsMonospaced } from './monospace.ts';

const MANY = 300_000;

describe('the face that a text begins with', () => {
  it.each([
    ['a sentence', 'The key lies under the mat.', false],
    ['prose in several lines', 'Hello,\nsee you there.\n\nAnna', false],
    ['one line without blanks', 'I1l|O0-password\n', true],
    ['a private key', 'Here it is:\n-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXk', true],
    ['JSON', '{\n  "user": "anna"\n}', true],
    ['indented code', 'if (ready)\n    open()', true],
    ['columns', 'anna\t4711', true],
  ])('%s', (_what, text, expected) => {
    expect(startsMonospaced(text)).toBe(expected);
  });

  it.each([
    ['empty lines', '\n'],
    ['blanks', ' '],
    ['lines of blanks', '   \n'],
    ['no-break spaces', '\u00A0'],
  ])('is decided in one pass over %s', (_what, part) => {
    expect(startsMonospaced(`a b${part.repeat(MANY)}c d`)).toBe(false);
  });
});
