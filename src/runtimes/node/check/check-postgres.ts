import type { Clock } from '../../../domain/ports.ts';
import type { Inspection } from '../../../stores/inspection.ts';
import { hostsIn } from '../../../stores/postgres/hosts.ts';
import { sql } from '../../../stores/sql.ts';
import type { Settings } from '../config.ts';
import { sharedClockFinding } from './clock-finding.ts';
import { type Finding, note, ok, wrong } from './finding.ts';

const OLDEST_VERSION = 140_000;

const server = sql`SELECT
  EXTRACT(EPOCH FROM clock_timestamp())::double precision AS now,
  current_setting('server_version_num')::int AS version,
  CASE WHEN pg_is_in_recovery() THEN 1 ELSE 0 END AS standby,
  CASE WHEN current_setting('synchronous_standby_names') = '' THEN 0 ELSE 1 END AS waits,
  current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int AS connections,
  CASE WHEN (SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()) THEN 1 ELSE 0 END AS tls,
  CASE WHEN inet_server_addr() IS NULL OR inet_server_addr() <<= inet '127.0.0.0/8' OR inet_server_addr() = inet '::1'
    THEN 1 ELSE 0 END AS local`;

/** The tables to which this user may not do all that a server does. A list of privileges would ask for any of them. */
const privileges = sql`SELECT tablename AS name FROM pg_catalog.pg_tables
  WHERE schemaname = current_schema()
    AND tablename IN ('messages', 'links', 'readings', 'receipts', 'idempotency', 'invitations',
      'secret_requests', 'request_counts')
    AND EXISTS (SELECT 1 FROM (VALUES ('SELECT'), ('INSERT'), ('UPDATE'), ('DELETE')) AS needed (privilege)
      WHERE NOT has_table_privilege(quote_ident(schemaname) || '.' || quote_ident(tablename), privilege))`;

const LOSES_WRITES =
  'synchronous_standby_names is empty on the primary: if its machine is lost, so are the latest writes, although they were acknowledged.';

export async function checkPostgres(
  inspection: Inspection,
  settings: Settings,
  isReady: boolean,
  clock: Clock,
): Promise<Finding[]> {
  const [row] = await inspection.query(server);
  const number = (column: string): number => Number(row?.[column]);
  const denied = isReady ? await inspection.query(privileges) : [];
  return [
    number('version') < OLDEST_VERSION
      ? wrong('The PostgreSQL server is older than version 14: upgrade it.')
      : ok('The PostgreSQL server is reached, and its version is supported.'),
    ...(number('standby') === 1
      ? [wrong('DATABASE_URL names a standby, which takes no writes: name the primary.')]
      : []),
    ...denied.map(({ name }) =>
      wrong(`This user lacks a privilege on the table ${name}: make it the owner of the tables.`),
    ),
    sharedClockFinding(number('now'), clock()),
    connectionsFinding(number('connections'), settings.databaseConnections),
    ...(number('waits') === 0 && hasStandbys(settings) ? [note(LOSES_WRITES)] : []),
    ...(number('tls') === 1 || number('local') === 1
      ? []
      : [
          note(
            'The connection to PostgreSQL is not encrypted; sslmode=verify-full in DATABASE_URL requires TLS.',
          ),
        ]),
    ...(settings.limits.maxStoreBytes === undefined
      ? [
          note(
            'MAX_STORE_BYTES is not set, and PostgreSQL does not report the space of its volume: set it to about half of its disk.',
          ),
        ]
      : []),
  ];
}

function hasStandbys({ database }: Settings): boolean {
  return database.kind === 'postgres' && hostsIn(database.address()).urls.length > 1;
}

/** During a rolling update a replica has its connections beside those of the one before. */
function connectionsFinding(available: number, connections: number): Finding {
  return connections * 2 > available
    ? wrong(
        `PostgreSQL accepts ${available} connections, fewer than twice DATABASE_CONNECTIONS (${connections}), which a rolling update needs: lower that.`,
      )
    : ok(`PostgreSQL accepts ${available} connections; one replica opens at most ${connections}.`);
}
