import { existsSync } from 'node:fs';
import type { Clock } from '../../../domain/ports.ts';
import type { Inspection } from '../../../stores/inspection.ts';
import { incompatibilityOf, type MigrationStatus } from '../../../stores/migrations.ts';
import type { Settings } from '../config.ts';
import { checkHosts, checkPooler } from './check-hosts.ts';
import { checkPostgres } from './check-postgres.ts';
import { checkSqlite, checkSqliteFiles, checkVolume, missingFinding } from './check-sqlite.ts';
import { type Finding, ok, wrong } from './finding.ts';
import { inspect, migrationsOf } from './inspected.ts';

/** Opens the database beside any server, and changes nothing. */
export async function checkDatabase(settings: Settings, clock: Clock): Promise<Finding[]> {
  const { database } = settings;
  const volume = database.kind === 'sqlite' ? checkVolume(database.file) : [];
  if (database.kind === 'sqlite' && !existsSync(database.file))
    return [...volume, missingFinding(database.file)];
  const first =
    database.kind === 'sqlite'
      ? [...volume, ...checkSqliteFiles(database.file)]
      : await checkHosts(database.address());
  try {
    const inspection = await inspect(database);
    try {
      return [...first, ...(await look(inspection, settings, clock))];
    } finally {
      await inspection.close();
    }
  } catch (error) {
    return [...first, wrong(error instanceof Error ? error.message : 'The database cannot be read.')];
  }
}

async function look(inspection: Inspection, settings: Settings, clock: Clock): Promise<Finding[]> {
  const migrations = await migrationsOf(inspection);
  const isReady = migrations.pending.length === 0 && migrations.incompatible === null;
  const { database } = settings;
  const further =
    database.kind === 'sqlite'
      ? await checkSqlite(inspection, settings, isReady, clock)
      : [
          ...(await checkPostgres(inspection, settings, isReady, clock)),
          ...(await checkPooler(database.address())),
        ];
  return [migrationsFinding(migrations), ...further];
}

function migrationsFinding({ pending, unknown, incompatible }: MigrationStatus): Finding {
  if (incompatible !== null) return wrong(`The database cannot be used: ${incompatibilityOf(incompatible)}.`);
  if (pending.length > 0) {
    return wrong(
      `The tables are of an earlier version, and migrations are pending (${pending.join(', ')}): start the server, or run migrate.`,
    );
  }
  return unknown.length === 0
    ? ok('The tables are up to date.')
    : ok(`The tables are up to date; what a newer version has added (${unknown.join(', ')}) is ignored.`);
}
