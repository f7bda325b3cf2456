import { extname } from 'node:path';
import { typeOfAsset } from '../src/http/pages/asset-type.ts';
import { assetHeaders } from '../src/http/security-headers.ts';
import type { BuiltAsset } from './asset.ts';
import type { Bundle } from './bundle.ts';
import type { Dist } from './dist.ts';

/** Where Cloudflare is told which headers its answers for assets bear: they never pass through the Worker. */
const HEADERS_FILE = '_headers';

/** Of what a `site` folder adds later (build/worker-site.ts). */
const SITE_ENDINGS = ['.css', '.webmanifest', '.png', '.webp'];

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
 * a build does not know the setting, and a browser that loads an asset has it from the page. Cloudflare reads 100 rules and ignores
 * the others, so there is one for each type of file.
 */
function headersFile(assets: readonly BuiltAsset[]): string {
  const everywhere = Object.entries(assetHeaders({ publicUrl: 'https://', hsts: 'off' }));
  const endings = new Set([...assets.map(({ path }) => extname(path)), ...SITE_ENDINGS]);
  const types = [...endings].map((ending) => rule(`/assets/*${ending}`, [contentType(ending)]));
  const rules = [rule('/assets/*', everywhere), ...types];
  return `${rules.join('\n\n')}\n`;
}

function contentType(ending: string): [string, string] {
  return ['Content-Type', typeOfAsset(`file${ending}`)];
}

function rule(path: string, headers: readonly (readonly [string, string])[]): string {
  return [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n');
}
