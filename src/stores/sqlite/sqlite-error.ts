// Primary result codes of SQLite, https://sqlite.org/rescode.html. An extended code has its primary one in the low byte.
const BUSY = 5;
const LOCKED = 6;
const READ_ONLY = 8;
const INPUT_OUTPUT = 10;
const CORRUPT = 11;
const FULL = 13;
const CANNOT_OPEN = 14;
const NOT_A_DATABASE = 26;

/** An extended code of INPUT_OUTPUT, by which a full disk shows when a file is opened. */
const CANNOT_GROW_SHARED_MEMORY = 4874;

const REASONS: ReadonlyMap<number, string> = new Map([
  [BUSY, 'another program keeps it locked'],
  [LOCKED, 'another program keeps it locked'],
  [READ_ONLY, 'it may not be written to'],
  [INPUT_OUTPUT, 'the disk fails or is full'],
  [CORRUPT, 'it is damaged'],
  [FULL, 'the disk is full'],
  [CANNOT_OPEN, 'it cannot be opened, or its folder may not be written to'],
  [NOT_A_DATABASE, 'it is not a SQLite database'],
]);

/** Whether another connection holds the lock, so that trying again may help. */
export function isBusy(error: unknown): boolean {
  return resultCode(error) === BUSY;
}

/** Whether there is no space left to write to. */
export function isFull(error: unknown): boolean {
  return resultCode(error) === FULL || extendedCode(error) === CANNOT_GROW_SHARED_MEMORY;
}

/** What SQLite's result code means, in a clause; undefined where it is none that a person can act upon. */
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
