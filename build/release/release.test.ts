import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readStages } from '../../tests/deploy/dockerfile.ts';
import { ROOT } from '../tool.ts';
import { readBaseImages } from './base-images.ts';
import { chartsIn, pushedChart } from './chart-push.ts';
import { checksumsOf } from './checksums.ts';
import { buildCommand, imageName, pushedImage, RELEASED_IMAGES } from './image-build.ts';
import { releaseErrors } from './release-errors.ts';

const DIGEST = `sha256:${'a'.repeat(64)}`;
const BASES = `NODE_IMAGE=node:24\nNODE_DIGEST=${DIGEST}\n`;
const READY = {
  tag: 'v0.2.0',
  files: { 'package.json': '  "version": "0.2.0",', 'README.md': '' },
  changelog: '## [Unreleased]\n\n## [0.2.0] - 2027-01-31\n\nMore.\n',
  baseImages: BASES,
};

describe('a tag', () => {
  it('a tag is released if version, changelog and base images are ready', () => {
    expect(releaseErrors(READY)).toEqual([]);
  });

  it.each([
    [{ tag: '0.2.0' }, /^The tag 0\.2\.0 is no v and a version/],
    [{ tag: 'v0.2' }, /^The tag v0\.2 is no v and a version/],
    [
      { files: { 'package.json': '  "version": "0.1.0",' } },
      /^package\.json has 0\.1\.0, and the tag 0\.2\.0: /,
    ],
    [{ files: { 'README.md': 'inigma-0.1.0.tgz' } }, /^README\.md has 0\.1\.0, and the tag 0\.2\.0: /],
    [{ changelog: '## [Unreleased]\n\nMore.\n' }, /^CHANGELOG\.md has no section ## \[0\.2\.0\]/],
    [{ baseImages: 'NODE_IMAGE=node:24\nNODE_DIGEST=\n' }, /has no digest of node:24/],
  ])('a tag is not released with %j', (wrong, sentence) => {
    expect(releaseErrors({ ...READY, ...wrong })).toEqual([expect.stringMatching(sentence)]);
  });

  it('the check of a tag says all that is missing, and fails', () => {
    const args = [join(ROOT, 'build', 'release', 'check-tag.ts'), 'v999.0.0'];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^package\.json has .*: npm run version:set -- 999\.0\.0$/m);
    expect(stderr).toMatch(/^CHANGELOG\.md has no section ## \[999\.0\.0\] - YYYY-MM-DD\.$/m);
  });
});

describe('the checksums of a release', () => {
  it('the checksums are those that sha256sum checks', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'inigma-release-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await expect(checksumsOf(folder)).rejects.toThrow('has no archive');
    for (const name of ['inigma-chart-0.2.0.tgz', 'inigma-0.2.0.tgz', 'notes.md'])
      await writeFile(join(folder, name), name);
    await writeFile(join(folder, 'SHA256SUMS'), await checksumsOf(folder));
    const { stdout } = spawnSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(stdout).toBe('inigma-0.2.0.tgz: OK\ninigma-chart-0.2.0.tgz: OK\n');
    expect(await readFile(join(folder, 'SHA256SUMS'), 'utf8')).not.toContain('notes');
  });
});

describe('the images of a release', () => {
  const build = {
    target: 'nginx',
    registry: 'ghcr.io/Org',
    version: '0.2.0',
    revision: 'abcdef',
    source: 'https://github.com/Org/inigma',
    baseImages: readBaseImages(BASES),
    metadataFile: '/tmp/metadata.json',
  };

  it('the images of a release are the stages of the Dockerfile but for the build', () => {
    expect(Object.keys(RELEASED_IMAGES).toSorted()).toEqual(['app', 'nginx']);
    for (const target of Object.keys(RELEASED_IMAGES)) expect(readStages().has(target)).toBe(true);
  });

  it('an image is built for all processors, on bases by digest, with provenance and SBOM', () => {
    const command = buildCommand(build).join(' ');
    expect(command).toContain('--target nginx --platform linux/amd64,linux/arm64 ');
    expect(command).toContain(' --provenance=mode=max --sbom=true --push ');
    expect(command).toContain(` --build-arg NODE_IMAGE=node:24@${DIGEST} `);
    expect(command).toContain(' --tag ghcr.io/org/inigma-nginx:0.2.0 ');
    expect(command).toContain(' --label org.opencontainers.image.revision=abcdef ');
    const without = readBaseImages('NODE_IMAGE=node:24\nNODE_DIGEST=\n');
    expect(() => buildCommand({ ...build, baseImages: without })).toThrow('has no digest of node:24');
    expect(() => imageName({ ...build, target: 'build' })).toThrow('No image of a release is called build.');
  });

  it('an image is signed by the digest that the builder has written', () => {
    const metadata = JSON.stringify({ 'containerimage.digest': DIGEST });
    expect(pushedImage(imageName(build), metadata)).toBe(`ghcr.io/org/inigma-nginx@${DIGEST}`);
    expect(pushedImage('localhost:5000/inigma:1', metadata)).toBe(`localhost:5000/inigma@${DIGEST}`);
    expect(() => pushedImage('x:1', '{}')).toThrow('The builder gave no digest of x:1.');
  });
});

describe('the chart of a release', () => {
  it('the chart is signed by the digest that helm has printed, and is not beside the images', () => {
    expect(chartsIn('ghcr.io/Org')).toBe('oci://ghcr.io/org/charts');
    const output = `Pushed: ghcr.io/org/charts/inigma:0.2.0\nDigest: ${DIGEST}\n`;
    expect(pushedChart(output)).toBe(`ghcr.io/org/charts/inigma@${DIGEST}`);
    expect(() => pushedChart('Pushed: ghcr.io/org/charts/inigma:0.2.0\n')).toThrow('gave no digest');
  });
});
