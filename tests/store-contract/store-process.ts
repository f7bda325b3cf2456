import { SqlMessageStore } from '../../src/stores/message-store.ts';
import { openSqlite } from '../../src/stores/sqlite/sqlite-store.ts';
import { attempt } from './acting.ts';
import type { Act, Result } from './model.ts';
import { MIGRATIONS } from './sqlite-under-test.ts';

/** How an act went, for the process that asked for it. */
export interface ActOutcome {
  readonly number: number;
  readonly result?: Result;
  readonly error?: string;
}

/** An act that another process asks for. */
export interface Order {
  readonly number: number;
  readonly id: string;
  readonly act: Act;
}

// A server without anything but its store, for acts that meet those of another process.
const [, , file = ''] = process.argv;
const sqlite = await openSqlite(file, MIGRATIONS, { reserveBytes: 0 });
const store = new SqlMessageStore(sqlite.driver);

process.on('message', async ({ number, id, act }: Order) => {
  const outcome = await attempt(store, id, act).then(
    (result) => ({ result }),
    (error: unknown) => ({ error: String(error instanceof Error ? error.cause : error) }),
  );
  process.send?.({ number, ...outcome });
});
process.on('disconnect', () => sqlite.close());
process.send?.({ number: 0 });
