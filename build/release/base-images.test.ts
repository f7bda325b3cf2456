import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { baseImages } from '../../tests/deploy/dockerfile.ts';
import { ROOT } from '../tool.ts';
import {
  BASE_IMAGES_FILE,
  buildArguments,
  digestIn,
  missingDigests,
  readBaseImages,
  renewDigests,
} from './base-images.ts';

const ONE = `sha256:${'1'.repeat(64)}`;
const TWO = `sha256:${'2'.repeat(64)}`;
const PARTIAL = `# why\nNODE_IMAGE=node:24-slim\nNODE_DIGEST=\nNGINX_IMAGE=org/nginx:1\nNGINX_DIGEST=${ONE}\n`;

describe('the base images of this project', () => {
  it('the base images are those of the Dockerfile, name by name', () => {
    const images = readBaseImages(readFileSync(join(ROOT, BASE_IMAGES_FILE), 'utf8'));
    const named = Object.fromEntries(images.map(({ argument, name }) => [argument, name]));
    expect(named).toEqual(baseImages());
  });
});

describe('a file of base images', () => {
  it('an image without a digest is named, and no build has arguments for it', () => {
    const images = readBaseImages(PARTIAL);
    expect(missingDigests(images)).toEqual([expect.stringContaining('no digest of node:24-slim')]);
    expect(() => buildArguments(images)).toThrow(/no digest of node:24-slim/);
  });

  it('a build gets each image by tag and digest', async () => {
    const full = readBaseImages(await renewDigests(PARTIAL, async () => TWO));
    expect(missingDigests(full)).toEqual([]);
    expect(buildArguments(full)).toEqual([
      `NODE_IMAGE=node:24-slim@${TWO}`,
      `NGINX_IMAGE=org/nginx:1@${TWO}`,
    ]);
  });

  it('renewed digests leave everything else as it was', async () => {
    const digests: Readonly<Record<string, string>> = { 'node:24-slim': ONE, 'org/nginx:1': TWO };
    const renewed = await renewDigests(PARTIAL, async (name) => digests[name] ?? '');
    expect(renewed).toBe(
      PARTIAL.replace('NODE_DIGEST=', `NODE_DIGEST=${ONE}`).replace(/(NGINX_DIGEST=).*/, `$1${TWO}`),
    );
  });

  it.each([
    'NODE_IMAGE=node:24',
    'NODE_IMAGE=node:24\nNODE_DIGEST=sha256:12',
    'NODE_IMAGE=\nNODE_DIGEST=',
    'NODE_IMAGE=node:24\nNODE_DIGEST=\nNODE_DIGEST=',
    'NODE_IMAGE=node:24\nNGINX_DIGEST=',
    'anything',
  ])('a file %j is refused', (text) => {
    expect(() => readBaseImages(text)).toThrow(BASE_IMAGES_FILE);
  });
});

describe('what a registry says of an image', () => {
  const manifest = (architecture: string) => ({ platform: { os: 'linux', architecture } });

  it('the digest is that of the index, for all processors', () => {
    const index = { digest: ONE, manifests: [manifest('amd64'), manifest('arm64'), manifest('unknown')] };
    expect(digestIn('node:24', JSON.stringify(index))).toBe(ONE);
  });

  it.each([
    [{ digest: ONE, manifests: [manifest('amd64')] }, 'node:24 is not for linux/arm64.'],
    [{ digest: ONE }, 'node:24 is not for linux/amd64 and linux/arm64.'],
    [{ manifests: [manifest('amd64'), manifest('arm64')] }, 'The registry gave no digest of node:24.'],
  ])('an index %j is refused', (index, sentence) => {
    expect(() => digestIn('node:24', JSON.stringify(index))).toThrow(sentence);
  });
});
