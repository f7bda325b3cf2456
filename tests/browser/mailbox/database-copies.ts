import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { LocalServer } from '../../server/server-process.ts';
import type { Row } from '../../server/server-under-test.ts';

/** A row, and the table that it is in. */
export interface CopiedRow {
  readonly table: string;
  readonly row: Row;
}

/** Every row of every table of a copy of the database, made while the server runs. */
export async function copyDatabase(server: LocalServer): Promise<CopiedRow[]> {
  const file = join(server.folder, 'copy.db');
  await server.withDatabase((database) => database.prepare('VACUUM INTO ?').run(file));
  const copy = new DatabaseSync(file, { readOnly: true });
  try {
    const tables = copy.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
    return tables.flatMap(({ name }) => {
      const table = String(name);
      return copy
        .prepare(`SELECT * FROM "${table}"`)
        .all()
        .map((row) => ({ table, row }));
    });
  } finally {
    copy.close();
    await rm(file);
  }
}

/** Tables whose rows have values of both kinds. */
export function tablesWithBoth(
  rows: readonly CopiedRow[],
  some: readonly string[],
  others: readonly string[],
): string[] {
  return rows.filter(({ row }) => holds(row, some) && holds(row, others)).map(({ table }) => table);
}

/** Distinctive values that a row with one of `some` and a row with one of `others` have in common. */
export function sharedValues(
  rows: readonly CopiedRow[],
  some: readonly string[],
  others: readonly string[],
): string[] {
  const valuesBeside = (values: readonly string[]) =>
    rows.filter(({ row }) => holds(row, values)).flatMap(({ row }) => distinctiveValues(row));
  const beside = valuesBeside(others);
  return [...new Set(valuesBeside(some))].filter((value) => beside.includes(value));
}

function holds(row: Row, values: readonly string[]): boolean {
  return Object.values(row).some((value) => values.includes(String(value)));
}

/** Times, and texts of more than a word: what many rows have says nothing. */
function distinctiveValues(row: Row): string[] {
  const values = Object.values(row)
    .filter((value) => value !== null)
    .map(String);
  return values.filter((value) => value.length > 'withdrawn'.length);
}
