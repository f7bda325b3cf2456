import { fileURLToPath } from 'node:url';
import type { RequestCounter } from '../../domain/ports.ts';
import { MemoryRequestCounter } from '../../stores/memory/request-counter.ts';
import { openPostgres, type PostgresStore } from '../../stores/postgres/postgres-store.ts';
import type { Driver } from '../../stores/sql.ts';
import { readMigrations } from '../../stores/sqlite/migration-files.ts';
import { reserveFor } from '../../stores/sqlite/reserve.ts';
import { type Checkpoint, openSqlite } from '../../stores/sqlite/sqlite-store.ts';
import type { Settings } from './config.ts';
import { answersSent } from './event-loop-tick.ts';

// A build lays them beside the bundle of this very file.
const MIGRATIONS = fileURLToPath(new URL('./migrations', import.meta.url));

const NOTHING_TO_DO: Checkpoint = { isLogEmpty: true, missingReserve: 0 };
/** How long a group of writes may keep the process from answering others. */
const GROUP_MILLISECONDS = 25;

/** A database in use, and what the process needs of it. */
export interface Engine {
  readonly driver: Driver;
  /** Counts requests for every process that shares this database; null where they are not to be counted. */
  readonly counter: RequestCounter | null;
  /** Takes what was erased out of the write-ahead log too. */
  readonly checkpoint: () => Checkpoint;
  readonly close: () => Promise<void>;
}

/** Opens the database that DATABASE_URL names. `tellGroup` hears how many writes a commit of SQLite had. */
export async function openEngine(settings: Settings, tellGroup?: (writes: number) => void): Promise<Engine> {
  const migrations = readMigrations(MIGRATIONS);
  const { database, databaseConnections: connections, limits } = settings;
  if (database.kind === 'sqlite') {
    const reserveBytes = reserveFor(limits.maxMessageLength);
    const terms = { tellGroup, tickEnd: answersSent, reserveBytes, mostMilliseconds: GROUP_MILLISECONDS };
    const sqlite = await openSqlite(database.file, migrations, terms);
    return { ...sqlite, counter: settings.countsRequests ? new MemoryRequestCounter() : null };
  }
  const postgres = await openPostgres({ url: database.address(), connections }, migrations);
  // PostgreSQL keeps its own log, and empties it itself.
  return { ...postgres, counter: counterOn(postgres, settings), checkpoint: () => NOTHING_TO_DO };
}

/** Settings that count requests on PostgreSQL without a key are refused, so no request goes uncounted for want of one. */
function counterOn(postgres: PostgresStore, settings: Settings): RequestCounter | null {
  const { countsRequests, clientAddressHmacKey: key } = settings;
  return countsRequests && key !== null ? postgres.counter(key()) : null;
}
