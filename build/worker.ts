import { typeOfAsset } from '../src/http/pages/asset-type.ts';
import { assetHeaders } from '../src/http/security-headers.ts';
import { SITE_ASSET_PREFIX } from '../src/http/site/site-assets.ts';
import type { BuiltAsset } from './asset.ts';
import type { Bundle } from './bundle.ts';
import type { Dist } from './dist.ts';

/** Where Cloudflare is told which headers its answers for assets bear: they never pass through the Worker. */
const HEADERS_FILE = '_headers';

/** What a `site` folder adds later (build/worker-site.ts), by patterns. */
const SITE_ASSETS = ['css', 'webmanifest', 'png', 'webp'].map(
  (ending) => `/assets/${SITE_ASSET_PREFIX}*.${ending}`,
);

/** What is deployed to Cloudflare: the Worker as one module, and below public/ the assets as they are served. */
export function workerFiles({ bytes }: Bundle, assets: readonly BuiltAsset[]): Dist {
  return new Map<string, Uint8Array | string>([
    ['worker/main.js', bytes],
    [`worker/public/${HEADERS_FILE}`, headersFile(assets)],
    ...assets.map((one): [string, Uint8Array] => [`worker/public${one.path}`, one.bytes]),
  ]);
}

/**
 * The headers that the Node runtime gives too (https://developers.cloudflare.com/workers/static-assets/headers/), but for HSTS:
 * a build does not know the setting, and a browser that loads an asset has it from the page.
 */
function headersFile(assets: readonly BuiltAsset[]): string {
  const everywhere = Object.entries(assetHeaders({ publicUrl: 'https://', hsts: 'off' }));
  const paths = [...assets.map(({ path }) => path), ...SITE_ASSETS];
  const rules = [rule('/assets/*', everywhere), ...paths.map((path) => rule(path, [contentType(path)]))];
  return `${rules.join('\n\n')}\n`;
}

function contentType(path: string): [string, string] {
  return ['Content-Type', typeOfAsset(path)];
}

function rule(path: string, headers: readonly (readonly [string, string])[]): string {
  return [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n');
}
