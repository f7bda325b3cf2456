import { describe, expect, it } from 'vitest';
import { checkSite } from './site-source.ts';

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]);
const WEBP = new TextEncoder().encode('RIFF____WEBPVP8 ');

function check(site: object, files: Readonly<Record<string, Uint8Array>> = {}) {
  const all: Record<string, Uint8Array> = {
    'site.json': new TextEncoder().encode(JSON.stringify(site)),
    ...files,
  };
  return checkSite((name) => (all[name] === undefined ? null : new Uint8Array(all[name])));
}

describe('a site folder', () => {
  it.each([
    ['png', PNG],
    ['webp', WEBP],
  ])('a logo is a %s by its first bytes, whatever its name', (type, bytes) => {
    expect(check({ logo: 'logo.png' }, { 'logo.png': bytes }).source?.logo).toEqual({ type, bytes });
  });

  it.each([
    ['an SVG', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a page', new TextEncoder().encode('<!doctype html><script>')],
    ['a JPEG', new Uint8Array([0xff, 0xd8, 0xff, 0xe0])],
    ['the beginning of a PNG', PNG.slice(0, 7)],
    ['nothing', new Uint8Array()],
  ])('%s is no logo', (_, bytes) => {
    expect(check({ logo: 'logo.png' }, { 'logo.png': bytes }).errors).toEqual([
      'logo must be a PNG or WebP image; its first bytes are those of neither',
    ]);
  });

  it('a logo has at most 64 KiB', () => {
    const long = new Uint8Array(65_536);
    long.set(PNG);
    expect(check({ logo: 'logo.png' }, { 'logo.png': long }).source).toBeDefined();
    const longer = new Uint8Array(65_537);
    longer.set(PNG);
    expect(check({ logo: 'logo.png' }, { 'logo.png': longer }).errors).toEqual([
      'logo must have at most 65536 bytes',
    ]);
  });

  it('a missing file is an error', () => {
    expect(check({ logo: 'logo.png' }).errors).toEqual(['logo names a file that cannot be read']);
    expect(checkSite(() => null).errors).toEqual(['the file cannot be read']);
  });

  it('what is not UTF-8 is refused, and a byte order mark is none of the text', () => {
    const read = (bytes: readonly number[]) => checkSite(() => new Uint8Array(bytes));
    const file = [...new TextEncoder().encode('{"name":"é"}')];
    expect(read([0xef, 0xbb, 0xbf, ...file]).source?.file.name).toBe('é');
    const latin1 = [...'{"name":"é"}'].map((character) => character.charCodeAt(0));
    expect(read(latin1).errors).toEqual(['it must be text in UTF-8']);
  });

  it('a colour of one theme gives that of the other', () => {
    const { colors } = check({ colors: { light: '#8a1f4b' } }).source ?? {};
    expect(colors?.light).toBe('#8a1f4b');
    expect(colors?.dark).toMatch(/^#[0-9a-f]{6}$/);
    expect(check({ colors: { dark: '#f0a5c4' } }).source?.colors?.dark).toBe('#f0a5c4');
    expect(check({ colors: {} }).source?.colors).toBeNull();
  });

  it('colours that cannot be read are named together', () => {
    const errors = check({ colors: { light: '#ffff00', dark: '#000000' } }).errors;
    expect(errors).toEqual([
      expect.stringMatching(/^colors\.light must have a contrast of 4\.5 : 1/),
      expect.stringMatching(/^colors\.dark must have a contrast of 4\.5 : 1/),
    ]);
  });
});
