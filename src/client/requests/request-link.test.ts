import { describe, expect, it } from 'vitest';
import { readAlteredLink } from '../altered-link.ts';
import { readAlteredRequestLink, readRequestLink } from './altered-request-link.ts';
import {
  type AnswerLink,
  type RequestLinkParts,
  readUnchangedRequestLink,
  requestKeyPart,
  requestLink,
} from './request-link.ts';

const HOST = 'example.com';
const ORIGIN = `https://${HOST}`;
const ID = 'oMd3vYtJ-K_0123456789abcd';
const PUBLIC = `${'Pb-1_x'.repeat(7)}Q`;
const NOTE = 'AbC-09_x'.repeat(4);
const ADDRESS = `${ORIGIN}/answer?ask=${ID}`;
const FRAGMENT = `to=${PUBLIC}&note=${NOTE}`;
const LINK = `${ADDRESS}#${FRAGMENT}`;
const ESCAPED = encodeURIComponent(LINK);

/** What a link says, with its secret shown. */
function shown(link: AnswerLink | RequestLinkParts | null) {
  const keys = link === null || 'publicKey' in link ? link : link.keys;
  return {
    host: link?.host ?? null,
    id: link?.id ?? null,
    publicKey: keys?.publicKey ?? null,
    note: keys?.noteSecret.reveal() ?? null,
  };
}

const whole = { host: HOST, id: ID, publicKey: PUBLIC, note: NOTE };
const keyless = { ...whole, publicKey: null, note: null };

describe('the link of a request', () => {
  it('is written as the protocol has it, and read as it was written', () => {
    const keys = requestKeyPart(PUBLIC, NOTE);
    if (keys === null) throw new Error('These are keys.');
    expect(requestLink(ORIGIN, ID, keys)).toBe(LINK);
    expect(shown(readUnchangedRequestLink(LINK))).toEqual(whole);
    expect(shown(readUnchangedRequestLink(LINK.replace('#', '&lang=de#')))).toEqual(whole);
  });

  it('is not taken for one that nobody changed where it was', () => {
    for (const text of [`${LINK}.`, `(${LINK})`, LINK.replace('#', '%23'), ADDRESS, `${ADDRESS}#`, '']) {
      expect(readUnchangedRequestLink(text)).toBeNull();
    }
  });

  it.each([
    ['nothing', LINK],
    ['its parts in another order', `${ADDRESS}#note=${NOTE}&to=${PUBLIC}`],
    ['an escaped #', LINK.replace('#', '%23')],
    ['an escaped # and =', LINK.replace('#to=', '%23to%3D')],
    ['everything behind the # escaped', `${ADDRESS}%23to%3D${PUBLIC}%26note%3D${NOTE}`],
    ['a # that was escaped twice', LINK.replace('#', '%2523')],
    ['an & in the place of the #', LINK.replace('#', '&')],
    ['&amp;', LINK.replace('&', '&amp;')],
    ['&amp; escaped twice', LINK.replace('&', '&amp;amp;')],
    ['a slash behind the id', LINK.replace('#', '/#')],
    ['a full stop behind it', `${LINK}.`],
    ['a sentence', `Ready? See ${LINK}, thanks!`],
    ['brackets', `<${LINK}>`],
    ['Markdown', `[${LINK}](${LINK})`],
    ['stress in Markdown', `_${LINK}_`],
    ['a line break in the public key', LINK.replace(PUBLIC, `${PUBLIC.slice(0, 20)}\r\n${PUBLIC.slice(20)}`)],
    ['a line break in the note’s secret', LINK.replace(NOTE, `${NOTE.slice(0, 9)}\n${NOTE.slice(9)}`)],
    ['a soft line break', LINK.replace(PUBLIC, `${PUBLIC.slice(0, 20)}=\r\n${PUBLIC.slice(20)}`)],
    ['a line break in the id', LINK.replace('-K_', '-\r\nK_')],
    ['invisible characters', LINK.replace(/[-_&]/g, '$&\u200B').replace('to=', 'to=\u00AD')],
    ['dashes for hyphens', LINK.replace(/#.*/, (fragment) => fragment.replace(/-/g, '\u2010'))],
    ['quoted-printable', LINK.replace(/=/g, '=3D')],
    ['Proofpoint, half undone', LINK.replace('#', '*')],
    ['Proofpoint 3', `https://urldefense.com/v3/__${LINK.replace('#', '*')}__;Iw!!AbC-1!xyz_2$`],
    ['SafeLinks', `https://eur01.safelinks.protection.outlook.com/?url=${ESCAPED}&data=05%7C02&reserved=0`],
    [
      'SafeLinks, which a browser took the fragment along to',
      `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(ADDRESS)}&data=1#${FRAGMENT}`,
    ],
    ['a wrapper in the path', `https://secure.example.net/1AbC/${ESCAPED}`],
    ['a wrapper that says where it leads `to`', `https://www.example.net/go?to=${ESCAPED}&x=1`],
    ['a wrapper that escapes nothing', `https://www.example.net/url?q=${LINK}`],
    ['no scheme', LINK.replace('https://', '')],
  ])('is read with %s', (_what, text) => {
    expect(shown(readAlteredRequestLink(text))).toEqual(whole);
    expect(shown(readRequestLink(text))).toEqual(whole);
  });

  it.each([
    ['a public key that was cut', LINK.replace(PUBLIC, PUBLIC.slice(1))],
    ['a public key in a spelling that nobody writes', LINK.replace(PUBLIC, `${PUBLIC.slice(0, -1)}R`)],
    ['no public key', `${ADDRESS}#note=${NOTE}`],
    ['a note’s secret that was cut', LINK.slice(0, -1)],
    ['no note’s secret', `${ADDRESS}#to=${PUBLIC}`],
    ['empty parts', `${ADDRESS}#to=&note=`],
  ])('is damaged with %s', (_what, text) => {
    expect(shown(readAlteredRequestLink(text))).toEqual(keyless);
    expect(readAlteredRequestLink(text).hasFragment).toBe(true);
    expect(readRequestLink(text)).toBeNull();
  });

  it('has no keys where there is no fragment, and no id where it names none', () => {
    expect(shown(readAlteredRequestLink(ADDRESS))).toEqual(keyless);
    expect(readAlteredRequestLink(ADDRESS).hasFragment).toBe(false);
    expect(readAlteredRequestLink(`${ORIGIN}/answer#${FRAGMENT}`).id).toBeNull();
    expect(readRequestLink(`${ORIGIN}/answer#${FRAGMENT}`)).toBeNull();
    expect(readRequestLink('')).toBeNull();
  });

  it('is no link of a message, nor is that one of a request', () => {
    expect(readAlteredLink(LINK).id).toBeNull();
    expect(readRequestLink(`${ORIGIN}/view?view=${ID}#key=${NOTE}`)).toBeNull();
  });

  it('is read in a moment, however long the text is', () => {
    for (const part of ['#', '&', '%25', 'https://', '?ask=', 'to=', 'note=', '*', '=\n', 'a ', '%23']) {
      const start = performance.now();
      readAlteredRequestLink(part.repeat(200_000));
      expect(performance.now() - start).toBeLessThan(1_000);
    }
  });
});
