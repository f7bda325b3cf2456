import { describe, expect, it } from 'vitest';
import { Secret } from '../crypto/secret.ts';
import { linkOf, readAlteredLink } from './altered-link.ts';
import { fullLink, linkWithoutKey, readUnchangedLink } from './share-link.ts';

const ORIGIN = 'https://example.com';
const KEY = 'AZaz09-_'.repeat(4);
const key = new Secret(KEY);

/** What a text says, with its keys revealed so that they can be compared. */
function read(text: string) {
  const link = readUnchangedLink(text);
  return link && { ...link, keys: link.keys.map((part) => ({ ...part, key: part.key.reveal() })) };
}

describe('a share link', () => {
  it('a share link names the message in the query and carries the key in the fragment only', () => {
    expect(fullLink(ORIGIN, 'abc', { key, locked: false })).toBe(`${ORIGIN}/view?view=abc#key=${KEY}`);
    expect(linkWithoutKey(ORIGIN, 'abc')).toBe(`${ORIGIN}/view?view=abc`);
  });

  it('a share link says whether its key needs a passphrase', () => {
    expect(fullLink(ORIGIN, 'abc', { key, locked: true })).toBe(`${ORIGIN}/view?view=abc#key=${KEY}&lock=1`);
  });

  it.each([true, false])('a share link (locked: %s) is read back as what it was built from', (locked) => {
    const expected = { host: 'example.com', id: 'a-_9', keys: [{ key: KEY, locked }] };
    expect(read(fullLink(ORIGIN, 'a-_9', { key, locked }))).toEqual(expected);
  });
});

describe('a link that brings an identity to another device', () => {
  it('names it in the fragment, where an older client finds no key', () => {
    const link = fullLink(ORIGIN, 'abc', { key, locked: false, device: true });
    expect(link).toBe(`${ORIGIN}/view?view=abc#device=${KEY}`);
    const keys = [{ key: KEY, locked: false, device: true }];
    expect(read(link)).toEqual({ host: 'example.com', id: 'abc', keys });
  });
});

describe('a text that nobody has changed', () => {
  it.each([
    ['a key', KEY, { host: null, id: null, keys: [{ key: KEY, locked: false }] }],
    ['a link without its key', `${ORIGIN}/view?view=abc`, { host: 'example.com', id: 'abc', keys: [] }],
    ['an empty fragment', `${ORIGIN}/view?view=abc#`, { host: 'example.com', id: 'abc', keys: [] }],
    [
      'the link to a heading',
      `${ORIGIN}/view?view=abc#content`,
      { host: 'example.com', id: 'abc', keys: [] },
    ],
    [
      'a language',
      `http://localhost:8000/view?view=abc&lang=de#key=${KEY}`,
      { host: 'localhost:8000', id: 'abc', keys: [{ key: KEY, locked: false }] },
    ],
  ])('is read: %s', (_what, text, expected) => {
    expect(read(text)).toEqual(expected);
    const altered = linkOf(readAlteredLink(text));
    expect({ ...altered, keys: altered.keys.map((part) => ({ ...part, key: part.key.reveal() })) }).toEqual(
      expected,
    );
  });

  it.each([
    '',
    ` ${KEY}`,
    `${KEY}a`,
    `${ORIGIN}/view`,
    `${ORIGIN}/view?view=`,
    `${ORIGIN}/view?view=${'a'.repeat(51)}`,
    `${ORIGIN}/view?view=a.`,
    `${ORIGIN}/view?view=a/b`,
    `${ORIGIN}/view/?view=a#key=${KEY}`,
    `${ORIGIN}//view?view=a#key=${KEY}`,
    `${ORIGIN}/view?view=a#key=${KEY}.`,
    `${ORIGIN}/view?view=a#key=${KEY}&lock=10`,
    `${ORIGIN}/view?view=a#lock=1&key=${KEY}`,
    `${ORIGIN}/view?view=a%23key=${KEY}`,
    `${ORIGIN}/view?view=a&key=${KEY}`,
  ])('is no other: %j', (text) => {
    expect(read(text)).toBeNull();
  });
});
