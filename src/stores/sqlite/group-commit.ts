import { setTimeout as pause, setImmediate as plainTickEnd } from 'node:timers/promises';
import { NoSpace, type Row, type SpaceUse, type Statement, sql } from '../sql.ts';
import type { Connection } from './connection.ts';
import type { FreeSpace } from './free-space.ts';
import { FullVolume } from './full-volume.ts';
import { isBusy, isFull } from './sqlite-error.ts';
import {
  bytesOf,
  type JobResult,
  nextGroupSize,
  rejectAll,
  rejectJob,
  resolveJob,
  type WriteJob,
} from './write-job.ts';

/** How writes are grouped. */
export interface GroupCommitOptions {
  /** How long a group waits for another process's lock, in milliseconds; reads go on meanwhile. */
  readonly lockTimeout: number;
  /** How long a group waits for more writes after the current tick, in milliseconds. */
  readonly maxDelay?: number;
  /** How long a group may block the process, in milliseconds: then it commits, and the rest is the next group. */
  readonly maxMilliseconds?: number;
  /** Called after each commit with its number of writes. */
  readonly onCommit?: ((writes: number) => void) | undefined;
  /** Resolves when a tick of the event loop is over and its responses are sent: a commit blocks the process. */
  readonly tickEnd?: (() => Promise<void>) | undefined;
}

/** Reads run between two groups, so the size of a group is limited. */
const MAX_JOBS_IN_A_GROUP = 256;
const LOCK_PAUSE_MILLISECONDS = 15;
const MAX_DELAY_MILLISECONDS = 5;
/** Prepared like any statement: every job needs them, and compiling them costs as much as a small write. */
const BEGIN_JOB = sql`SAVEPOINT job`;
const END_JOB = sql`RELEASE job`;

/**
 * Writes that arrive in the same or in successive ticks of the event loop share one transaction, and so one wait for the disk.
 * Each has a savepoint, so a failing one does not affect the others. No write resolves before the commit.
 */
export class GroupCommit {
  readonly #connection: Connection;
  readonly #options: GroupCommitOptions;
  readonly #space: FreeSpace | null;
  readonly #fullVolume: FullVolume | null;
  readonly #waiting: WriteJob[] = [];
  #running: Promise<void> | null = null;
  #isClosed = false;

  constructor(connection: Connection, options: GroupCommitOptions, space: FreeSpace | null = null) {
    this.#connection = connection;
    this.#options = options;
    this.#space = space;
    this.#fullVolume = space === null ? null : new FullVolume(space);
  }

  write(statements: readonly Statement[], use: SpaceUse = 'adds'): Promise<readonly (readonly Row[])[]> {
    if (this.#isClosed) return Promise.reject(new Error('The database is closed.'));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ statements, use, bytes: bytesOf(statements), resolve, reject });
      this.#running ??= this.#run();
    });
  }

  /** Accepts no more writes, and resolves when all accepted ones have settled. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#running;
  }

  /** Never rejects: only `close` waits for it. */
  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      await this.#collect();
      await this.#commitNext();
      if (this.#waiting.length === 0) this.#fullVolume?.restoreReserve();
    }
    this.#running = null;
  }

  /**
   * Waits until a tick brings no new write: a commit costs as much as a dozen small writes. A single write waits one tick.
   */
  async #collect(): Promise<void> {
    const { tickEnd = plainTickEnd, maxDelay = MAX_DELAY_MILLISECONDS } = this.#options;
    const deadline = performance.now() + maxDelay;
    for (let collected = 0; this.#waiting.length > collected && !this.#isFull(); ) {
      collected = this.#waiting.length;
      await tickEnd();
      if (performance.now() > deadline) return;
    }
  }

  #isFull(): boolean {
    return this.#waiting.length >= MAX_JOBS_IN_A_GROUP;
  }

  /** A write that arrives while this waits for the lock joins the group. */
  async #commitNext(): Promise<void> {
    try {
      await this.#begin();
    } catch (cause) {
      rejectAll(this.#waiting.splice(0), cause);
      return;
    }
    const group = this.#waiting.splice(0, nextGroupSize(this.#waiting, this.#maxJobs()));
    try {
      this.#commit(group);
    } catch (cause) {
      rejectAll(group, cause);
    }
  }

  #maxJobs(): number {
    return Math.min(MAX_JOBS_IN_A_GROUP, this.#fullVolume?.maxJobs ?? MAX_JOBS_IN_A_GROUP);
  }

  async #begin(): Promise<void> {
    const deadline = performance.now() + this.#options.lockTimeout;
    for (;;) {
      try {
        // The rollback of the previous group may have failed.
        this.#connection.rollBack();
        return this.#connection.execute('BEGIN IMMEDIATE');
      } catch (error) {
        if (!isBusy(error) || performance.now() >= deadline) throw error;
      }
      await pause(LOCK_PAUSE_MILLISECONDS);
    }
  }

  /** Nothing is awaited between BEGIN and COMMIT, so nothing can interleave. */
  #commit(group: readonly WriteJob[]): void {
    const results: JobResult[] = [];
    try {
      this.#attemptAll(group, results);
      this.#connection.execute('COMMIT');
    } catch (cause) {
      this.#rollBack();
      this.#recover(group, cause);
      return;
    }
    this.#fullVolume?.recordCommit();
    this.#waiting.unshift(...group.slice(results.length));
    this.#options.onCommit?.(results.length);
    results.forEach((result, index) => {
      const job = group[index];
      if (job !== undefined) resolveJob(job, result);
    });
  }

  /** Stops when the group has blocked the process for `maxMilliseconds`. Throws RolledBack if SQLite has rolled back. */
  #attemptAll(group: readonly WriteJob[], results: JobResult[]): void {
    const budget = this.#space?.measure();
    const end = performance.now() + (this.#options.maxMilliseconds ?? Number.POSITIVE_INFINITY);
    for (const job of group) {
      if (results.length > 0 && performance.now() > end) return;
      const isAdmitted = budget?.admits(job.use, job.bytes) ?? true;
      const result = isAdmitted ? this.#attempt(job) : { cause: new NoSpace('The volume is full.') };
      // A job that adds is refused; any other that finds the volume full is retried before it is rejected.
      if (job.use !== 'adds' && isFull(result.cause)) throw result.cause;
      if (!this.#connection.isInTransaction) throw new RolledBack(job, result.cause);
      results.push(result);
    }
  }

  #attempt(job: WriteJob): JobResult {
    try {
      this.#connection.query(BEGIN_JOB);
      const rows = job.statements.map((statement) => this.#connection.query(statement));
      this.#connection.query(END_JOB);
      return { rows };
    } catch (cause) {
      if (this.#connection.isInTransaction) this.#connection.execute('ROLLBACK TO job; RELEASE job');
      return { cause };
    }
  }

  /** If even this fails, the transaction stays open, and the next group tries again before it starts. */
  #rollBack(): void {
    try {
      this.#connection.rollBack();
    } catch {
      // The rejection of the group reports it.
    }
  }

  /** After a rollback: rejects the job that caused it or that cannot be retried, and retries the others. */
  #recover(group: readonly WriteJob[], cause: unknown): void {
    if (cause instanceof RolledBack) {
      rejectJob(cause.failedJob, cause.cause);
      this.#waiting.unshift(...group.filter((job) => job !== cause.failedJob));
    } else if (this.#fullVolume === null || !isFull(cause)) {
      rejectAll(group, cause);
    } else {
      const { refused, retried } = this.#fullVolume.split(group);
      rejectAll(refused, cause);
      this.#waiting.unshift(...retried);
    }
  }
}

/** A full disk can make SQLite roll back the whole group; only the job that filled it is rejected. */
class RolledBack extends Error {
  readonly failedJob: WriteJob;

  constructor(failedJob: WriteJob, cause: unknown) {
    super('SQLite rolled the transaction back.', { cause });
    this.failedJob = failedJob;
  }
}
