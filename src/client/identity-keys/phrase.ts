import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { decodeBase64Url, encodeBase64Url } from '../../crypto/base64.ts';

/** What words turn out to be: a key, or why they are none. `count` and `word` tell how many there are, and which is wrong. */
export type PhraseReading =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'phrase-count'; readonly count: number }
  | { readonly kind: 'phrase-word'; readonly word: string }
  | { readonly kind: 'not-a-phrase' | 'phrase-checksum' };

/** 192 bits and six of a checksum (BIP-39), eleven to a word. */
const WORDS = 18;

const LISTED: ReadonlySet<string> = new Set(wordlist);

/** The words of a generated key: its 24 bytes as BIP-39 writes them in English. */
export function phraseOf(key: string): readonly string[] {
  return entropyToMnemonic(decodeBase64Url(key), wordlist).split(' ');
}

/** A listed word for each number; of 16 random bits the lower eleven choose, evenly. */
export function wordsOf(random: Uint16Array): readonly string[] {
  return Array.from(random, (number) => wordlist[number % wordlist.length] ?? '');
}

/** What words are meant to be. A text of which most words are in no list is taken for something else. */
export function readPhrase(text: string): PhraseReading {
  const words = text.trim().toLowerCase().split(/\s+/);
  const unlisted = words.filter((word) => !LISTED.has(word));
  const [word] = unlisted;
  if (unlisted.length > words.length / 2) return { kind: 'not-a-phrase' };
  if (word !== undefined) return { kind: 'phrase-word', word };
  if (words.length !== WORDS) return { kind: 'phrase-count', count: words.length };
  try {
    return { kind: 'key', key: encodeBase64Url(mnemonicToEntropy(words.join(' '), wordlist)) };
  } catch {
    return { kind: 'phrase-checksum' };
  }
}
