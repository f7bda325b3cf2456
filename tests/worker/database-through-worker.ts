import type { TestHarness } from 'wrangler';
import type { D1Driver } from '../../src/stores/d1/d1-driver.ts';
import type { Sent, Work } from './database-worker.ts';

/** D1, as the driver is handed it. */
export type Database = ConstructorParameters<typeof D1Driver>[0];

export const DATABASE_WORKER = 'database-worker';

class SentStatement implements Sent {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly #send: (work: Work) => Promise<unknown>;

  constructor(send: (work: Work) => Promise<unknown>, text: string, values: readonly unknown[] = []) {
    this.#send = send;
    this.text = text;
    this.values = values;
  }

  bind(...values: unknown[]): SentStatement {
    return new SentStatement(this.#send, this.text, values);
  }

  all(): Promise<unknown> {
    return this.#send({ run: this });
  }

  run(): Promise<unknown> {
    return this.all();
  }
}

/**
 * The D1 of a harness, as far as the driver uses it: one request to a Worker beside Inigma’s for each statement or batch. The
 * binding that the harness offers takes several for each, and forgets a statement before it has run.
 */
export function databaseThroughWorker(harness: TestHarness): Database {
  const send = async (work: Work): Promise<unknown> => {
    const response = await harness
      .getWorker(DATABASE_WORKER)
      .fetch('/', { method: 'POST', body: JSON.stringify(work) });
    const answer = await response.json();
    if (!response.ok) throw new Error(String(answer));
    return answer;
  };
  const prepare = (text: string) => new SentStatement(send, text);
  const batch = (statements: readonly SentStatement[]) => send({ batch: statements });
  return { prepare, batch } as unknown as Database;
}
