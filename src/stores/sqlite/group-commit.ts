import { setTimeout as pause, setImmediate as plainTurnEnd } from 'node:timers/promises';
import { NoSpace, type Row, type SpaceUse, type Statement, sql } from '../sql.ts';
import type { Connection } from './connection.ts';
import type { FreeSpace } from './free-space.ts';
import { isBusy, isFull } from './sqlite-fault.ts';

/** One write: statements that act together, what they do to the space that is left, and whoever waits for their rows. */
interface Job {
  readonly statements: readonly Statement[];
  readonly use: SpaceUse;
  readonly bytes: number;
  readonly resolve: (rows: readonly (readonly Row[])[]) => void;
  readonly reject: (cause: unknown) => void;
}

/** How a job ended within its group, to be told once the group is on disk. */
type Ending =
  | { readonly rows: readonly (readonly Row[])[]; readonly cause?: never }
  | { readonly cause: unknown; readonly rows?: never };

/** The space on the volume, as far as a group has to know of it; absent where it is without end. */
export type Space = Pick<FreeSpace, 'measure' | 'release' | 'restore'>;

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
/** The same for what a group carries: until its commit all of it is in memory. */
const MOST_BYTES_IN_A_GROUP = 16_777_216;
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
  readonly #space: Space | null;
  readonly #waiting: Job[] = [];
  #running: Promise<void> | null = null;
  #isClosed = false;

  constructor(connection: Connection, terms: GroupTerms, space: Space | null = null) {
    this.#connection = connection;
    this.#terms = terms;
    this.#space = space;
  }

  write(statements: readonly Statement[], use: SpaceUse = 'adds'): Promise<readonly (readonly Row[])[]> {
    if (this.#isClosed) return Promise.reject(new Error('The database has been closed.'));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ statements, use, bytes: bytesOf(statements), resolve, reject });
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
    this.#commit(this.#waiting.splice(0, sizeOfGroup(this.#waiting)));
  }

  async #begin(): Promise<void> {
    const deadline = performance.now() + this.#terms.lockPatience;
    for (;;) {
      try {
        // Of a group before, whose own rollback failed.
        this.#connection.rollBack();
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
      const endings = this.#attemptAll(group);
      if (endings === null) return;
      this.#connection.execute('COMMIT');
      this.#terms.tellGroup?.(group.length);
      group.forEach((job, place) => {
        answer(job, endings[place]);
      });
      if (group.some(({ use }) => use === 'erases')) this.#space?.restore();
    } catch (cause) {
      this.#rollBack();
      if (isFull(cause) && this.#makesRoom(group)) this.#startOver(group);
      else rejectAll(group, cause);
    }
  }

  /** Null where the group has to start over, and will. */
  #attemptAll(group: readonly Job[]): Ending[] | null {
    const endings: Ending[] = [];
    const allowance = this.#space?.measure();
    for (const job of group) {
      const isAdmitted = allowance?.admits(job.use, job.bytes) ?? true;
      const ending = isAdmitted ? this.#attempt(job) : { cause: new NoSpace('The volume is full.') };
      // Only what erases may have the reserve, and has it before anybody is told of a failure.
      if (job.use === 'erases' && isFull(ending.cause)) throw ending.cause;
      if (!this.#connection.isInTransaction) {
        this.#startOverWithout(job, ending, group);
        return null;
      }
      endings.push(ending);
    }
    return endings;
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

  /** Where even this fails the transaction stays open, and the next group tries again before it begins. */
  #rollBack(): void {
    try {
      this.#connection.rollBack();
    } catch {
      // Told of by the rejection of the group.
    }
  }

  /** Whether the volume, which is full, has more room now for a group that frees some. */
  #makesRoom(group: readonly Job[]): boolean {
    return group.some(({ use }) => use === 'erases') && this.#space?.release() === true;
  }

  #startOver(group: readonly Job[]): void {
    this.#waiting.unshift(...group);
  }

  /** A full disk makes SQLite roll back the whole group; only the job that filled it is to blame. */
  #startOverWithout(culprit: Job, ending: Ending, group: readonly Job[]): void {
    answer(culprit, ending);
    this.#startOver(group.filter((job) => job !== culprit));
  }
}

/** Of the jobs that wait, how many are the next group: the first at the least. */
function sizeOfGroup(waiting: readonly Job[]): number {
  let bytes = 0;
  const end = waiting.findIndex((job, place) => {
    bytes += job.bytes;
    return place > 0 && bytes > MOST_BYTES_IN_A_GROUP;
  });
  return Math.min(end === -1 ? waiting.length : end, MOST_JOBS_IN_A_GROUP);
}

/** About as many bytes as the texts of these statements have: what is long is base64. */
function bytesOf(statements: readonly Statement[]): number {
  let bytes = 0;
  for (const { values } of statements)
    for (const value of values) if (typeof value === 'string') bytes += value.length;
  return bytes;
}

function answer(job: Job, ending: Ending | undefined): void {
  if (ending?.rows !== undefined) job.resolve(ending.rows);
  else reject(job, ending?.cause);
}

function rejectAll(jobs: readonly Job[], cause: unknown): void {
  for (const job of jobs) reject(job, cause);
}

/** Whoever would add something hears that there is no space, however that was found out. */
function reject(job: Job, cause: unknown): void {
  const isForWantOfSpace = job.use === 'adds' && isFull(cause);
  job.reject(isForWantOfSpace ? new NoSpace('The volume is full.', { cause }) : cause);
}
