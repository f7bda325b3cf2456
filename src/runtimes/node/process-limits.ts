import { totalmem } from 'node:os';
import { resolve, sep } from 'node:path';
import { must, type Setting } from '../../http/setting.ts';

/** The limits under which this process was started. */
export interface ProcessLimits {
  /** The memory limit of its control group, in bytes; null if there is none. */
  readonly memoryBytes: number | null;
  /** Files and folders that Node's permission model lets it write; null if that is off. */
  readonly writable: readonly string[] | null;
}

export const UNLIMITED: ProcessLimits = { memoryBytes: null, writable: null };

/**
 * Creating or claiming a message takes at most nine times its length, and four of the longest may be in flight with their
 * responses, in addition to 150 MB for the server itself (docs/decisions/request-limits.md).
 */
const MEMORY_OF_A_MESSAGE = 20;
const ALLOW_WRITE_FLAG = '--allow-fs-write=';

export function processLimits(): ProcessLimits {
  const memory = process.constrainedMemory();
  const flags = [...process.execArgv, ...(process.env['NODE_OPTIONS'] ?? '').split(/\s+/)];
  const folders = flags.filter((flag) => flag.startsWith(ALLOW_WRITE_FLAG));
  return {
    // Without a limit, a control group reports none, or more than any machine has.
    memoryBytes: memory > 0 && memory < totalmem() ? memory : null,
    writable:
      process.permission === undefined ? null : folders.map((flag) => flag.slice(ALLOW_WRITE_FLAG.length)),
  };
}

/** The rule that a limit of this many characters breaks; null if messages of that length fit into memory. */
export function memoryError(characters: number, { memoryBytes }: ProcessLimits): Setting<never> | null {
  if (memoryBytes === null || characters * MEMORY_OF_A_MESSAGE <= memoryBytes) return null;
  const max = Math.floor(memoryBytes / MEMORY_OF_A_MESSAGE);
  return must(`be at most ${max}, a twentieth of the memory limit of this process`);
}

/** The rule that a file to write breaks; null if this process may write it. */
export function writingError(file: string, { writable }: ProcessLimits): Setting<never> | null {
  if (writable === null || writable.some((allowed) => isWithin(resolve(file), allowed))) return null;
  const allowed = writable.length === 0 ? 'no writes' : `writes only to ${writable.join(', ')}`;
  return must(`name a writable file: Node's permission model allows ${allowed} (--allow-fs-write)`);
}

function isWithin(path: string, allowed: string): boolean {
  const folder = allowed.endsWith(sep) ? allowed : `${allowed}${sep}`;
  return allowed === '*' || path === allowed || path.startsWith(folder);
}
