import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { provideRuntimes } from '../../build/runtimes/runtimes.ts';
import { LocalServer } from '../server/server-process.ts';
import { InstalledPackage, ROOT } from './installed-package.ts';

let server: LocalServer;
let installed: InstalledPackage;
let project: { version: string; optionalDependencies: Record<string, string> };
let nodes: Readonly<Record<string, string>>;
beforeAll(async () => {
  [server, installed] = await Promise.all([LocalServer.start(), InstalledPackage.install()]);
  project = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  const { node22, node26 } = await provideRuntimes();
  nodes = { '22': node22, '24': process.execPath, '26': node26 };
});
afterAll(async () => {
  await server.stop();
  await installed.remove();
});

describe.each(['22', '24', '26'])('on Node %s', (major) => {
  test('the installed program says its version', async () => {
    const node = nodes[major] ?? '';
    expect(await installed.run(node, ['--version'])).toMatch(new RegExp(`^v${major}\\.`));
    expect(await installed.inigma(node, ['--version'])).toBe(`${project.version}\n`);
  });

  test('the installed program sends a message, and opens its link', async () => {
    const node = nodes[major] ?? '';
    const environment = { INIGMA_SERVER: server.url };
    const link = await installed.inigma(node, ['send'], { environment, input: `from Node ${major}` });
    expect(await installed.inigma(node, ['open', '-'], { input: link })).toBe(`from Node ${major}`);
  });
});

test('npm run package makes the tarball', async () => {
  const folder = join(installed.folder, 'made');
  await installed.run(process.execPath, [join(ROOT, 'build/package/make-tarball.ts'), folder]);
  const name = `inigma-${project.version}.tgz`;
  expect(await readdir(folder)).toEqual([name]);
  const made = await readFile(join(folder, name));
  expect(made.equals(await readFile(join(installed.folder, name)))).toBe(true);
});

describe('the package', () => {
  test('installs nothing but itself, and runs nothing when it is installed', async () => {
    const names = await readdir(join(installed.folder, 'node_modules'));
    expect(names.filter((name) => !name.startsWith('.'))).toEqual(['inigma']);
    const metadata = JSON.parse(await installed.read('package.json'));
    expect(metadata).not.toHaveProperty('scripts');
    expect(metadata).not.toHaveProperty('dependencies');
    const keychain = '@napi-rs/keyring';
    expect(metadata.optionalDependencies).toEqual({ [keychain]: project.optionalDependencies[keychain] });
  });

  test('has the version of the project, and says where it runs and how it is published', async () => {
    expect(JSON.parse(await installed.read('package.json'))).toMatchObject({
      name: 'inigma',
      version: project.version,
      engines: { node: '>=22' },
      sideEffects: false,
      publishConfig: { access: 'public', provenance: true },
    });
    expect(await installed.read('README.md')).toContain(`./inigma-${project.version}.tgz`);
  });

  test('has its licence and those of all that is bundled in it', async () => {
    expect(await installed.read('LICENSE')).toContain('GNU GENERAL PUBLIC LICENSE');
    const notices = await installed.read('THIRD-PARTY-LICENSES.txt');
    for (const name of ['commander', 'undici', 'valibot', '@hpke/core', '@scure/bip39', 'uqr'])
      expect(notices).toMatch(new RegExp(`^${name} \\d`, 'm'));
  });
});
