import { setTimeout as pause, setImmediate as plainTurnEnd } from 'node:timers/promises';
import { type Row, type Statement, sql } from '../sql.ts';
import type { Connection } from './connection.ts';
import { isBusy } from './sqlite-fault.ts';

/** One write: statements that act together, and whoever waits for their rows. */
interface Job {
  readonly statements: readonly Statement[];
  readonly resolve: (rows: readonly (readonly Row[])[]) => void;
  readonly reject: (cause: unknown) => void;
}

/** How a job ended within its group, to be told once the group is on disk. */
type Ending = { readonly rows: readonly (readonly Row[])[] } | { readonly cause: unknown };

/** What whoever opens a store decides about its groups. */
export interface GroupTerms {
  /** For how many milliseconds a group waits for another process's lock; reads go on meanwhile. */
  readonly lockPatience: number;
  /** For how many milliseconds a group waits for company, but for the turn that is under way. */
  readonly gatherPatience?: number;
  /** Hears after a commit how many writes it had. */
  readonly tellGroup?: ((writes: number) => void) | undefined;
  /** Resolves when a turn of the event loop is over, and what it owes to others is done: a commit holds up everything. */
  readonly turnEnd?: (() => Promise<void>) | undefined;
}

/** Reads are answered between two groups, so a group must not be without end. */
const MOST_JOBS_IN_A_GROUP = 256;
const LOCK_PAUSE_MILLISECONDS = 15;
const GATHER_PATIENCE_MILLISECONDS = 5;
/** Prepared like any statement: they come with every job, and compiling them costs as much as a small write. */
const BEGIN_JOB = sql`SAVEPOINT job`;
const END_JOB = sql`RELEASE job`;

/**
 * Writes that arrive in the same turn of the event loop, or turn upon turn, share one transaction, and so one wait for the
 * disk. Each has a savepoint, so that one that fails leaves the others alone. Nobody is answered before the commit.
 */
export class GroupCommit {
  readonly #connection: Connection;
  readonly #terms: GroupTerms;
  readonly #waiting: Job[] = [];
  #running: Promise<void> | null = null;
  #isClosed = false;

  constructor(connection: Connection, terms: GroupTerms) {
    this.#connection = connection;
    this.#terms = terms;
  }

  write(statements: readonly Statement[]): Promise<readonly (readonly Row[])[]> {
    if (this.#isClosed) return Promise.reject(new Error('The database has been closed.'));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ statements, resolve, reject });
      this.#running ??= this.#run();
    });
  }

  /** Takes no more, and resolves when all that was taken has its answer. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      await this.#gather();
      await this.#commitNext();
    }
    this.#running = null;
  }

  /** Until a turn brings nobody new: a commit costs as much as a dozen small writes. Who comes alone waits for one turn. */
  async #gather(): Promise<void> {
    const { turnEnd = plainTurnEnd, gatherPatience = GATHER_PATIENCE_MILLISECONDS } = this.#terms;
    const deadline = performance.now() + gatherPatience;
    for (let gathered = 0; this.#waiting.length > gathered && !this.#isFull(); ) {
      gathered = this.#waiting.length;
      await turnEnd();
      if (performance.now() > deadline) return;
    }
  }

  #isFull(): boolean {
    return this.#waiting.length >= MOST_JOBS_IN_A_GROUP;
  }

  /** Whoever comes while the lock is waited for joins the group. */
  async #commitNext(): Promise<void> {
    try {
      await this.#begin();
    } catch (cause) {
      rejectAll(this.#waiting.splice(0), cause);
      return;
    }
    this.#commit(this.#waiting.splice(0, MOST_JOBS_IN_A_GROUP));
  }

  async #begin(): Promise<void> {
    const deadline = performance.now() + this.#terms.lockPatience;
    for (;;) {
      try {
        return this.#connection.execute('BEGIN IMMEDIATE');
      } catch (error) {
        if (!isBusy(error) || performance.now() >= deadline) throw error;
      }
      await pause(LOCK_PAUSE_MILLISECONDS);
    }
  }

  /** From BEGIN to COMMIT nothing is awaited, so nothing can come between. */
  #commit(group: readonly Job[]): void {
    try {
      const endings: Ending[] = [];
      for (const job of group) {
        const ending = this.#attempt(job);
        if (!this.#connection.isInTransaction) {
          this.#startOverWithout(job, ending, group);
          return;
        }
        endings.push(ending);
      }
      this.#connection.execute('COMMIT');
      this.#terms.tellGroup?.(group.length);
      group.forEach((job, place) => {
        answer(job, endings[place]);
      });
    } catch (cause) {
      rejectAll(group, cause);
      this.#connection.rollBack();
    }
  }

  #attempt(job: Job): Ending {
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

  /** A full disk makes SQLite roll back the whole group; only the job that filled it is to blame. */
  #startOverWithout(culprit: Job, ending: Ending, group: readonly Job[]): void {
    answer(culprit, ending);
    this.#waiting.unshift(...group.filter((job) => job !== culprit));
  }
}

function answer(job: Job, ending: Ending | undefined): void {
  if (ending !== undefined && 'rows' in ending) job.resolve(ending.rows);
  else job.reject(ending?.cause);
}

function rejectAll(jobs: readonly Job[], cause: unknown): void {
  for (const job of jobs) job.reject(cause);
}
