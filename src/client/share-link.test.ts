import { describe, expect, it } from 'vitest';
import { Secret } from '../crypto/secret.ts';
import { fullLink, linkWithoutKey, messageIdOf, parseFragment, parsePasted } from './share-link.ts';

const ORIGIN = 'https://example.com';
const KEY = 'AZaz09-_'.repeat(4);
const key = new Secret(KEY);

/** What was found, with its key revealed so that it can be compared. */
function shown(part: { key: Secret } | null) {
  return part && { ...part, key: part.key.reveal() };
}

describe('a share link', () => {
  it('a share link names the message in the query and carries the key in the fragment only', () => {
    expect(fullLink(ORIGIN, 'abc', { key, locked: false })).toBe(`${ORIGIN}/view?view=abc#key=${KEY}`);
    expect(linkWithoutKey(ORIGIN, 'abc')).toBe(`${ORIGIN}/view?view=abc`);
  });

  it('a share link says whether its key needs a passphrase', () => {
    expect(fullLink(ORIGIN, 'abc', { key, locked: true })).toBe(`${ORIGIN}/view?view=abc#key=${KEY}&lock=1`);
  });

  it('a share link parses back to what it was built from', () => {
    const link = new URL(fullLink(ORIGIN, 'a-_9', { key, locked: true }));
    expect(messageIdOf(link.search)).toBe('a-_9');
    expect(shown(parseFragment(link.hash))).toEqual({ key: KEY, locked: true });
  });
});

describe('a link that brings an identity to another device', () => {
  const link = `${ORIGIN}/view?view=abc#device=${KEY}`;
  const part = { key: KEY, locked: false, device: true };

  it('names it in the fragment, where an older client finds no key', () => {
    expect(fullLink(ORIGIN, 'abc', { key, locked: false, device: true })).toBe(link);
    expect(new URLSearchParams(new URL(link).hash.slice(1)).get('key')).toBeNull();
  });

  it('is parsed from the address bar and from what a person pastes', () => {
    expect(shown(parseFragment(`#device=${KEY}`))).toEqual(part);
    expect(shown(parsePasted(`(${link})`))).toEqual({ ...part, id: 'abc' });
    expect(shown(parsePasted(link.replace('#device=', '%23device%3D')))).toEqual({ ...part, id: 'abc' });
    expect(shown(parsePasted(`device=${KEY}`))).toEqual({ ...part, id: null });
  });

  it('is one of a message where there is a key as well', () => {
    const both = `#device=${'x'.repeat(32)}&key=${KEY}`;
    expect(shown(parseFragment(both))).toEqual({ key: KEY, locked: false });
    expect(parseFragment('#device=')).toBeNull();
  });
});

describe('the fragment of a share link', () => {
  it('a fragment with no key or an empty one has no key', () => {
    expect(parseFragment('')).toBeNull();
    expect(parseFragment('#key=')).toBeNull();
    expect(parseFragment('#content')).toBeNull();
  });

  it('a fragment is parsed where a program appended text to the link', () => {
    expect(shown(parseFragment(`#key=${KEY}.`))).toEqual({ key: KEY, locked: false });
    expect(shown(parseFragment(`#key=${KEY}&lock=1)`))).toEqual({ key: KEY, locked: true });
  });

  it('is locked by `lock=1` and by no other value, in either order', () => {
    expect(shown(parseFragment(`#lock=1&key=${KEY}`))).toEqual({ key: KEY, locked: true });
    for (const other of ['', '0', '10', '1a', '11', 'true']) {
      expect(shown(parseFragment(`#key=${KEY}&lock=${other}`))).toEqual({ key: KEY, locked: false });
    }
  });

  it('has the first key of two', () => {
    expect(shown(parseFragment(`#key=${KEY}&key=${'x'.repeat(32)}`))).toEqual({ key: KEY, locked: false });
  });

  it('keeps a key of an earlier server exactly as it is decoded', () => {
    expect(shown(parseFragment('#key=a%2Bb%20c%3D'))).toEqual({ key: 'a+b c=', locked: false });
  });
});

describe('the query of a share link', () => {
  it.each(['', '?view=', `?view=${'a'.repeat(51)}`, '?view=a/b', '?view=a%0A', '?other=1'])(
    'the query %j names no message',
    (query) => {
      expect(messageIdOf(query)).toBeNull();
    },
  );
});

describe('parsing what a reader pasted', () => {
  it.each([
    ['a bare key', KEY],
    ['a key with blanks and a line break around it', `  ${KEY} \r\n`],
    ['a key in quotation marks', `“${KEY}”`],
    ['a key with its name', `Key: ${KEY}`],
    ['a key in a sentence', `The key is ${KEY}.`],
    ['a key with a space of no width behind it', `${KEY}\u200B`],
    ['a fragment', `#key=${KEY}`],
    ['a fragment without its #', `key=${KEY}`],
  ])('the key is found in %s', (_what, pasted) => {
    expect(shown(parsePasted(pasted))).toEqual({ key: KEY, locked: false, id: null });
  });

  it('the key is found in a whole link, with the id of its message', () => {
    const pasted = ` ${ORIGIN}/view?view=abc#key=${KEY}&lock=1\n`;
    expect(shown(parsePasted(pasted))).toEqual({ key: KEY, locked: true, id: 'abc' });
  });

  it.each([
    ['a fragment', `#lock=1&key=${KEY}`, null],
    ['a fragment without its #', `lock=1&key=${KEY}`, null],
    ['a link', `See ${ORIGIN}/view?view=abc#lock=1&key=${KEY}.`, 'abc'],
    ['a link whose # is escaped', `${ORIGIN}/view?view=abc%23lock=1&key=${KEY}`, 'abc'],
    ['a link where all is escaped', `${ORIGIN}/view?view=abc%23lock%3D1%26key%3D${KEY}`, 'abc'],
  ])('is found behind the lock in %s', (_what, pasted, id) => {
    expect(shown(parsePasted(pasted))).toEqual({ key: KEY, locked: true, id });
  });

  it.each([
    ['angle brackets', (link: string) => `<${link}>`],
    ['a sentence', (link: string) => `Link: ${link} thanks!`],
    ['a line with a question', (link: string) => `Ready? ${link}.`],
    ['an address that escapes its #', (link: string) => link.replace('#', '%23')],
    ['an address that escapes all behind it', (link: string) => link.replace('#key=', '%23key%3D')],
  ])('the key is found in a link within %s', (_what, around) => {
    for (const locked of [false, true]) {
      const pasted = around(fullLink(ORIGIN, 'abc', { key, locked }));
      expect(shown(parsePasted(pasted))).toEqual({ key: KEY, locked, id: 'abc' });
    }
  });

  it('an older key is taken whole, however long a part of it could be a key of today', () => {
    for (const older of [`${KEY}/AbCdEfGhIj=`, `AbCdEfGhIj+${KEY}=`, `${KEY}a`, 'open sesame', 'a#b']) {
      expect(shown(parsePasted(older))).toEqual({ key: older, locked: false, id: null });
      const pasted = fullLink(ORIGIN, 'abc', { key: new Secret(older), locked: false });
      expect(shown(parsePasted(pasted))).toEqual({ key: older, locked: false, id: 'abc' });
    }
  });

  it.each([
    '',
    '   ',
    `Link: ${ORIGIN}/view?view=abc`,
    `${ORIGIN}/view?view=abc`,
    `${ORIGIN}/view?view=abc#`,
    '#',
  ])('no key is found in %j', (pasted) => {
    expect(parsePasted(pasted)).toBeNull();
  });
});
