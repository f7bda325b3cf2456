import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { expectLastLeaseToErase, expectSevenWinners, expectTenJudged } from './many-at-once.ts';
import { anyPlay, everyPlay } from './meeting-acts.ts';
import type { Result } from './model.ts';
import { openOnFile, temporaryFolder } from './sqlite-under-test.ts';
import type { ActOutcome } from './store-process.ts';
import { TABLES } from './tables.ts';
import { type Attempt, playAll, type RowCounts, type TwoServers } from './two-at-once.ts';

const PROGRAM = fileURLToPath(new URL('./store-process.ts', import.meta.url));
const PLAYS = 400;
const TIMEOUT = 180_000;

/** A process that does what it is asked. */
class StoreProcess {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, PromiseWithResolvers<Result>>();
  #orders = 0;

  private constructor(child: ChildProcess) {
    this.#child = child;
    child.on('message', ({ number, result, error }: ActOutcome) => {
      if (result === undefined) this.#waiting.get(number)?.reject(new Error(error));
      else this.#waiting.get(number)?.resolve(result);
      this.#waiting.delete(number);
    });
  }

  static async start(file: string): Promise<StoreProcess> {
    const child = fork(PROGRAM, [file], { execArgv: [] });
    await once(child, 'message');
    return new StoreProcess(child);
  }

  readonly attempt: Attempt = (id, act) => {
    this.#orders += 1;
    const number = this.#orders;
    const answer = Promise.withResolvers<Result>();
    this.#waiting.set(number, answer);
    this.#child.send({ number, id, act });
    return answer.promise;
  };

  async stop(): Promise<void> {
    const ended = once(this.#child, 'exit');
    this.#child.disconnect();
    await ended;
  }
}

async function startServers(file: string): Promise<TwoServers> {
  const { sqlite, store } = await openOnFile(file);
  const processes = await Promise.all([StoreProcess.start(file), StoreProcess.start(file)]);
  const database = new DatabaseSync(file, { timeout: 5_000 });
  const count = (table: string) =>
    Number(database.prepare(`SELECT COUNT(*) AS rows FROM ${table}`).get()?.['rows']);
  return {
    attempts: [processes[0].attempt, processes[1].attempt],
    store,
    countRows: async (): Promise<RowCounts> => ({
      messages: count('messages'),
      links: count('links'),
      readings: count('readings'),
      receipts: count('receipts'),
    }),
    wipe: async () => database.exec(TABLES.map((table) => `DELETE FROM ${table};`).join('')),
    async close() {
      await Promise.all(processes.map((each) => each.stop()));
      database.close();
      await sqlite.close();
    },
  };
}

describe('two acts at once, in two processes on one SQLite file', () => {
  const folder = temporaryFolder();
  let servers: TwoServers;
  beforeAll(async () => {
    servers = await startServers(join(folder.path, 'inigma.db'));
  });
  afterAll(async () => {
    await servers.close();
    folder.remove();
  });

  it('of a hundred readings of a message for seven, seven win', () => expectSevenWinners(servers));

  it('of a thousand wrong passphrases ten are judged, and the right one waits too', () =>
    expectTenJudged(servers));

  it('of two readers who give up at once, one erases the message', () => expectLastLeaseToErase(servers));

  it('each two acts on each message are equal to one after the other', { timeout: TIMEOUT }, async () => {
    for (const play of everyPlay()) await playAll(servers, play);
  });

  it('any acts, two at a time, are equal to one after the other', { timeout: TIMEOUT }, async () => {
    await fc.assert(
      fc.asyncProperty(anyPlay(), (play) => playAll(servers, play)),
      { numRuns: PLAYS },
    );
  });
});
