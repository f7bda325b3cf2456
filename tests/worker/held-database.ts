import type { D1Driver } from '../../src/stores/d1/d1-driver.ts';

/** D1, as the driver is handed it. */
export type Database = ConstructorParameters<typeof D1Driver>[0];
type Prepared = ReturnType<Database['prepare']>;

/**
 * The harness forgets a statement in workerd once nothing here refers to it any more, which may be before the request that runs it
 * has arrived: then the request fails. So what a request is about is held until its answer is there.
 */
const held = new Set<unknown>();

async function hold<Result>(what: unknown, answer: Promise<Result>): Promise<Result> {
  held.add(what);
  try {
    return await answer;
  } finally {
    held.delete(what);
  }
}

class HeldStatement {
  readonly prepared: Prepared;

  constructor(prepared: Prepared) {
    this.prepared = prepared;
  }

  bind(...values: unknown[]): HeldStatement {
    return new HeldStatement(this.prepared.bind(...values));
  }

  all() {
    return hold(this.prepared, this.prepared.all());
  }

  run() {
    return hold(this.prepared, this.prepared.run());
  }
}

/** The same database, as far as the driver uses it. */
export function heldWhileUsed(database: Database): Database {
  const batch = (statements: readonly HeldStatement[]) => {
    const prepared = statements.map((statement) => statement.prepared);
    return hold(prepared, database.batch(prepared));
  };
  const prepare = (text: string) => new HeldStatement(database.prepare(text));
  return { prepare, batch } as unknown as Database;
}
