import { describe, expect, it } from 'vitest';
import { LANGUAGE_CODES } from '../../words/language-codes.ts';
import { readSiteFile } from './site-file.ts';

const NAME_RULE = 'name must be 1 to 40 characters, without line breaks, control characters or bidi controls';
const LINK_RULE = 'must be an https: or mailto: address';

function errorsIn(site: unknown): readonly string[] | undefined {
  return readSiteFile(JSON.stringify(site)).errors;
}

describe('site.json', () => {
  it('a whole file is read', () => {
    const site = {
      name: ' Kanzlei Nord ',
      colors: { light: '#8A1F4B', dark: '#f0a5c4' },
      logo: 'logo.webp',
      banner: { default: 'Only for clients.', de: 'Nur für Mandanten.' },
      links: { imprint: 'https://example.com', abuse: 'mailto:abuse@example.com' },
    };
    expect(readSiteFile(JSON.stringify(site)).file).toEqual({
      ...site,
      name: 'Kanzlei Nord',
      colors: { light: '#8a1f4b', dark: '#f0a5c4' },
      links: { imprint: 'https://example.com/', abuse: 'mailto:abuse@example.com' },
    });
  });

  it('every value may be left out', () => {
    expect(readSiteFile('{}').file).toEqual({});
  });

  it('a banner may be one text for all languages', () => {
    expect(readSiteFile('{"banner":"Hello"}').file).toEqual({ banner: { default: 'Hello' } });
  });

  it('a banner may be in each language of the pages, and in no other', () => {
    const banner = { default: 'x', ...Object.fromEntries(LANGUAGE_CODES.map((code) => [code, code])) };
    expect(readSiteFile(JSON.stringify({ banner })).file?.banner).toEqual(banner);
    expect(errorsIn({ banner: { default: 'x', 'de-AT': 'x' } })).toEqual([
      'it has an unknown key "banner.de-AT"',
    ]);
  });

  it('markup is text like any other', () => {
    const text = '</title><script>"%nonce%"&\'';
    expect(readSiteFile(JSON.stringify({ name: text, banner: text })).file).toEqual({
      name: text,
      banner: { default: text },
    });
  });

  it.each([
    '',
    '   ',
    'x'.repeat(41),
    'a\nb',
    'a\0b',
    'a\u202eb',
    'a\u2066b',
    'a\u200fb',
    'a\u2028b',
    '\ud800',
    7,
    null,
  ])('the name %j is refused', (name) => {
    expect(errorsIn({ name })).toEqual([NAME_RULE]);
  });

  it('the length of a name is counted in characters', () => {
    expect(errorsIn({ name: '𝄞'.repeat(40) })).toBeUndefined();
    expect(errorsIn({ banner: 'x'.repeat(300) })).toBeUndefined();
    expect(errorsIn({ banner: 'x'.repeat(301) })).toEqual([
      expect.stringMatching(/^banner must be 1 to 300/),
    ]);
  });

  it.each([
    'http://example.com',
    'javascript:alert(1)',
    'data:text/html,x',
    '//example.com',
    '/imprint',
    'https://user:secret@example.com/',
    'https://',
    'mailto:',
    'mailto:nobody',
    'mailto:a@b\nBcc: c@d',
    `https://example.com/${'x'.repeat(2_000)}`,
    7,
  ])('the link %j is refused', (imprint) => {
    expect(errorsIn({ links: { imprint } })).toEqual([`links.imprint ${LINK_RULE}`]);
  });

  it.each(['red', '#fff', '#8a1f4b80', 'rgb(0 0 0)', '#8a1f4b;}', 0])('the colour %j is refused', (light) => {
    expect(errorsIn({ colors: { light } })).toEqual(['colors.light must be a colour such as #0a6a61']);
  });

  it.each(['../logo.png', '/etc/logo.png', 'logo.svg', 'a/b.png', '.png', 'C:\\logo.png'])(
    'the logo %j is refused',
    (logo) => {
      expect(errorsIn({ logo })).toEqual([
        'logo must be the name of a file in the same folder that ends in .png or .webp',
      ]);
    },
  );

  it('every error is named, and an unknown key too', () => {
    const site = {
      name: '',
      colour: '#000',
      links: { imprint: 'x', terms: 'https://example.com' },
      banner: {},
    };
    expect(errorsIn(site)?.toSorted()).toEqual([
      'banner.default is missing',
      'it has an unknown key "colour"',
      'it has an unknown key "links.terms"',
      `links.imprint ${LINK_RULE}`,
      NAME_RULE,
    ]);
  });

  it.each(['', 'name: x', '{"name":', '[1,]'])('%j is no JSON', (text) => {
    expect(readSiteFile(text).errors).toEqual(['it must be JSON']);
  });

  it.each(['[]', '"x"', '7', 'null'])('%s is no object', (text) => {
    expect(readSiteFile(text).errors?.length).toBeGreaterThan(0);
    expect(readSiteFile(text).errors?.join()).toContain('must be an object');
  });
});
