import { totalmem } from 'node:os';
import { resolve, sep } from 'node:path';
import { must, type Setting } from '../../http/setting.ts';

/** The limits under which this process was started. */
export interface ProcessLimits {
  /** Bytes of memory that it may have at once, as its control group says; null where it may have all there is. */
  readonly memoryBytes: number | null;
  /** Files and folders that it may write to, as Node's permission model says; null where that is off. */
  readonly writable: readonly string[] | null;
}

export const UNLIMITED: ProcessLimits = { memoryBytes: null, writable: null };

/**
 * A message takes at most nine times its length while it is created or claimed, and four of the longest may be under way with
 * their answers, beside 150 MB for the server itself (docs/decisions/request-limits.md).
 */
const MEMORY_OF_A_MESSAGE = 20;
const ALLOW_WRITE_FLAG = '--allow-fs-write=';

export function processLimits(): ProcessLimits {
  const memory = process.constrainedMemory();
  const flags = [...process.execArgv, ...(process.env['NODE_OPTIONS'] ?? '').split(/\s+/)];
  const folders = flags.filter((flag) => flag.startsWith(ALLOW_WRITE_FLAG));
  return {
    // Without a limit, control groups tell none or one that no machine has.
    memoryBytes: memory > 0 && memory < totalmem() ? memory : null,
    writable:
      process.permission === undefined ? null : folders.map((flag) => flag.slice(ALLOW_WRITE_FLAG.length)),
  };
}

/** What is wrong with a limit of this many characters, in a clause; null where messages of that length fit. */
export function memoryError(characters: number, { memoryBytes }: ProcessLimits): Setting<never> | null {
  if (memoryBytes === null || characters * MEMORY_OF_A_MESSAGE <= memoryBytes) return null;
  const max = Math.floor(memoryBytes / MEMORY_OF_A_MESSAGE);
  return must(`be at most ${max}, a twentieth of the memory limit of this process`);
}

/** What is wrong with a file to write, in a clause; null where this process may. */
export function writingError(file: string, { writable }: ProcessLimits): Setting<never> | null {
  if (writable === null || writable.some((allowed) => isWithin(resolve(file), allowed))) return null;
  const allowed = writable.length === 0 ? 'no writes' : `writes only to ${writable.join(', ')}`;
  return must(`name a writable file: Node's permission model allows ${allowed} (--allow-fs-write)`);
}

function isWithin(path: string, allowed: string): boolean {
  const folder = allowed.endsWith(sep) ? allowed : `${allowed}${sep}`;
  return allowed === '*' || path === allowed || path.startsWith(folder);
}
