import { clock } from '../src/http/clock.ts';
import type { SqlMessageStore } from '../src/stores/message-store.ts';
import { verifierOf } from '../tests/api/samples.ts';
import { inWaves } from '../tests/store-contract/waves.ts';
import type { Database } from '../tests/worker/database-through-worker.ts';
import { claimOf, createArguments, newIds, readingOf } from './messages.ts';

/** As D1 counts them (https://developers.cloudflare.com/d1/platform/pricing/): an entry of an index is a row written. */
export interface BilledRows {
  readonly read: number;
  readonly written: number;
}

interface Counted {
  rows: BilledRows;
}

interface Metered {
  readonly meta: { readonly rows_read: number; readonly rows_written: number };
}

type Statement = ReturnType<Database['prepare']>;
type Count = <Result extends Metered>(result: Result) => Result;

class CountedStatement {
  readonly inner: Statement;
  readonly #count: Count;

  constructor(inner: Statement, count: Count) {
    this.inner = inner;
    this.#count = count;
  }

  bind(...values: unknown[]): CountedStatement {
    return new CountedStatement(this.inner.bind(...values), this.#count);
  }

  async all() {
    return this.#count(await this.inner.all());
  }

  async run() {
    return this.#count(await this.inner.run());
  }
}

/** The same database, as far as the driver uses it, with a sum of what it says it has read and written. */
export function countingDatabase(database: Database): { database: Database; counted: Counted } {
  const counted: Counted = { rows: { read: 0, written: 0 } };
  const count: Count = (result) => {
    const { rows_read: read, rows_written: written } = result.meta;
    counted.rows = { read: counted.rows.read + read, written: counted.rows.written + written };
    return result;
  };
  const batch = async (statements: readonly CountedStatement[]) =>
    (await database.batch(statements.map(({ inner }) => inner))).map(count);
  const prepare = (text: string) => new CountedStatement(database.prepare(text), count);
  return { database: { prepare, batch } as unknown as Database, counted };
}

const OWNED = 1_000;

/** What each kind of request costs there. */
export async function countBilledRows(
  store: SqlMessageStore,
  counted: Counted,
): Promise<Readonly<Record<string, BilledRows>>> {
  const now = clock();
  const [id = '', ...others] = newIds(OWNED + 1);
  const cost = async (act: () => Promise<unknown>): Promise<BilledRows> => {
    const before = counted.rows;
    await act();
    return { read: counted.rows.read - before.read, written: counted.rows.written - before.written };
  };
  const owner = { id: 'owner', token: verifierOf('owner') };
  const costs = {
    create: await cost(() => store.create(...createArguments(id, 1, now))),
    'first reading': await cost(() => store.recordReading(id, readingOf(), now)),
    claim: await cost(() => store.claim(claimOf(id, 1), now)),
  };
  await inWaves(OWNED, (index) => {
    const [message] = createArguments(others[index] ?? '', 1, now);
    const given = { id: owner.id, binding: owner.token };
    return store.create({ ...message, creator: null, owner: given }, null, null);
  });
  return {
    ...costs,
    'view again': await cost(() => store.find(id, readingOf().readToken)),
    'list, 10 of 1 000': await cost(() => store.listOwned(owner, { offset: 0, limit: 10 }, now)),
    'delete by its owner': await cost(() => store.remove(others[0] ?? '', owner, null, now)),
    'purge of one message': await cost(() => store.purgeMessages(now + 31 * 86_400, ONE, null)),
  };
}

const ONE = { rows: 1, bytes: 1_000_000 };
