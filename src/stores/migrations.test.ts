import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { IncompatibleTables, MigrationError, migrate } from './migrations.ts';
import { sql } from './sql.ts';
import { Connection } from './sqlite/connection.ts';
import { migrationEngine } from './sqlite/migrations-table.ts';

const FIRST = { name: '0001_first.sql', sql: 'CREATE TABLE a (x TEXT); INSERT INTO a VALUES (1);' };
const SECOND = {
  name: '0002_second.sql',
  sql: 'ALTER TABLE a ADD COLUMN y TEXT; INSERT INTO a VALUES (2, 2);',
};
const BROKEN = {
  name: '0003_broken.sql',
  sql: 'INSERT INTO a VALUES (3, 3); INSERT INTO nowhere VALUES (1);',
};

describe('migrations', () => {
  let folder: string;
  let open: Connection[];
  const connect = () => {
    const connection = Connection.toWrite(join(folder, 'test.db'), 2_000);
    open.push(connection);
    return connection;
  };
  const applied = (connection: Connection) =>
    connection.query(sql`SELECT name FROM migrations ORDER BY id`).map((row) => row['name']);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'inigma-migrations-'));
    open = [];
  });
  afterEach(() => {
    for (const connection of open) connection.close();
    rmSync(folder, { recursive: true });
  });

  it('migrations are applied in the order of their names, and only once', async () => {
    const connection = connect();
    await migrate(migrationEngine(connection), [SECOND, FIRST]);
    await migrate(migrationEngine(connection), [FIRST, SECOND]);
    expect(applied(connection)).toEqual([FIRST.name, SECOND.name]);
    expect(connection.query(sql`SELECT x FROM a`)).toHaveLength(2);
  });

  it('migrations go on where an older server stopped', async () => {
    await migrate(migrationEngine(connect()), [FIRST]);
    const connection = connect();
    await migrate(migrationEngine(connection), [FIRST, SECOND]);
    expect(applied(connection)).toEqual([FIRST.name, SECOND.name]);
  });

  it('migrations leave alone what a newer server has applied', async () => {
    await migrate(migrationEngine(connect()), [FIRST, SECOND]);
    const connection = connect();
    await migrate(migrationEngine(connection), [FIRST]);
    expect(applied(connection)).toEqual([FIRST.name, SECOND.name]);
  });

  it('a migration that takes something away says which programs can still use the tables', async () => {
    const third = { name: '0003_third.needs-0002.sql', sql: 'ALTER TABLE a DROP COLUMN x;' };
    const fourth = { name: '0004_fourth.sql', sql: 'ALTER TABLE a ADD COLUMN z TEXT;' };
    await migrate(migrationEngine(connect()), [FIRST, SECOND, third, fourth]);
    await migrate(migrationEngine(connect()), [FIRST, SECOND]);
    const connection = connect();
    const error = await migrate(migrationEngine(connection), [FIRST]).catch((error) => error);
    expect(error).toBeInstanceOf(IncompatibleTables);
    expect(error.message).toBe(
      'its tables are of a newer version, and this one cannot use them (migration 0003_third.needs-0002.sql); start the newer version, or restore a backup from before the upgrade',
    );
    expect(applied(connection)).toHaveLength(4);
    expect(connection.query(sql`SELECT y FROM a`)).toHaveLength(2);
  });

  it('migrations take over a database whose migrations table wrangler has made', async () => {
    const connection = connect();
    connection.execute(`CREATE TABLE migrations(
      id         INTEGER PRIMARY KEY AUTOINCREMENT,
      name       TEXT UNIQUE,
      applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL
    ); CREATE TABLE a (x TEXT); INSERT INTO migrations (name) VALUES ('0001_first.sql');`);
    await migrate(migrationEngine(connection), [FIRST, SECOND]);
    expect(connection.query(sql`SELECT x FROM a`)).toEqual([{ x: '2' }]);
    expect(connection.query(sql`SELECT applied_at FROM migrations WHERE applied_at IS NULL`)).toEqual([]);
  });

  it('a failed migration leaves nothing behind, and those before it stay', async () => {
    const connection = connect();
    const error = await migrate(migrationEngine(connection), [FIRST, SECOND, BROKEN]).catch((error) => error);
    expect(error).toBeInstanceOf(MigrationError);
    expect(error.migration).toBe(BROKEN.name);
    expect(String(error.cause)).toContain('nowhere');
    expect(applied(connection)).toEqual([FIRST.name, SECOND.name]);
    expect(connection.query(sql`SELECT x FROM a WHERE x = ${'3'}`)).toEqual([]);
  });
});
