import { asset, type BuiltAsset } from './asset.ts';

/** The page's own colours, as in style.css: what a system paints before the page has drawn itself. */
const PAPER = '#ffffff';
const ACCENT = '#0a6a61';

const ICONS: readonly (readonly [name: string, sizes: string, type: string, purpose: string])[] = [
  ['icon.svg', 'any', 'image/svg+xml', 'any'],
  ['icon-192.png', '192x192', 'image/png', 'any'],
  ['icon-512.png', '512x512', 'image/png', 'any'],
  ['icon-maskable-512.png', '512x512', 'image/png', 'maskable'],
];

/** What makes the pages installable (W3C Web Application Manifest). Names and icons only: it is the same in every language. */
export function webManifest(assets: readonly BuiltAsset[]): BuiltAsset {
  const path = (name: string) => {
    const found = assets.find((one) => one.name === name);
    if (found === undefined) throw new Error(`The web manifest names ${name}, which is not an asset.`);
    return found.path;
  };
  const manifest = {
    id: '/',
    name: 'Inigma',
    short_name: 'Inigma',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    theme_color: ACCENT,
    background_color: PAPER,
    icons: ICONS.map(([name, sizes, type, purpose]) => ({ src: path(name), sizes, type, purpose })),
  };
  return asset('inigma.webmanifest', Buffer.from(JSON.stringify(manifest)));
}
