/** Links, keys, passphrases and tokens, written by hand: what is read from them, and from which nothing may be computed. */

const ID = 'oMd3vYtJ-K_0123456789abcd';
const KEY = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdef';
const VIEW = 'https://inigma.example.com/view';
const LINK = `${VIEW}?view=${ID}`;

const READ = { host: 'inigma.example.com', id: ID, key: KEY, locked: false, device: false };

export const LINKS = [
  { text: `${LINK}#key=${KEY}`, ...READ },
  { text: `${LINK}#key=${KEY}&lock=1`, ...READ, locked: true },
  { text: `${LINK}#lock=1&key=${KEY}`, ...READ, locked: true },
  { text: `${LINK}#key=${KEY}&lock=10`, ...READ },
  { text: `${LINK}#key=${KEY}&lock=1.`, ...READ, locked: true },
  { text: `${LINK}#device=${KEY}`, ...READ, device: true },
  { text: `${LINK}#device=${'x'.repeat(32)}&key=${KEY}`, ...READ },
  { text: `${LINK}#key=${KEY}&key=${'x'.repeat(32)}`, ...READ },
  { text: `${LINK}&lang=de#key=${KEY}`, ...READ },
  {
    text: `http://localhost:8000/view?view=-#key=Schl%C3%BCssel+%E9%8D%B5`,
    ...{ host: 'localhost:8000', id: '-', key: 'Schlüssel 鍵', locked: false, device: false },
  },
];

export const REFUSED_LINKS = [
  unusable('no fragment', { text: LINK }),
  unusable('an empty key', { text: `${LINK}#key=` }),
  unusable('a lock and no key', { text: `${LINK}#lock=1` }),
  unusable('no id', { text: `${VIEW}#key=${KEY}` }),
  unusable('an empty id', { text: `${VIEW}?view=#key=${KEY}` }),
  unusable('an id of 51 characters', { text: `${VIEW}?view=${'x'.repeat(51)}#key=${KEY}` }),
  unusable('the link of a request', {
    text: `https://inigma.example.com/answer?ask=${ID}#to=${'A'.repeat(43)}&note=${KEY}`,
  }),
  unusable('a password that was pasted', { text: 'correct horse battery staple' }),
];

/** What may be a key of format 0, and of which no link token is made. */
export const REFUSED_KEYS = [
  unusable('31 characters', { key: KEY.slice(1) }),
  unusable('33 characters', { key: `${KEY}g` }),
  unusable('a +', { key: KEY.replace('Z', '+') }),
  unusable('a /', { key: KEY.replace('Z', '/') }),
  unusable('a blank', { key: KEY.replace('Z', ' ') }),
  unusable('a line break at the end', { key: `${KEY}\n` }),
  unusable('a letter that is not ASCII', { key: KEY.replace('Z', 'Ž') }),
  unusable('a digit that is not ASCII', { key: KEY.replace('Z', '\u0663') }),
  unusable('a password', { key: 'correct horse battery staple' }),
  unusable('nothing', { key: '' }),
];

export const REFUSED_PASSPHRASES = [
  unusable('nothing', { passphrase: '' }),
  unusable('a U+0000', { passphrase: '\0' }),
  unusable('a U+0000 within', { passphrase: 'a\0b' }),
  unusable('a lone high surrogate', { passphrase: 'a\uD800' }),
  unusable('a lone low surrogate', { passphrase: '\uDC00a' }),
  unusable('surrogates in the wrong order', { passphrase: '\uDC00\uD800' }),
];

/** Of which no verifier is made. */
export const REFUSED_TOKENS = [
  unusable('31 bytes', { token: 'A'.repeat(42) }),
  unusable('33 bytes', { token: 'A'.repeat(44) }),
  unusable('padding', { token: `${'A'.repeat(43)}=` }),
  unusable('unused bits', { token: `${'A'.repeat(42)}B` }),
  unusable('standard base64', { token: `${'+'.repeat(42)}A` }),
  unusable('a line break at the end', { token: `${'A'.repeat(43)}\n` }),
  unusable('nothing', { token: '' }),
];

function unusable<Given extends object>(name: string, given: Given) {
  return { name, reason: 'unusable' as const, ...given };
}
