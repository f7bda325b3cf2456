import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { provideRuntimes, type RuntimeName } from '../../build/runtimes/runtimes.ts';
import { LocalServer } from '../server/server-process.ts';
import { newHarness } from '../worker/worker-server.ts';
import { documentedExamples, writeExamples } from './documented-examples.ts';
import { InstalledPackage } from './installed-package.ts';

let server: LocalServer;
let installed: InstalledPackage;
let runtimes: Readonly<Record<RuntimeName, string>>;
let printed: readonly (readonly string[])[];
beforeAll(async () => {
  [server, installed] = await Promise.all([LocalServer.start(), InstalledPackage.install()]);
  await writeExamples(installed, server.url);
  printed = (await documentedExamples()).map((example) => example.printed);
  runtimes = await provideRuntimes();
});
afterAll(async () => {
  await server.stop();
  await installed.remove();
});

/** What a program of the platform makes of the examples. */
async function played(program: string, ...args: readonly string[]): Promise<unknown> {
  const environment = { DENO_DIR: join(installed.folder, '.deno'), DENO_NO_UPDATE_CHECK: '1' };
  return JSON.parse(await installed.run(program, [...args, 'main.js'], { environment }));
}

test('every example of docs/library.md says what it prints', () => {
  expect(printed.length).toBeGreaterThan(5);
  for (const lines of printed) expect(lines).not.toEqual([]);
});

describe('the examples of docs/library.md do what they say', () => {
  test('on Node 22', async () => {
    expect(await played(runtimes.node22)).toEqual(printed);
  });

  test('on Node 24', async () => {
    expect(await played(process.execPath)).toEqual(printed);
  });

  test('on Node 26', async () => {
    expect(await played(runtimes.node26)).toEqual(printed);
  });

  test('on Deno, which may use the network and nothing else', async () => {
    expect(await played(runtimes.deno, 'run', '--no-prompt', '--allow-net=127.0.0.1')).toEqual(printed);
  });

  test('on Bun', async () => {
    expect(await played(runtimes.bun, 'run')).toEqual(printed);
  });

  test.each(['README.md', 'build/package/README.md'])('that of %s runs on Node', async (document) => {
    const examples = await documentedExamples(server.url, document);
    expect(examples).toHaveLength(1);
    for (const { program } of examples) {
      await installed.write('readme.js', `${program}console.log(text);\n`);
      expect(await installed.run(process.execPath, ['readme.js'])).toBe('a secret\n');
    }
  });

  test('on workerd', async () => {
    const outfile = join(installed.folder, 'bundled-worker.js');
    await build({
      absWorkingDir: installed.folder,
      entryPoints: ['worker.js'],
      bundle: true,
      format: 'esm',
      conditions: ['workerd', 'worker'],
      outfile,
    });
    const harness = newHarness([
      { config: { name: 'library', main: outfile, compatibility_date: '2025-09-01' } },
    ]);
    try {
      const { url } = await harness.listen();
      const response = await fetch(url);
      expect(response.status).toBe(200);
      expect(await response.json()).toEqual(printed);
    } finally {
      await harness.close();
    }
  });
});
