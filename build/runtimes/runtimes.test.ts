import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { provideRuntimes } from './runtimes.ts';

test('a platform for which npm brings no runtimes is an error, and not fewer tests', async () => {
  await expect(provideRuntimes('sunos-x64')).rejects.toThrow('for sunos-x64');
});

test('every runtime is pinned by its integrity, and none is taken from an address', async () => {
  const read = async (name: string) => JSON.parse(await readFile(join(import.meta.dirname, name), 'utf8'));
  const { optionalDependencies } = await read('package.json');
  const { packages } = await read('package-lock.json');
  for (const name of Object.keys(optionalDependencies)) {
    const { integrity, resolved, hasInstallScript } = packages[`node_modules/${name}`];
    expect({ name, resolved, hasInstallScript }).toEqual({ name });
    expect(integrity).toMatch(/^sha512-/);
  }
});
