import { createHash } from 'node:crypto';
import type { Manifest } from '../src/http/manifest.ts';
import { LANGUAGES } from '../src/words/languages.ts';
import type { BuiltAsset } from './asset.ts';

/** What stands within the pages beside their own markup. */
export interface InlineTexts {
  readonly firstPaint: string;
  /** As markup. */
  readonly threatModel: string;
}

export function manifest(
  version: string,
  assets: readonly BuiltAsset[],
  { firstPaint, threatModel }: InlineTexts,
): Manifest {
  const sorted = assets.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const build = createHash('sha256');
  for (const { name, integrity } of sorted) build.update(`${name} ${integrity}\n`);
  build.update(firstPaint).update(threatModel);
  const favicon = sorted.find(({ name }) => name === 'favicon.ico');
  if (favicon === undefined) throw new Error('The build has no favicon.ico.');
  return {
    version,
    languages: Object.keys(LANGUAGES),
    favicon: favicon.path,
    build: build.digest('hex'),
    firstPaint,
    assets: Object.fromEntries(sorted.map(({ name, path, integrity }) => [name, { path, integrity }])),
  };
}
