import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { constants, gzipSync } from 'node:zlib';
import { ROOT } from '../../build/tool.ts';
import { PostgresServer, withClient } from '../postgres/postgres-server.ts';
import { MIGRATIONS } from '../store-contract/sqlite-under-test.ts';
import { WorkerServer } from '../worker/worker-server.ts';
import { dumpD1, dumpPostgres } from './database-dumps.ts';
import { digestsOf, KEPT, UNRELEASED } from './kept-data.ts';
import type { KeptMessages } from './kept-messages.ts';
import { DatabaseServer } from './operated-server.ts';
import { operatedWorker } from './operated-worker.ts';
import { sendMessages } from './send-messages.ts';

const PROGRAM = join(ROOT, 'dist', 'server', 'main.js');

interface Kept {
  readonly file: string;
  readonly content: string | Uint8Array;
  readonly messages: KeptMessages;
}

async function keepSqlite(): Promise<Kept> {
  const folder = mkdtempSync(join(tmpdir(), 'inigma-keep-'));
  const server = await DatabaseServer.start(`file:${join(folder, 'inigma.db')}`, PROGRAM);
  try {
    const messages = await sendMessages(server);
    await server.command('backup', join(folder, 'backup.db'));
    const level = constants.Z_BEST_COMPRESSION;
    const content = gzipSync(readFileSync(join(folder, 'backup.db')), { level });
    return { file: 'sqlite.db.gz', content, messages };
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true });
  }
}

async function keepPostgres(): Promise<Kept> {
  const postgres = await PostgresServer.start();
  const url = await postgres.createDatabase();
  const server = await DatabaseServer.start(url, PROGRAM);
  try {
    const messages = await sendMessages(server);
    return { file: 'postgres.sql', content: await withClient(url, dumpPostgres), messages };
  } finally {
    await server.stop();
    await postgres.stop();
  }
}

async function keepD1(): Promise<Kept> {
  const worker = await WorkerServer.start({ WRITERS: 'invitations' });
  try {
    const messages = await sendMessages(operatedWorker(worker));
    return { file: 'd1.sql', content: await dumpD1((statement) => worker.query(statement)), messages };
  } finally {
    await worker.stop();
  }
}

/**
 * `npm run upgrade:keep` keeps the data of a version that is not released yet, and `npm run upgrade:keep -- release` that of a
 * release. What is kept is never replaced: later versions have to open it as it is.
 */
async function keep([kind]: readonly string[]): Promise<void> {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const folder = join(KEPT, kind === 'release' ? version : version + UNRELEASED);
  if (existsSync(folder)) throw new Error(`${folder} is there already, and is never replaced.`);
  const kept = { sqlite: await keepSqlite(), postgres: await keepPostgres(), d1: await keepD1() };
  mkdirSync(folder, { recursive: true });
  for (const { file, content } of Object.values(kept)) writeFileSync(join(folder, file), content);
  const commit = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: ROOT, encoding: 'utf8' }).trim();
  const about = { madeAt: Math.floor(Date.now() / 1_000), commit, migrations: digestsOf(MIGRATIONS) };
  const messages = Object.fromEntries(
    Object.entries(kept).map(([engine, { messages }]) => [engine, messages]),
  );
  writeFileSync(join(folder, 'about.json'), `${JSON.stringify(about, null, 2)}\n`);
  writeFileSync(join(folder, 'messages.json'), `${JSON.stringify(messages, null, 2)}\n`);
  console.log(`Kept the data of this version in ${folder}.`);
}

await keep(process.argv.slice(2));
