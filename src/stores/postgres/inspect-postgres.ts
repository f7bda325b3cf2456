import type { Inspection } from '../inspection.ts';
import { render, type Statement, sql } from '../sql.ts';
import { UnusableDatabase } from '../unusable-database.ts';
import { connectToPrimary } from './connect-to-primary.ts';
import { reasonOf } from './postgres-error.ts';

const tables = sql`SELECT tablename AS name FROM pg_catalog.pg_tables WHERE schemaname = ANY (current_schemas(false))`;
const size = sql`SELECT COALESCE(SUM(pg_total_relation_size(c.oid)), 0) AS bytes FROM pg_catalog.pg_class c
  WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace
    AND c.relname IN ('messages', 'links', 'readings', 'receipts', 'idempotency', 'invitations',
      'secret_requests', 'request_counts')`;

/**
 * Connects to a PostgreSQL database, in transactions that may only read: a setting of the session would stay behind in a
 * pooler. Rejects with UnusableDatabase, as its methods do.
 */
export async function inspectPostgres(url: string): Promise<Inspection> {
  const client = await connectToPrimary(url, { application_name: 'inigma inspection' }).catch(throwUnusable);
  const readOnly = async (statement: Statement) => {
    await client.query('BEGIN READ ONLY; SET LOCAL statement_timeout = 0');
    const text = render(statement, (position) => `$${position}`);
    const { rows } = await client.query(text, [...statement.values]);
    await client.query('COMMIT');
    return rows;
  };
  const query = (statement: Statement) => readOnly(statement).catch(throwUnusable);
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
