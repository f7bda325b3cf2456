import { createHash } from 'node:crypto';
import { copyFile, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isExecutable } from '../program.ts';
import { ROOT, runProgram } from '../tool.ts';

/** What runs the packed library in tests, beside the project's own Node and workerd, which are installed with it. */
export type RuntimeName = 'node22' | 'node26' | 'deno' | 'bun';

const MANIFESTS = ['package.json', 'package-lock.json'];
const CACHE = join(ROOT, 'node_modules', '.cache');

/** The packages of npm that hold only a program, by platform: no script has to run when they are installed. */
const PROGRAMS: Readonly<Record<string, Readonly<Record<RuntimeName, string>>>> = {
  'linux-x64': {
    node22: 'node22-linux-x64/bin/node',
    node26: 'node26-linux-x64/bin/node',
    deno: '@deno/linux-x64-glibc/deno',
    bun: '@oven/bun-linux-x64/bin/bun',
  },
  'linux-arm64': {
    node22: 'node22-linux-arm64/bin/node',
    node26: 'node26-linux-arm64/bin/node',
    deno: '@deno/linux-arm64-glibc/deno',
    bun: '@oven/bun-linux-aarch64/bin/bun',
  },
  'darwin-arm64': {
    node22: 'node22-darwin-arm64/bin/node',
    node26: 'node26-darwin-arm64/bin/node',
    deno: '@deno/darwin-arm64/deno',
    bun: '@oven/bun-darwin-aarch64/bin/bun',
  },
};

/**
 * The programs, which are downloaded once (about 150 MB) for each state of their lock. Throws a sentence where npm brings none for
 * this platform, or cannot be asked.
 */
export async function provideRuntimes(
  platform = `${process.platform}-${process.arch}`,
): Promise<Readonly<Record<RuntimeName, string>>> {
  const programs = PROGRAMS[platform];
  if (programs === undefined)
    throw new Error(`npm brings no Node 22 and 26, Deno and Bun for ${platform} that the tests know of.`);
  const folder = join(CACHE, `runtimes-${await lockDigest()}`);
  const paths = Object.entries(programs).map(([name, path]) => [name, join(folder, 'node_modules', path)]);
  const areMissing = () => paths.some(([, path = '']) => !isExecutable(path));
  if (areMissing()) {
    await rm(folder, { recursive: true, force: true });
    await install(folder);
  }
  if (areMissing())
    throw new Error(`npm did not bring Node 22 and 26, Deno and Bun for ${platform}: is there a network?`);
  return Object.fromEntries(paths);
}

async function lockDigest(): Promise<string> {
  const texts = await Promise.all(MANIFESTS.map((name) => readFile(join(import.meta.dirname, name), 'utf8')));
  return createHash('sha256').update(texts.join('\n')).digest('hex').slice(0, 16);
}

/** An installation that is broken off leaves nothing; of two at once the first stays. */
async function install(folder: string): Promise<void> {
  console.log('Node 22 and 26, Deno or Bun not found; installing them …');
  await mkdir(CACHE, { recursive: true });
  const unfinished = await mkdtemp(join(CACHE, 'unfinished-runtimes-'));
  try {
    for (const name of MANIFESTS) await copyFile(join(import.meta.dirname, name), join(unfinished, name));
    const options = ['--include=optional', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    await runProgram('npm', ['ci', '--prefix', unfinished, ...options]);
    await rename(unfinished, folder).catch(() => {});
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}
