// Primary result codes of SQLite, https://sqlite.org/rescode.html. The low byte of an extended code is its primary code.
const BUSY = 5;
const LOCKED = 6;
const READ_ONLY = 8;
const INPUT_OUTPUT = 10;
const CORRUPT = 11;
const FULL = 13;
const CANNOT_OPEN = 14;
const NOT_A_DATABASE = 26;

/** An extended code of INPUT_OUTPUT (SQLITE_IOERR_SHMSIZE): a full disk when a file is opened. */
const CANNOT_GROW_SHARED_MEMORY = 4874;

const REASONS: ReadonlyMap<number, string> = new Map([
  [BUSY, 'the database is locked by another process (SQLITE_BUSY)'],
  [LOCKED, 'the database is locked (SQLITE_LOCKED)'],
  [READ_ONLY, 'the file is read-only (SQLITE_READONLY)'],
  [INPUT_OUTPUT, 'disk I/O error, or the disk is full (SQLITE_IOERR)'],
  [CORRUPT, 'the file is corrupt (SQLITE_CORRUPT)'],
  [FULL, 'the disk is full (SQLITE_FULL)'],
  [CANNOT_OPEN, 'unable to open the file, or its folder is missing or read-only (SQLITE_CANTOPEN)'],
  [NOT_A_DATABASE, 'not a SQLite database (SQLITE_NOTADB)'],
]);

/** Whether another connection holds the lock, so that a retry may help. */
export function isBusy(error: unknown): boolean {
  return resultCode(error) === BUSY;
}

/** Whether the volume has no space left. */
export function isFull(error: unknown): boolean {
  return resultCode(error) === FULL || extendedCode(error) === CANNOT_GROW_SHARED_MEMORY;
}

/** The reason behind an error of SQLite, as a clause; undefined for a code that an operator cannot act on. */
export function reasonOf(error: unknown): string | undefined {
  const code = resultCode(error);
  return code === undefined ? undefined : REASONS.get(code);
}

function resultCode(error: unknown): number | undefined {
  const extended = extendedCode(error);
  return extended === undefined ? undefined : extended & 0xff;
}

function extendedCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error)) return undefined;
  return typeof error.errcode === 'number' ? error.errcode : undefined;
}
