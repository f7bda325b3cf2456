import { render, type Statement, type Value } from '../src/stores/sql.ts';

/** A statement with its values in its text, as `wrangler d1 execute` takes it. */
export function inlineStatement(statement: Statement): string {
  return render(statement, (position) => literal(statement.values[position - 1] ?? null));
}

function literal(value: Value): string {
  if (value === null) return 'NULL';
  return typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`;
}
