import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { plainSite } from './site.ts';
import { makeSite } from './site-assets.ts';

const PLAIN = plainSite('/assets/inigma.webmanifest', '/assets/source.tgz');
const MANIFEST = '{"name":"Inigma","short_name":"Inigma","theme_color":"#0a6a61","icons":[{"src":"/i.png"}]}';
const COLORS = { light: '#8a1f4b', dark: '#f0a5c4' };
const LOGO = { type: 'webp', bytes: new Uint8Array([1, 2, 3]) } as const;

function text(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes);
}

it('what pages load has a hash of its bytes in its name, and the integrity that it is loaded with', async () => {
  const { assets } = await makeSite({ file: {}, colors: COLORS, logo: LOGO }, PLAIN, MANIFEST);
  expect(assets.map(({ path }) => path)).toEqual([
    expect.stringMatching(/^\/assets\/site-style-[0-9a-f]{12}\.css$/),
    expect.stringMatching(/^\/assets\/site-manifest-[0-9a-f]{12}\.webmanifest$/),
    expect.stringMatching(/^\/assets\/site-logo-[0-9a-f]{12}\.webp$/),
  ]);
  for (const { bytes, integrity, path } of assets) {
    expect(integrity).toBe(`sha384-${createHash('sha384').update(bytes).digest('base64')}`);
    expect(path).toContain(createHash('sha256').update(bytes).digest('hex').slice(0, 12));
  }
});

it('the web manifest has the name and the colour, and is JSON whatever the name is', async () => {
  const name = '"},</script>\\';
  const { assets } = await makeSite({ file: { name }, colors: COLORS, logo: null }, PLAIN, MANIFEST);
  expect(JSON.parse(text(assets[1]?.bytes))).toEqual({
    name,
    short_name: name,
    theme_color: COLORS.light,
    icons: [{ src: '/i.png' }],
  });
});

it('the style sheet holds nothing that an operator wrote but two colours', async () => {
  const file = { name: 'N4ME', banner: { default: 'B4NNER' }, links: { imprint: 'https://l1nk.example/' } };
  const { assets } = await makeSite({ file, colors: COLORS, logo: LOGO }, PLAIN, MANIFEST);
  const sheet = text(assets[0]?.bytes);
  expect(sheet).toContain('--color-accent:light-dark(#8a1f4b,#f0a5c4)');
  expect(sheet).not.toMatch(/N4ME|B4NNER|l1nk|url\(|@import/);
});

it('without colours the pages keep their own', async () => {
  const { site, assets } = await makeSite({ file: { name: 'X' }, colors: null, logo: null }, PLAIN, MANIFEST);
  expect(text(assets[0]?.bytes)).not.toContain('--color');
  expect(JSON.parse(text(assets[1]?.bytes)).theme_color).toBe('#0a6a61');
  expect(site).toMatchObject({ name: 'X', logo: null, barColors: PLAIN.barColors, banner: null });
});

it('the link to the source of the build stands until the operator sets another', async () => {
  const linked = async (links: Record<string, string>) =>
    (await makeSite({ file: { links }, colors: null, logo: null }, PLAIN, MANIFEST)).site.links;
  expect(await linked({ imprint: 'https://a.example/' })).toEqual({
    imprint: 'https://a.example/',
    source: '/assets/source.tgz',
  });
  expect(await linked({ source: 'https://b.example/' })).toEqual({ source: 'https://b.example/' });
});
