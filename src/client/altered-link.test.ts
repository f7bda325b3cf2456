import { describe, expect, it } from 'vitest';
import { readAlteredLink } from './altered-link.ts';

const HOST = 'example.com';
const ORIGIN = `https://${HOST}`;
const ID = 'oMd3vYtJ-K_0123456789abcd';
const KEY = 'AbC-09_x'.repeat(4);
const LINK = `${ORIGIN}/view?view=${ID}#key=${KEY}`;
const ESCAPED = encodeURIComponent(LINK);

/** With a link the host is named; an address without one comes from the address bar only in tests. */
const whole = { host: HOST, id: ID, keys: [KEY], locked: false, device: false };
const keyAlone = { ...whole, host: null, id: null };

/** As Proofpoint's second version spells it. */
function proofpoint2(link: string): string {
  const url = encodeURIComponent(link).replace(/-/g, '%2D').replace(/_/g, '%5F').replace(/%2F/g, '_');
  return `https://urldefense.proofpoint.com/v2/url?u=${url.replace(/%/g, '-')}&d=DwMFaQ&c=abc&e=`;
}

describe('a link that a program changed on its way', () => {
  it.each([
    ['nothing', LINK],
    ['an escaped #', LINK.replace('#', '%23')],
    ['an escaped # and =', LINK.replace('#key=', '%23key%3D')],
    ['a # that was escaped twice', LINK.replace('#', '%2523')],
    ['a # and = that were escaped twice', LINK.replace('#key=', '%2523key%253D')],
    ['an escaped = in the fragment', LINK.replace('key=', 'key%3D')],
    ['an escaped ?', LINK.replace('?', '%3F').replace('#', '%23')],
    ['an & in the place of the #', LINK.replace('#', '&')],
    ['a slash behind the path', LINK.replace('/view?', '/view/?')],
    ['two slashes before the path', LINK.replace('/view?', '//view?')],
    ['a slash behind the id', LINK.replace('#', '/#')],
    ['a full stop behind the id', LINK.replace('#', '.#')],
    ['a bracket behind the id', LINK.replace('#', ')#')],
    ['an escaped blank behind the id', LINK.replace('#', '%20#')],
    ['an escaped U+200B behind the id', LINK.replace('#', '%E2%80%8B#')],
    ['a U+200B behind the id', LINK.replace('#', '\u200B#')],
    ['quotation marks around the id', LINK.replace(ID, `“${ID}”`)],
    ['a line break in the id', LINK.replace('-K_', '-\r\nK_')],
    ['a soft line break in the id', LINK.replace('-K_', '-=\r\nK_')],
    ['quoted-printable', LINK.replace(/=/g, '=3D')],
    ['Proofpoint, and not undone', `${LINK.replace('#', '*')}__;Iw!!`],
    ['Proofpoint, and half undone', LINK.replace('#', '*')],
    [
      'Proofpoint 3',
      `https://urldefense.com/v3/__${LINK.replace('#', '*')}__;Iw!!AbC-1!xyz_2$ <https://urldefense.com/x>`,
    ],
    ['Proofpoint 2', proofpoint2(LINK)],
    ['Proofpoint 1', `https://urldefense.proofpoint.com/v1/url?u=${ESCAPED}&k=abc%3D&m=x`],
    [
      'SafeLinks',
      `https://eur01.safelinks.protection.outlook.com/?url=${ESCAPED}&data=05%7C02%7C&reserved=0`,
    ],
    [
      'SafeLinks, which a browser took the fragment along to',
      `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(LINK.replace(/#.*/, ''))}&data=1#key=${KEY}`,
    ],
    ['a wrapper in the query', `https://l.example.net/l.php?u=${ESCAPED}&h=AT0`],
    ['a wrapper whose address was escaped twice', `https://a.example.net/?a=${encodeURIComponent(ESCAPED)}`],
    ['a wrapper in the path', `https://secure.example.net/1AbC/${ESCAPED}`],
    ['a wrapper that escapes half', `https://www.example.net/url?q=${LINK.replace('#', '%23')}&sa=D`],
    ['a wrapper on our own server', `${ORIGIN}/view?url=${ESCAPED}`],
    [
      'one wrapper in another',
      `https://s.example.net/?url=${encodeURIComponent(`https://urldefense.com/v3/__${LINK.replace('#', '*')}__;Iw!!a!b$`)}&d=1`,
    ],
    [
      'Proofpoint 3 around another wrapper',
      `https://urldefense.com/v3/__https://s.example.net/?url=${ESCAPED.replace(/%/g, '*')}&d=1__;${btoa(
        '%'.repeat(ESCAPED.split('%').length - 1),
      ).replace(/=/g, '')}!!a!b$`,
    ],
    ['angle brackets', `<${LINK}>`],
    ['Markdown', `[${LINK}](${LINK})`],
    ['markup', `<a href="${LINK.replace('#', '&#35;')}">`],
    ['a sentence', `Ready? See ${LINK}, thanks!`],
    ['stress in Markdown', `_${LINK}_`],
    ['a host in capitals', LINK.replace(HOST, HOST.toUpperCase())],
    ['no scheme', LINK.replace('https://', '')],
  ])('is read with %s', (_what, text) => {
    expect(readAlteredLink(text)).toEqual(whole);
  });

  it.each([
    ['nothing', `${LINK}&lock=1`],
    ['an escaped &', `${LINK}&amp;lock=1`],
    ['an & that was escaped twice', `${LINK}&amp;amp;lock=1`],
    ['an & as a number', `${LINK}&#38;lock=1`],
    ['all escaped', `${LINK}&lock=1`.replace('#key=', '%23key%3D').replace('&lock=', '%26lock%3D')],
    ['the # escaped', `${LINK}&lock=1`.replace('#', '%23')],
    ['a full stop', `${LINK}&lock=1.`],
    ['the lock first', LINK.replace('#', '#lock=1&')],
    ['the lock first, escaped', LINK.replace('#key=', '%23lock%3D1%26key%3D')],
    ['a wrapper', `https://s.example.net/?url=${encodeURIComponent(`${LINK}&lock=1`)}&data=1`],
    ['Proofpoint 3', `https://urldefense.com/v3/__${LINK.replace('#', '*')}&lock=1__;Iw!!a!b$`],
  ])('keeps its lock with %s', (_what, text) => {
    expect(readAlteredLink(text)).toEqual({ ...whole, locked: true });
  });

  it('is locked by `lock=1` and by no other value', () => {
    for (const other of ['', '0', '10', '1a', '11', 'true']) {
      expect(readAlteredLink(`${LINK}&lock=${other}`).locked).toBe(false);
    }
  });

  it('names its server also with a port, and in the form that browsers give it', () => {
    expect(readAlteredLink(LINK.replace(HOST, 'localhost:8000')).host).toBe('localhost:8000');
    expect(readAlteredLink(LINK.replace(`https://${HOST}`, 'localhost:8000')).host).toBe('localhost:8000');
    expect(readAlteredLink(LINK.replace(HOST, 'bücher.example')).host).toBe('xn--bcher-kva.example');
    expect(readAlteredLink('https://gateway.example/s/AbCdEf').host).toBe('gateway.example');
  });

  it.each([
    ['alone', `${ORIGIN}/view?view=${ID}`],
    ['with an empty fragment', `${ORIGIN}/view?view=${ID}#`],
    ['in a sentence', `Link: ${ORIGIN}/view?view=${ID}, thanks a = b`],
    ['in a wrapper', `https://s.example.net/?url=${encodeURIComponent(`${ORIGIN}/view?view=${ID}`)}&d=1`],
  ])('has no key where the link without it stands %s', (_what, text) => {
    expect(readAlteredLink(text)).toEqual({ ...whole, keys: [] });
  });

  it.each(['', '   ', '#', '#key=', `${ORIGIN}/view`, `${ORIGIN}/`])(
    'holds no id and no key in %j',
    (text) => {
      expect(readAlteredLink(text)).toMatchObject({ id: null, keys: [] });
    },
  );

  it.each(['?view=', `?view=${'a'.repeat(51)}`, '?view=a/b', '?view=a%2Fb', '?other=1', '?view=a%20b%20c'])(
    'names no message by the query %s',
    (query) => {
      expect(readAlteredLink(`${ORIGIN}/view${query}#key=${KEY}`).id).toBeNull();
    },
  );

  it('is read in a moment, however long the text is', () => {
    for (const part of ['#', '&', '%25', 'https://', '?view=', '__;', 'key=', '*', '=\n', 'a ', '%23', '(']) {
      const start = performance.now();
      readAlteredLink(part.repeat(200_000));
      expect(performance.now() - start).toBeLessThan(1_000);
    }
  });
});

describe('a link that brings an identity to another device', () => {
  it.each([
    ['nothing', `${ORIGIN}/view?view=${ID}#device=${KEY}`],
    ['brackets', `(${ORIGIN}/view?view=${ID}#device=${KEY})`],
    ['an escaped #', `${ORIGIN}/view?view=${ID}%23device%3D${KEY}`],
    [
      'a wrapper',
      `https://s.example.net/?url=${encodeURIComponent(`${ORIGIN}/view?view=${ID}#device=${KEY}`)}&d=1`,
    ],
  ])('is read with %s', (_what, text) => {
    expect(readAlteredLink(text)).toEqual({ ...whole, device: true });
  });

  it('is one of a message where there is a key as well', () => {
    expect(readAlteredLink(LINK.replace('#', `#device=${'x'.repeat(32)}&`))).toEqual(whole);
  });

  it('is read as a fragment', () => {
    expect(readAlteredLink(`device=${KEY}`)).toEqual({ ...keyAlone, device: true });
  });
});

describe('a key that was pasted alone', () => {
  it.each([
    ['as it is', KEY],
    ['with blanks and a line break around it', `  ${KEY} \r\n`],
    ['in quotation marks', `“${KEY}”`],
    ['with its name', `Key: ${KEY}`],
    ['in a sentence', `The key is ${KEY}.`],
    ['as a fragment', `#key=${KEY}`],
    ['as a fragment without its #', `key=${KEY}`],
    ['as a fragment with an escaped =', `#key%3D${KEY}`],
  ])('is found %s', (_what, text) => {
    expect(readAlteredLink(text)).toEqual(keyAlone);
  });
});

/** What is put into a key, and where a key has a `-`, what takes its place. */
const BREAKS: readonly (readonly [string, (key: string) => string])[] = [
  ['a blank', (key) => `${key.slice(0, 20)} ${key.slice(20)}`],
  ['a no-break space', (key) => `${key.slice(0, 20)}\u00A0${key.slice(20)}`],
  ['a line break', (key) => `${key.slice(0, 20)}\r\n${key.slice(20)}`],
  ['a soft line break', (key) => `${key.slice(0, 20)}=\r\n${key.slice(20)}`],
  ['a soft line break that a field has cut', (key) => `${key.slice(0, 20)}=${key.slice(20)}`],
  ...['\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\u00AD'].map(
    (sign) => [`U+${sign.charCodeAt(0).toString(16)}`, (key: string) => [...key].join(sign)] as const,
  ),
  ...['\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212'].map(
    (sign) => [`${sign} for -`, (key: string) => key.replace(/-/g, sign)] as const,
  ),
  ['dashes and a blank', (key) => `${key.slice(0, 20)} ${key.slice(20)}`.replace(/-/g, '–')],
];

describe('a broken key', () => {
  it.each(BREAKS)('is mended alone, with its name and in a link: %s', (_what, change) => {
    expect(readAlteredLink(change(KEY))).toEqual(keyAlone);
    expect(readAlteredLink(`Key: ${change(KEY)}`)).toEqual(keyAlone);
    expect(readAlteredLink(LINK.replace(KEY, change(KEY)))).toEqual(whole);
    expect(readAlteredLink(LINK.replace(KEY, encodeURIComponent(change(KEY))))).toEqual(whole);
  });

  it('in which one dash stands for two hyphens is mended in a link', () => {
    const key = `${'a'.repeat(10)}--${'b'.repeat(20)}`;
    for (const dash of ['–', '—']) {
      expect(readAlteredLink(LINK.replace(KEY, key.replace('--', dash))).keys).toEqual([key]);
    }
  });

  it('leaves a choice where several may be meant, of at most four', () => {
    const other = 'x'.repeat(32);
    expect(readAlteredLink(`${KEY} or ${other}`).keys).toEqual([KEY, other]);
    const many = ['a', 'b', 'c', 'd', 'e', 'f'].map((letter) => letter.repeat(32));
    expect(readAlteredLink(many.join(', ')).keys).toEqual(many.slice(0, 4));
  });

  it('comes first of two in a link', () => {
    expect(readAlteredLink(`${LINK}&key=${'x'.repeat(32)}`).keys).toEqual([KEY]);
  });
});

describe('what is no key of today', () => {
  it.each([
    'open sesame',
    'correct horse battery staple and more',
    `${KEY}a`,
    KEY.slice(1),
    `${KEY.slice(2)}–`,
    `${KEY.slice(2)}!a`,
    `${KEY.slice(0, 10)} ${KEY.slice(10, 20)} ${KEY.slice(20)}`,
    `${KEY.slice(0, 20)}  ${KEY.slice(20)}`,
    `${KEY.slice(0, 20)}.${KEY.slice(20)}`,
    `${KEY.slice(0, 20)}ä${KEY.slice(21)}`,
    `${KEY}/AbCdEfGhIj=`,
    `AbCdEfGhIj+${KEY}=`,
    'a#b',
  ])('stays as it stands and becomes none: %j', (text) => {
    expect(readAlteredLink(text).keys).toEqual([text]);
  });

  it('is kept in a link exactly as it is decoded', () => {
    for (const older of [`${KEY}/AbCdEfGhIj=`, 'open sesame', 'a#b', 'a+b c=']) {
      const link = `${ORIGIN}/view?view=${ID}#${new URLSearchParams({ key: older })}`;
      expect(readAlteredLink(link)).toEqual({ ...whole, keys: [older] });
    }
  });
});
