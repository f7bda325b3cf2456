import { fileURLToPath } from 'node:url';
import { createApp } from '../../http/app.ts';
import { SqlMessageStore } from '../../stores/message-store.ts';
import { readMigrations } from '../../stores/sqlite/migration-files.ts';
import { openSqlite, type SqliteStore } from '../../stores/sqlite/sqlite-store.ts';
import { type Assets, addAssets, loadAssets } from './assets.ts';
import type { Settings } from './config.ts';
import { readEdition } from './edition.ts';
import { clock, type Furniture, furnish, publicUrl, stopwatch } from './house.ts';
import { createLog, gather } from './log.ts';
import { startPurge } from './purge.ts';
import { type OpenServer, openServer } from './server.ts';

// A build lays these beside the bundle of this very file.
const MIGRATIONS = fileURLToPath(new URL('./migrations', import.meta.url));
const MANIFEST = new URL('./manifest.json', import.meta.url);
const ASSETS = fileURLToPath(new URL('../assets', import.meta.url));

/** Serves until a signal says that it is enough; rejects with one sentence where it cannot begin. */
export async function serve(settings: Settings): Promise<void> {
  // Heard from the first moment on: whoever reads `listening` may send a signal in the same breath.
  const stopping = signalToStop();
  const log = createLog(settings.logLevel, writeOut(), () => new Date());
  const [edition, assets] = await Promise.all([readEdition(MANIFEST, settings.limits), loadAssets(ASSETS)]);
  const sqlite = await openSqlite(settings.databaseFile, readMigrations(MIGRATIONS));
  const store = new SqlMessageStore(sqlite.driver);
  const server = await open(settings, { store, edition, log }, assets).catch(closing(sqlite));
  const purge = startPurge({ store, checkpoint: sqlite.checkpoint, clock, stopwatch, log });
  const { port } = server;
  const url = publicUrl(settings, port);
  log({ level: 'info', event: 'listening', host: settings.host, port, url, version: edition.version });

  const signal = await stopping;
  log({ level: 'info', event: 'stopping', signal });
  await Promise.all([server.stop(), purge.stop()]);
  await sqlite.close();
  log({ level: 'info', event: 'stopped' });
}

async function open(
  settings: Settings,
  furniture: Omit<Furniture, 'port'>,
  assets: Assets,
): Promise<OpenServer> {
  let port = settings.port;
  const house = furnish(settings, { ...furniture, port: () => port });
  const app = createApp(house);
  addAssets(app, assets, house.publicUrl);
  const server = await openServer(settings, app.fetch);
  port = server.port;
  return server;
}

/** Lets go of the file before it says why there will be no serving. */
function closing(sqlite: SqliteStore) {
  return async (fault: unknown): Promise<never> => {
    await sqlite.close();
    throw fault;
  };
}

/** Whoever reads the log may go away; that is no reason to stop. What is said last is written however we end. */
function writeOut(): (line: string) => void {
  process.stdout.on('error', () => undefined);
  const { add, flush } = gather((lines) => process.stdout.write(lines));
  process.on('exit', flush);
  return add;
}

/** The first of them; a terminal and whoever passes signals on may well send it twice. */
function signalToStop(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    process.on('SIGTERM', resolve);
    process.on('SIGINT', resolve);
  });
}
