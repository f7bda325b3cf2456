import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DIGEST, Rehearsal } from './rehearsal.ts';

const DONE = { status: 0, stderr: '' };

/** In the order of docs/releasing.md: each step needs those before it. */
describe('a release', () => {
  let rehearsal: Rehearsal;
  beforeAll(async () => {
    rehearsal = await Rehearsal.make();
  });
  afterAll(() => rehearsal.remove());

  it('a version is written into every file that holds it', async () => {
    expect(rehearsal.run('set-version.ts', '9.9.9')).toEqual(DONE);
    expect(JSON.parse(await rehearsal.read('package.json')).version).toBe('9.9.9');
    expect(await rehearsal.read('compose.pull.yaml')).toMatch(/inigma-nginx:\S+:-9\.9\.9\}$/m);
  });

  it('the tag is refused until the changelog describes it', async () => {
    const { status, stderr } = rehearsal.run('check-tag.ts', 'v9.9.9');
    expect(status).toBe(1);
    expect(stderr).toContain('CHANGELOG.md has no section ## [9.9.9]');
    const before = await rehearsal.read('CHANGELOG.md');
    const section = '## [9.9.9] - 2027-01-31\n\n### Added\n\n- More.\n';
    const after = before.replace('## [Unreleased]\n', `## [Unreleased]\n\n${section}`);
    await rehearsal.write('CHANGELOG.md', after);
    expect(rehearsal.run('check-tag.ts', 'v9.9.9').stderr).not.toContain('CHANGELOG.md');
  });

  it('the tag is accepted once the base images have their digests', async () => {
    const empty = (await rehearsal.read('deploy/docker/base-images.env')).replaceAll(/DIGEST=.*/g, 'DIGEST=');
    await rehearsal.write('deploy/docker/base-images.env', empty);
    expect(rehearsal.run('check-tag.ts', 'v9.9.9')).toEqual({
      status: 1,
      stderr: expect.stringMatching(/^(.* has no digest of .*\n){3}$/),
    });
    expect(rehearsal.run('renew-base-images.ts')).toEqual(DONE);
    expect(rehearsal.run('check-tag.ts', 'v9.9.9')).toEqual(DONE);
    expect(rehearsal.run('check-tag.ts', 'v9.9.8').status).toBe(1);
  });

  it('checksums and notes lie beside the archives', async () => {
    await mkdir(join(rehearsal.folder, 'release'));
    await rehearsal.write('release/inigma-9.9.9.tgz', 'the package');
    await rehearsal.write('release/inigma-chart-9.9.9.tgz', 'the chart');
    expect(rehearsal.run('describe-release.ts', 'v9.9.9', 'release')).toEqual(DONE);
    expect(
      (await rehearsal.read('release/SHA256SUMS')).match(/^[0-9a-f]{64} {2}inigma-.*\.tgz$/gm),
    ).toHaveLength(2);
    expect(await rehearsal.read('release/notes.md')).toContain('### Added\n\n- More.\n');
  });

  it('images and chart are pushed, and later steps get their digests to sign', async () => {
    expect(rehearsal.run('push-image.ts', 'nginx', 'ghcr.io/Org')).toEqual(DONE);
    expect(rehearsal.run('push-chart.ts', 'release/inigma-chart-9.9.9.tgz', 'ghcr.io/Org')).toEqual(DONE);
    expect(await rehearsal.read('output')).toBe(
      `image=ghcr.io/org/inigma-nginx@${DIGEST}\nchart=ghcr.io/org/charts/inigma@${DIGEST}\n`,
    );
    const calls = await rehearsal.read('calls');
    expect(calls).toContain('docker buildx build --file deploy/docker/Dockerfile --target nginx ');
    expect(calls).toMatch(/ --build-arg NODE_IMAGE=node:\S+@sha256:a{64} /);
    expect(calls).toContain('helm push release/inigma-chart-9.9.9.tgz oci://ghcr.io/org/charts\n');
  });
});
