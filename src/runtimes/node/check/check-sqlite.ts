import { accessSync, constants, type Stats, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Clock } from '../../../domain/ports.ts';
import type { Inspection } from '../../../stores/inspection.ts';
import { sql } from '../../../stores/sql.ts';
import { databasePath } from '../../../stores/sqlite/database-file.ts';
import { fileSystemOf, networkProblem } from '../../../stores/sqlite/file-system.ts';
import { Reserve, reserveFor } from '../../../stores/sqlite/reserve.ts';
import type { Settings } from '../config.ts';
import { clockFinding } from './clock-finding.ts';
import { type Finding, note, ok, wrong } from './finding.ts';

/** Permissions of users who are neither the owner nor in the group (chmod(2)). */
const OTHERS_MAY_READ = 0o004;
const OTHERS_MAY_WRITE = 0o002;
/** What the longest message takes beside the reserve: in the log and then in the file, in partly filled pages. */
const OF_A_MESSAGE = 3;
/** Rows are inserted in this order. */
const newest = sql`SELECT created_at FROM messages ORDER BY rowid DESC LIMIT 1`;

export function missingFinding(path: string): Finding {
  return wrong(
    `There is no database ${databasePath(path)}: the first start creates it, or migrate; if there was one, its volume is not mounted or DATABASE_URL names another file.`,
  );
}

/** The file system of the file, whether it exists or not. */
export function checkVolume(path: string, fileSystem = fileSystemOf(databasePath(path))): Finding[] {
  if (fileSystem === null) return [];
  const { kind, name } = fileSystem;
  if (kind === 'network') return [wrong(networkProblem(databasePath(path), name))];
  return [
    note(
      `The database is on a file system of the kind ${name}: SQLite is safe there only if it keeps locks and memory maps as a local one does; a local volume, or PostgreSQL, is safe.`,
    ),
  ];
}

/** The file and its folder, before anything is opened. */
export function checkSqliteFiles(path: string): Finding[] {
  const file = databasePath(path);
  const folder = dirname(file);
  const denied = [file, folder].filter((each) => !isWritable(each));
  const open = [file, `${file}-wal`].filter((each) => has(each, OTHERS_MAY_READ));
  return [
    ...denied.map((each) =>
      wrong(`${each} is not writable for this user (${userName()}): ${ownerOf(each)}.`),
    ),
    ...open.map((each) => wrong(`Every user of this machine may read ${each}: chmod o= ${each}.`)),
    ...(has(folder, OTHERS_MAY_WRITE)
      ? [wrong(`Every user of this machine may replace files in ${folder}: chmod o-w ${folder}.`)]
      : []),
    ...(denied.length === 0 ? [ok(`The database ${file} and its folder are writable.`)] : []),
  ];
}

/** What is in it, and the space around it. */
export async function checkSqlite(
  inspection: Inspection,
  settings: Settings,
  isReady: boolean,
  clock: Clock,
): Promise<Finding[]> {
  const space = spaceFinding(inspection, settings);
  if (!isReady) return [space];
  const [row] = await inspection.query(newest);
  return [space, clockFinding(row === undefined ? null : Number(row['created_at']), clock())];
}

function spaceFinding(inspection: Inspection, { database, limits }: Settings): Finding {
  const reserve = new Reserve(
    databasePath(database.kind === 'sqlite' ? database.file : ''),
    reserveFor(limits.maxMessageLength),
  );
  const free = inspection.freeBytes();
  if (free === null) return ok('The volume of the database does not report its free space.');
  const needed = reserve.missing + reserve.bytes + OF_A_MESSAGE * limits.maxMessageLength;
  return free >= needed
    ? ok(`${megabytes(free)} MB are free on the volume of the database.`)
    : wrong(
        `Only ${megabytes(free)} MB are free on the volume of the database, and ${megabytes(needed)} MB are needed for long messages and the reserve: make room, or new messages are refused.`,
      );
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK | constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

function has(path: string, permission: number): boolean {
  return ((statsOf(path)?.mode ?? 0) & permission) !== 0;
}

function statsOf(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false });
}

function userName(): string {
  return `number ${process.getuid?.() ?? 'unknown'}`;
}

function ownerOf(path: string): string {
  return `it belongs to user ${statsOf(path)?.uid}, so run the server as that user, or chown it`;
}

function megabytes(bytes: number): number {
  return Math.floor(bytes / 1_000_000);
}
