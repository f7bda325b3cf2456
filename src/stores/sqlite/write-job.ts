import { NoSpace, type Row, type SpaceUse, type Statement } from '../sql.ts';
import { isFull } from './sqlite-error.ts';

/** What a group carries is in memory until its commit. */
const MAX_GROUP_BYTES = 16_777_216;

/** One write: statements that act together, what they do to the space that is left, and the promise of their rows. */
export interface WriteJob {
  readonly statements: readonly Statement[];
  readonly use: SpaceUse;
  readonly bytes: number;
  readonly resolve: (rows: readonly (readonly Row[])[]) => void;
  readonly reject: (cause: unknown) => void;
}

/** How a job ended within its group; it settles once the group is on disk. */
export type JobResult =
  | { readonly rows: readonly (readonly Row[])[]; readonly cause?: never }
  | { readonly cause: unknown; readonly rows?: never };

/** Of the jobs that wait, how many are the next group: the first at the least. */
export function nextGroupSize(waiting: readonly WriteJob[], max: number): number {
  let bytes = 0;
  const end = waiting.findIndex((job, index) => {
    bytes += job.bytes;
    return index > 0 && bytes > MAX_GROUP_BYTES;
  });
  return Math.min(end === -1 ? waiting.length : end, max);
}

/** About as many bytes as the texts of these statements have: what is long is base64. */
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

/** A job that adds is rejected with NoSpace, however the full volume was noticed. */
export function rejectJob(job: WriteJob, cause: unknown): void {
  const isForWantOfSpace = job.use === 'adds' && isFull(cause);
  job.reject(isForWantOfSpace ? new NoSpace('The volume is full.', { cause }) : cause);
}
