import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { installWhenNeeded, ownNode } from '../../build/install.js';
import { ROOT } from '../../build/tool.ts';
import { PostgresServer } from '../postgres/postgres-server.ts';
import { WorkerServer } from '../worker/worker-server.ts';
import { checkMessages } from './check-messages.ts';
import { dumpD1 } from './database-dumps.ts';
import type { KeptMessages } from './kept-messages.ts';
import { DatabaseServer } from './operated-server.ts';
import { loadD1, operatedWorker } from './operated-worker.ts';
import { sendMessages } from './send-messages.ts';

const SERVER = join('dist', 'server', 'main.js');
const TODAY = join(ROOT, SERVER);

/** The commit that COMMIT names, or else the newest release before this one. */
function previousCommit(): string {
  const { COMMIT } = process.env;
  const found =
    COMMIT === undefined
      ? spawnSync('git', ['describe', '--tags', '--abbrev=0', '--match', 'v*', 'HEAD^'], {
          cwd: ROOT,
          encoding: 'utf8',
        })
      : spawnSync('git', ['rev-parse', '--verify', `${COMMIT}^{commit}`], { cwd: ROOT, encoding: 'utf8' });
  if (found.status === 0) return found.stdout.trim();
  throw new Error(
    COMMIT === undefined
      ? 'No release comes before this commit: name one, as in COMMIT=HEAD~10 npm run upgrade:previous.'
      : 'COMMIT is no commit of this repository.',
  );
}

/** Builds a commit in this folder. NODE_MODULES is a folder to use in place of an installation. */
async function build(commit: string, folder: string): Promise<void> {
  execFileSync('git', ['clone', '--quiet', '--no-checkout', ROOT, folder]);
  execFileSync('git', ['checkout', '--quiet', '--detach', commit], { cwd: folder });
  const { NODE_MODULES } = process.env;
  if (NODE_MODULES !== undefined) symlinkSync(resolve(NODE_MODULES), join(folder, 'node_modules'));
  else if ((await installWhenNeeded(folder)).code !== 0) throw new Error('Its packages cannot be installed.');
  execFileSync(ownNode(folder), ['build/build.ts'], { cwd: folder, stdio: 'inherit' });
}

async function withServer<Result>(
  database: string,
  program: string,
  work: (server: DatabaseServer) => Promise<Result>,
): Promise<Result> {
  const server = await DatabaseServer.start(database, program);
  try {
    return await work(server);
  } finally {
    await server.stop();
  }
}

/** An upgrade, a way back, and another upgrade: with SQLite one version runs after the other. */
async function oneAfterTheOther(file: string, previous: string): Promise<void> {
  const database = `file:${file}`;
  const first = await withServer(database, previous, sendMessages);
  say('SQLite: the version before has made a file.');
  const second = await withServer(database, TODAY, async (server) => {
    await checkMessages(first, server, 'all');
    return sendMessages(server);
  });
  say('SQLite: this version keeps every promise of the version before.');
  const third = await withServer(database, previous, async (server) => {
    await checkMessages(second, server, 'all');
    return sendMessages(server);
  });
  say('SQLite: the version before runs on the tables of this one, and keeps every promise of it.');
  await withServer(database, TODAY, (server) => checkMessages(third, server, 'all'));
  say('SQLite: this version keeps every promise of the version before, once more.');
}

/** A rolling update: on PostgreSQL both versions run at once. */
async function atOnce(database: string, previous: string): Promise<void> {
  await withServer(database, previous, async (older) => {
    const before = await sendMessages(older);
    await withServer(database, TODAY, async (newer) => {
      const [ofOlder, ofNewer] = [await sendMessages(older), await sendMessages(newer)];
      say('PostgreSQL: both versions run on one database.');
      for (const kept of [before, ofOlder]) await checkMessages(kept, newer, 'all');
      say('PostgreSQL: this version keeps every promise of the version before.');
      await checkMessages(ofNewer, older, 'all');
      say('PostgreSQL: the version before keeps every promise of this one.');
    });
    await checkMessages(await sendMessages(older), older, 'all');
    say('PostgreSQL: the version before goes on alone.');
  });
}

/** An upgrade and a rollback on Workers; each D1 begins with what the one before has held. */
async function onWorkers(source: string): Promise<void> {
  const settings = { WRITERS: 'invitations' };
  const starts = [
    ['this version has filled a D1', () => WorkerServer.start(settings)],
    [
      'the version before runs on the tables of this one, and keeps every promise of it',
      () => WorkerServer.startBuildOf(source, settings),
    ],
    ['this version keeps every promise of the version before', () => WorkerServer.start(settings)],
  ] as const;
  let dump: string | null = null;
  let kept: KeptMessages | null = null;
  for (const [result, start] of starts) {
    const worker = await start();
    try {
      if (dump !== null) await loadD1(worker, dump);
      if (kept !== null) await checkMessages(kept, operatedWorker(worker), 'all');
      kept = await sendMessages(operatedWorker(worker));
      dump = await dumpD1((statement) => worker.query(statement));
      say(`Workers: ${result}.`);
    } finally {
      await worker.stop();
    }
  }
}

function say(sentence: string): void {
  console.log(`✓ ${sentence}`);
}

/** `npm run upgrade:previous`: whether the version before runs on the tables of this one, and reads what it has written. */
async function run(): Promise<void> {
  const commit = previousCommit();
  const folder = mkdtempSync(join(tmpdir(), 'inigma-previous-'));
  try {
    console.log(`Building ${commit} …`);
    const source = join(folder, 'source');
    await build(commit, source);
    await compare(commit, source, join(folder, 'inigma.db'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function compare(commit: string, source: string, file: string): Promise<void> {
  const previous = join(source, SERVER);
  try {
    await oneAfterTheOther(file, previous);
    const postgres = await PostgresServer.start();
    try {
      await atOnce(await postgres.createDatabase(), previous);
    } finally {
      await postgres.stop();
    }
    await onWorkers(source);
    console.log(`The version before (${commit}) and this one run on the same tables.`);
  } catch (error) {
    console.error(`✗ The version before (${commit}) and this one do not run on the same tables.`, error);
    process.exitCode = 1;
  }
}

await run();
