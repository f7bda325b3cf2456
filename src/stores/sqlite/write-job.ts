import { NoSpace, type Row, type SpaceUse, type Statement } from '../sql.ts';
import { isFull } from './sqlite-error.ts';

/** The values of a group stay in memory until its commit. */
const MAX_GROUP_BYTES = 16_777_216;

/** One write: statements of one transaction, how they use space, and the promise of their rows. */
export interface WriteJob {
  readonly statements: readonly Statement[];
  readonly use: SpaceUse;
  readonly bytes: number;
  readonly resolve: (rows: readonly (readonly Row[])[]) => void;
  readonly reject: (cause: unknown) => void;
}

/** The result of a job within its group; the job settles once the group is on disk. */
export type JobResult =
  | { readonly rows: readonly (readonly Row[])[]; readonly cause?: never }
  | { readonly cause: unknown; readonly rows?: never };

/** How many of the waiting jobs form the next group: at least one. */
export function nextGroupSize(waiting: readonly WriteJob[], max: number): number {
  let bytes = 0;
  const end = waiting.findIndex((job, index) => {
    bytes += job.bytes;
    return index > 0 && bytes > MAX_GROUP_BYTES;
  });
  return Math.min(end === -1 ? waiting.length : end, max);
}

/** The approximate size of the texts of these statements: long ones are base64, one byte a character. */
export function bytesOf(statements: readonly Statement[]): number {
  let bytes = 0;
  for (const { values } of statements)
    for (const value of values) if (typeof value === 'string') bytes += value.length;
  return bytes;
}

export function resolveJob(job: WriteJob, result: JobResult | undefined): void {
  if (result?.rows !== undefined) job.resolve(result.rows);
  else rejectJob(job, result?.cause);
}

export function rejectAll(jobs: readonly WriteJob[], cause: unknown): void {
  for (const job of jobs) rejectJob(job, cause);
}

/** Rejects a job that adds with NoSpace, however the full volume was detected. */
export function rejectJob(job: WriteJob, cause: unknown): void {
  const isForWantOfSpace = job.use === 'adds' && isFull(cause);
  job.reject(isForWantOfSpace ? new NoSpace('The volume is full.', { cause }) : cause);
}
