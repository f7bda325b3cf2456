import { resolve } from 'node:path';
import type { Instant } from '../../domain/expiry.ts';
import type { RequestCounter } from '../../domain/ports.ts';
import { MemoryRequestCounter } from '../../stores/memory/request-counter.ts';
import type { MigrationOptions } from '../../stores/migrations.ts';
import { openPostgres, type PostgresStore } from '../../stores/postgres/postgres-store.ts';
import type { Driver } from '../../stores/sql.ts';
import { databasePath } from '../../stores/sqlite/database-file.ts';
import { checkFileSystem } from '../../stores/sqlite/file-system.ts';
import { freeBytesOrNull, reserveFor } from '../../stores/sqlite/reserve.ts';
import { type Checkpoint, openSqlite } from '../../stores/sqlite/sqlite-store.ts';
import { shareUse, type UseLock } from '../../stores/sqlite/use-lock.ts';
import { type Stores, storesOn } from '../../stores/stores.ts';
import { UnusableDatabase } from '../../stores/unusable-database.ts';
import { readMigrations } from './build-files.ts';
import type { Settings } from './config.ts';
import { responsesSent } from './event-loop-tick.ts';

const NOTHING_TO_CHECKPOINT: Checkpoint = { isLogEmpty: true, missingReserve: 0 };
/** How long a group of writes may block the process. */
const GROUP_MILLISECONDS = 25;

/** An open database, with everything that the server needs from it. */
export interface Engine extends Stores {
  /** Counts requests for all processes that share this database; null if RATE_LIMITS is off. */
  readonly counter: RequestCounter | null;
  /** Moves what is committed into the file and empties the write-ahead log, so that deleted messages are in neither. */
  readonly checkpoint: () => Checkpoint;
  /** Seconds that the oldest expired message has waited to be erased; 0 if none waits. Rejects with StoreError. */
  readonly purgeLag: (now: Instant) => Promise<number>;
  /** Bytes free on the volume of the SQLite file; null on PostgreSQL, or if the file system does not report them. */
  readonly freeBytes: () => number | null;
  readonly close: () => Promise<void>;
}

/** What a database tells the server of what it does. */
export interface EngineOptions extends MigrationOptions {
  /** Receives the number of writes in each SQLite commit. */
  readonly onCommit?: ((writes: number) => void) | undefined;
  /** Receives the name of a file system that a SQLite file may not be safe on. */
  readonly onDoubtfulVolume?: (fileSystem: string) => void;
}

/** Opens the database that DATABASE_URL names. */
export function openEngine(settings: Settings, options: EngineOptions): Promise<Engine> {
  const { database } = settings;
  return database.kind === 'sqlite'
    ? openSqliteEngine(database.file, settings, options)
    : openPostgresEngine(database.address(), settings, options);
}

async function openSqliteEngine(
  file: string,
  { limits, countsRequests }: Settings,
  options: EngineOptions,
): Promise<Engine> {
  const reserveBytes = reserveFor(limits.maxMessageLength);
  // Before anything is created there.
  const doubtful = checkFileSystem(databasePath(file));
  if (doubtful !== null) options.onDoubtfulVolume?.(doubtful);
  const use = useOf(file);
  const opening = openSqlite(file, readMigrations(), {
    ...options,
    tickEnd: responsesSent,
    reserveBytes,
    maxMilliseconds: GROUP_MILLISECONDS,
  });
  opening.catch(use.release);
  const { driver, checkpoint, close } = await opening;
  return {
    ...storeOn(driver),
    counter: countsRequests ? new MemoryRequestCounter() : null,
    checkpoint,
    freeBytes: () => freeBytesOrNull(databasePath(file)),
    close: () => close().finally(use.release),
  };
}

/** Taken before the file is opened, so that no process opens one that is about to be replaced. */
function useOf(file: string): UseLock {
  const use = shareUse(databasePath(file));
  if (use !== null) return use;
  throw new UnusableDatabase(
    `Cannot open the database ${resolve(file)}: it is being restored; wait for that.`,
  );
}

async function openPostgresEngine(url: string, settings: Settings, options: EngineOptions): Promise<Engine> {
  const address = { url, connections: settings.databaseConnections };
  const postgres = await openPostgres(address, readMigrations(), options);
  return {
    ...storeOn(postgres.driver),
    counter: counterOn(postgres, settings),
    // PostgreSQL empties its write-ahead log itself.
    checkpoint: () => NOTHING_TO_CHECKPOINT,
    freeBytes: () => null,
    close: () => postgres.close(),
  };
}

function storeOn(driver: Driver): Stores & Pick<Engine, 'purgeLag'> {
  const stores = storesOn(driver);
  return {
    ...stores,
    purgeLag: async (now) => {
      const oldest = await stores.store.nextExpired(now, null);
      return oldest === null ? 0 : now - oldest.expiredAt;
    },
  };
}

/** The settings reject counting on PostgreSQL without a key, so a missing key never turns counting off. */
function counterOn(postgres: PostgresStore, settings: Settings): RequestCounter | null {
  const { countsRequests, clientAddressHmacKey: key } = settings;
  return countsRequests && key !== null ? postgres.counter(key()) : null;
}
