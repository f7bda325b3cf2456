import { createHash } from 'node:crypto';
import type { Manifest } from '../src/http/build-info.ts';
import type { BuiltAsset } from './asset.ts';

export function manifest(
  version: string,
  assets: readonly BuiltAsset[],
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
