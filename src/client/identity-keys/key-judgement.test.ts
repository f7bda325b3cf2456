import { describe, expect, it } from 'vitest';
import { judgeKey } from './key-judgement.ts';

const KEY = 'ghijklmnopqrstuvwxyz0123456789-_';

describe('the text of a key import', () => {
  it.each([
    [KEY, 'generated'],
    ['correct horse battery staple', 'weak'],
    [`${KEY}=`, 'weak'],
    ['x'.repeat(190), 'weak'],
    ['', 'nothing'],
    ['x'.repeat(15), 'too-short'],
    ['x'.repeat(191), 'too-long'],
    ['ключ'.repeat(24), 'too-long'],
    [`half of a character ${'\uD83D'}`, 'not-unicode'],
    [`https://example.com/view?view=abc#key=${KEY}`, 'link'],
    [`/view?view=abc#key=${KEY}`, 'link'],
  ])('the key import text %j is %s', (text, judged) => {
    expect(judgeKey(text)).toBe(judged);
  });
});
