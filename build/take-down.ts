import { takeDown } from '../src/stores/endings.ts';
import { render, type Statement, type Value } from '../src/stores/sql.ts';

const ID = /^[\w-]{1,50}$/;

/** The statements that take a message down, as D1 runs them in one batch; null for what is no id. `now` is in Unix seconds. */
export function takeDownStatements(id: string, now: number): readonly string[] | null {
  return ID.test(id) ? takeDown(id, now).map(inlined) : null;
}

function inlined(statement: Statement): string {
  return render(statement, (position) => literal(statement.values[position - 1] ?? null));
}

/** No text of these statements has a quote in it. */
function literal(value: Value): string {
  if (value === null) return 'NULL';
  return typeof value === 'number' ? String(value) : `'${value}'`;
}
