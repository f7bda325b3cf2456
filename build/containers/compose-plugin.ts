import { copyFile, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isExecutable } from '../program.ts';
import { ROOT, runProgram } from '../tool.ts';

/** The first release of Debian with Compose 2. It is one program without libraries, so it runs on the release before too. */
const RELEASE = 'trixie';
const PACKAGE = 'docker-compose';
const PLUGIN = join(ROOT, '.cache', `${PACKAGE}-${RELEASE}`);
const IN_PACKAGE = 'usr/libexec/docker/cli-plugins/docker-compose';
const SOURCES = ['/etc/apt/sources.list.d', '/etc/apt'];

/** Compose 2 as a Docker plugin, downloaded once from this machine's package sources. */
export async function provideComposePlugin(): Promise<string> {
  if (!isExecutable(PLUGIN)) await fetchPlugin();
  return PLUGIN;
}

async function fetchPlugin(): Promise<void> {
  console.log('Docker Compose 2 not found; downloading it …');
  await mkdir(join(ROOT, '.cache'), { recursive: true });
  const folder = await mkdtemp(join(ROOT, '.cache', 'compose-'));
  try {
    await downloadPackage(folder);
    const [file = ''] = (await readdir(folder)).filter((name) => name.endsWith('.deb'));
    await mustRun('dpkg-deb', ['--extract', join(folder, file), join(folder, 'root')]);
    await copyFile(join(folder, 'root', IN_PACKAGE), join(folder, 'plugin'));
    await rename(join(folder, 'plugin'), PLUGIN);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** With lists and sources of its own, so that the machine's packages stay those of its release. */
async function downloadPackage(folder: string): Promise<void> {
  for (const name of ['lists/partial', 'archives/partial', 'sources'])
    await mkdir(join(folder, name), { recursive: true });
  await writeSources(join(folder, 'sources'));
  const options = [
    'Dir::Etc::sourcelist=/dev/null',
    `Dir::Etc::sourceparts=${folder}/sources`,
    `Dir::State::Lists=${folder}/lists`,
    `Dir::Cache::archives=${folder}/archives`,
    // apt's download user cannot access root's own folders.
    'APT::Sandbox::User=root',
  ].flatMap((option) => ['-o', option]);
  await mustRun('apt-get', [...options, '-qq', 'update']);
  await mustRun('apt-get', [...options, '-qq', 'download', PACKAGE], folder);
}

/** This machine's sources of Debian's packages, with the other release's name in place of its own. */
async function writeSources(folder: string): Promise<void> {
  const own = /^VERSION_CODENAME=(\S+)$/m.exec(await readFile('/etc/os-release', 'utf8'))?.[1] ?? RELEASE;
  for (const from of SOURCES) {
    const names = await readdir(from).catch(() => []);
    for (const name of names.filter((one) => /\.(sources|list)$/.test(one))) {
      const text = await readFile(join(from, name), 'utf8');
      const isDebian = new RegExp(`\\b${own}\\b`).test(text);
      if (isDebian) await writeFile(join(folder, name), text.replaceAll(own, RELEASE));
    }
  }
}

async function mustRun(program: string, args: readonly string[], cwd = ROOT): Promise<void> {
  const command = ['-c', 'cd "$0" && exec "$@"', cwd, program, ...args];
  const code = await runProgram('sh', command, { DEBIAN_FRONTEND: 'noninteractive' });
  if (code !== 0) throw new Error(`Cannot download Docker Compose 2: ${program} exited with code ${code}.`);
}
