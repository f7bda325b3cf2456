import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from '../src/http/manifest.ts';
import { configure, type Environment, textIn } from '../src/http/setting.ts';
import { SITE_PATH, type Site } from '../src/http/site/site.ts';
import { makeSite, SITE_ASSET_PREFIX, type SiteAsset } from '../src/http/site/site-assets.ts';
import type { SiteSource } from '../src/http/site/site-source.ts';
import { readSiteDir } from '../src/runtimes/node/site/site-folder.ts';

/** The folder of `SITE_DIR`, or `site`, checked; or what is wrong with it, in one sentence. */
export function siteIn(environment: Environment): { source: SiteSource | null } | { error: string } {
  const { settings, error } = configure(textIn(environment), (read) => ({ source: readSiteDir(read) }));
  return settings ?? { error };
}

/** What `source` makes of the build in `dist`, a folder; nothing is written. */
async function siteOf(
  dist: string,
  source: SiteSource | null,
): Promise<{ readonly site: Site; readonly assets: readonly SiteAsset[] }> {
  const plain: Site = JSON.parse(await readFile(join(dist, 'server', SITE_PATH), 'utf8'));
  if (source === null) return { site: plain, assets: [] };
  return makeSite(source, plain, await readFile(join(dist, plain.webManifest), 'utf8'));
}

/** Puts the checked folder among the assets of the Worker, in the place of what an earlier one left there. */
export async function bundleSite(dist: string, source: SiteSource | null): Promise<void> {
  const { site, assets } = await siteOf(dist, source);
  const folder = join(dist, 'worker', 'public');
  const earlier = (await readdir(join(folder, 'assets'))).filter((name) =>
    name.startsWith(SITE_ASSET_PREFIX),
  );
  for (const name of earlier) await rm(join(folder, 'assets', name));
  for (const { path, bytes } of assets) await writeFile(join(folder, path), bytes);
  await writeFile(join(folder, SITE_PATH), JSON.stringify(site));
}

/** The manifest of a build with what `source` adds to its assets. */
export async function liveManifest(
  dist: string,
  manifest: Manifest,
  source: SiteSource | null,
): Promise<Manifest> {
  const { assets } = await siteOf(dist, source);
  const added = Object.fromEntries(assets.map(({ path, integrity }) => [path, { path, integrity }]));
  return { ...manifest, assets: { ...manifest.assets, ...added } };
}
