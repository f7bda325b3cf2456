import { createHash } from 'node:crypto';
import type { Asset } from './asset.ts';

/** What the server is told of a build: which files its pages load, and what to call the whole. */
export interface Manifest {
  readonly version: string;
  /** SHA-256, in hex, over the names and integrity hashes of all assets, the script of the first paint and the threat model. */
  readonly build: string;
  /** The text of the script that every page holds and runs before it is painted. */
  readonly firstPaint: string;
  /** The threat model as markup, for a page that shows it. */
  readonly threatModel: string;
  readonly assets: Record<string, { readonly path: string; readonly integrity: string }>;
}

export function manifest(
  version: string,
  assets: readonly Asset[],
  { firstPaint, threatModel }: Pick<Manifest, 'firstPaint' | 'threatModel'>,
): Manifest {
  const sorted = assets.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const build = createHash('sha256');
  for (const { name, integrity } of sorted) build.update(`${name} ${integrity}\n`);
  build.update(firstPaint).update(threatModel);
  return {
    version,
    build: build.digest('hex'),
    firstPaint,
    threatModel,
    assets: Object.fromEntries(sorted.map(({ name, path, integrity }) => [name, { path, integrity }])),
  };
}
