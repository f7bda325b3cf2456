import { Client } from 'pg';
import type { Inspection } from '../inspection.ts';
import { render, type Statement, sql } from '../sql.ts';
import { UnusableDatabase } from '../unusable-database.ts';
import { reasonOf } from './postgres-error.ts';

const CONNECTION_TIMEOUT_MILLISECONDS = 10_000;

const tables = sql`SELECT tablename AS name FROM pg_catalog.pg_tables WHERE schemaname = ANY (current_schemas(false))`;
const size = sql`SELECT COALESCE(SUM(pg_total_relation_size(c.oid)), 0) AS bytes FROM pg_catalog.pg_class c
  WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace
    AND c.relname IN ('messages', 'links', 'readings', 'receipts', 'idempotency', 'invitations', 'request_counts')`;

/** Connects to a PostgreSQL database, in sessions that may only read. Rejects with UnusableDatabase, as its methods do. */
export async function inspectPostgres(url: string): Promise<Inspection> {
  const client = new Client({
    connectionString: url,
    application_name: 'inigma inspection',
    options: '-c default_transaction_read_only=on',
    connectionTimeoutMillis: CONNECTION_TIMEOUT_MILLISECONDS,
  });
  // Without a listener a lost connection would end the process; a pending query rejects anyway.
  client.on('error', () => undefined);
  await client.connect().catch(throwUnusable);
  const query = async (statement: Statement) => {
    const text = render(statement, (position) => `$${position}`);
    return (await client.query(text, [...statement.values]).catch(throwUnusable)).rows;
  };
  return {
    query,
    tables: async () => (await query(tables)).map(({ name }) => String(name)),
    diskBytes: async () => Number((await query(size))[0]?.['bytes']),
    freeBytes: () => null,
    close: () => client.end(),
  };
}

function throwUnusable(cause: unknown): never {
  throw new UnusableDatabase(`Cannot read the PostgreSQL database: ${reasonOf(cause)}.`);
}
