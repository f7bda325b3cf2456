import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from '../tool.ts';
import { isVersion, versionFiles, versionsIn, withVersion } from './version-places.ts';

const FILES = await versionFiles(ROOT);
const textOf = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const { version } = JSON.parse(textOf('package.json'));

describe('the version of this project', () => {
  it.each(FILES)('the version is one in %s', (file) => {
    expect(new Set(versionsIn(file, textOf(file)))).toEqual(
      new Set(versionsIn(file, textOf(file)).map(() => version)),
    );
  });

  it('the version is in package, lock, chart, image labels and Compose file', () => {
    const counts = FILES.map((file) => [file, versionsIn(file, textOf(file)).length]);
    expect(Object.fromEntries(counts)).toMatchObject({
      'package.json': 1,
      'package-lock.json': 2,
      'deploy/helm/inigma/Chart.yaml': 2,
      'deploy/docker/Dockerfile': 2,
      'compose.pull.yaml': 2,
    });
  });

  it('the version is that of the built pages, server, terminal and API description', () => {
    const built = (path: string) => readFileSync(join(ROOT, 'dist', path), 'utf8');
    expect(JSON.parse(built('server/pages/openapi.json')).info.version).toBe(version);
    expect(JSON.parse(built('server/manifest.json')).version).toBe(version);
    expect(built('inigma.js')).toContain(`"${version}"`);
  });
});

describe('another version', () => {
  it('another version replaces this one in each place, and nothing else', () => {
    for (const file of FILES) {
      const text = textOf(file);
      const changed = withVersion(file, text, '12.0.0-rc.1');
      expect(new Set(versionsIn(file, changed))).toEqual(
        new Set(versionsIn(file, text).map(() => '12.0.0-rc.1')),
      );
      expect(withVersion(file, changed, version)).toBe(text);
    }
    const changed = withVersion('package-lock.json', textOf('package-lock.json'), '12.0.0');
    const [before, after] = [JSON.parse(textOf('package-lock.json')), JSON.parse(changed)];
    before.packages[''].version = before.version = '12.0.0';
    expect(after).toEqual(before);
    const chart = 'deploy/helm/inigma/Chart.yaml';
    expect(parse(withVersion(chart, textOf(chart), '12.0.0'))).toMatchObject({
      version: '12.0.0',
      appVersion: '12.0.0',
    });
  });

  it('a place that is gone is an error', () => {
    expect(() => versionsIn('package.json', '{}')).toThrow('package.json has no version');
  });

  it.each(['1.0', 'v1.0.0', '01.0.0', '1.0.0+build', '1.0.0-', ''])('%j is no version', (text) => {
    expect(isVersion(text)).toBe(false);
    expect(() => withVersion('package.json', textOf('package.json'), text)).toThrow(/not a semantic version/);
  });
});
