import { expect, test } from 'vitest';
import { encodeBase64Url, generateIdentity } from '../primitives.ts';
import { phraseOf, readPhrase, wordsOf } from './phrase.ts';

/** Of 192 bits, from the vectors that BIP-39 refers to (trezor/python-mnemonic, vectors.json). */
const VECTORS = [
  [0x00, `${'abandon '.repeat(17)}agent`],
  [
    0x7f,
    'legal winner thank year wave sausage worth useful legal winner thank year wave sausage worth useful legal will',
  ],
  [
    0x80,
    'letter advice cage absurd amount doctor acoustic avoid letter advice cage absurd amount doctor acoustic avoid letter always',
  ],
  [0xff, `${'zoo '.repeat(17)}when`],
] as const;

function keyOf(byte: number): string {
  return encodeBase64Url(new Uint8Array(24).fill(byte));
}

test.each(VECTORS)(
  'a key of bytes %i has the phrase of BIP-39, and the phrase is that key',
  (byte, phrase) => {
    expect(phraseOf(keyOf(byte)).join(' ')).toBe(phrase);
    expect(readPhrase(phrase)).toEqual({ kind: 'key', key: keyOf(byte) });
  },
);

test('every generated key comes back from its 18 words', () => {
  for (let each = 0; each < 200; each++) {
    const key = generateIdentity().reveal();
    const words = phraseOf(key);
    expect(words).toHaveLength(18);
    expect(readPhrase(words.join(' '))).toEqual({ kind: 'key', key });
  }
});

const [, WINNER] = VECTORS[1];

test.each([
  [
    'more spaces and other letters',
    `  ${WINNER.toUpperCase().replaceAll(' ', ' \n\t ')} `,
    { kind: 'key', key: keyOf(0x7f) },
  ],
  [
    'a word that is in no list',
    WINNER.replace('sausage', 'sausagge'),
    { kind: 'phrase-word', word: 'sausagge' },
  ],
  ['another word of the list', WINNER.replace('sausage', 'zoo'), { kind: 'phrase-checksum' }],
  [
    'two words in each other’s place',
    WINNER.replace('legal winner', 'winner legal'),
    { kind: 'phrase-checksum' },
  ],
  ['a word too few', WINNER.replace('legal ', ''), { kind: 'phrase-count', count: 17 }],
  ['a phrase of another length', `${'abandon '.repeat(11)}about`, { kind: 'phrase-count', count: 12 }],
  [
    'words of another language',
    'wer dies liest hat eine Zeile Deutsch vor sich und keine Phrase aus Wörtern',
    { kind: 'not-a-phrase' },
  ],
])('of %s it is said what it is', (_, text, reading) => {
  expect(readPhrase(text)).toEqual(reading);
});

test('a random number is a listed word by its lower eleven bits', () => {
  expect(wordsOf(new Uint16Array([0, 2_047, 2_048, 65_535]))).toEqual(['abandon', 'zoo', 'abandon', 'zoo']);
});
