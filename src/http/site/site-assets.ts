import type { Asset } from '../../pages/shell/build-info.ts';
import { accentOf, type Theme } from './accent.ts';
import type { Site } from './site.ts';
import type { SiteSource } from './site-source.ts';

/** A file that pages load because of a `site` folder. */
export interface SiteAsset extends Asset {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What the names of these files begin with, and those of no other asset. */
export const SITE_ASSET_PREFIX = 'site-';
const HASH_BYTES = 6;

/** A name or banner of one long word breaks anywhere, so that no page is wider than its window. */
const LAYOUT = [
  'header>a,.site-banner{overflow-wrap:anywhere}',
  '.site-logo{max-width:10rem;height:2.25rem;flex-shrink:0;object-fit:contain}',
  '.site-banner{flex-basis:100%;margin-bottom:.75rem}',
].join('');

/** What pages show, and what they load for it. `plain` and `webManifest`, the text of its manifest, are those of the build. */
export async function makeSite(
  { file, colors, logo }: SiteSource,
  plain: Site,
  webManifest: string,
): Promise<{ readonly site: Site; readonly assets: readonly SiteAsset[] }> {
  const name = file.name ?? plain.name;
  const style = await asset('style', 'css', encode(styleOf(colors)));
  const manifest = await asset('manifest', 'webmanifest', encode(named(webManifest, name, colors)));
  const image = logo === null ? null : await asset('logo', logo.type, logo.bytes);
  const { path, integrity } = style;
  const site: Site = {
    name,
    logo: image?.path ?? null,
    style: { path, integrity },
    webManifest: manifest.path,
    barColors: colors ?? plain.barColors,
    banner: file.banner ?? null,
    links: { ...file.links, source: file.links?.source ?? plain.links.source },
  };
  return { site, assets: [style, manifest, ...(image === null ? [] : [image])] };
}

/** In a layer after that of the pages' own colours, but before the rules that hold in any case, such as those of forced colours. */
function styleOf(colors: SiteSource['colors']): string {
  if (colors === null) return `@layer components{${LAYOUT}}`;
  const [light, dark] = (['light', 'dark'] as const).map((theme: Theme) => accentOf(theme, colors[theme]));
  if (light === undefined || dark === undefined) throw new Error('There is a colour for each theme.');
  const plain = variables(light.color, light.strong, light.text);
  const both = variables(
    `light-dark(${light.color},${dark.color})`,
    `light-dark(${light.strong},${dark.strong})`,
    `light-dark(${light.text},${dark.text})`,
  );
  return `@layer components{:root{${plain}}@supports (color:light-dark(white,black)){:root{${both}}}${LAYOUT}}`;
}

function variables(accent: string, strong: string, text: string): string {
  return `--color-accent:${accent};--color-accent-strong:${strong};--color-on-accent:${text}`;
}

/** The manifest of the build under another name. */
function named(webManifest: string, name: string, colors: SiteSource['colors']): string {
  const color = colors === null ? {} : { theme_color: colors.light };
  return JSON.stringify({ ...JSON.parse(webManifest), name, short_name: name, ...color });
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

async function asset(name: string, ending: string, bytes: Uint8Array<ArrayBuffer>): Promise<SiteAsset> {
  const [short, long] = await Promise.all([digest('SHA-256', bytes), digest('SHA-384', bytes)]);
  const hash = Array.from(short.slice(0, HASH_BYTES), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return {
    path: `/assets/${SITE_ASSET_PREFIX}${name}-${hash}.${ending}`,
    integrity: `sha384-${btoa(String.fromCharCode(...long))}`,
    bytes,
  };
}

async function digest(algorithm: string, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest(algorithm, bytes));
}
