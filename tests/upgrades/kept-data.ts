import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Migration } from '../../src/stores/migrations.ts';
import type { KeptMessages } from './kept-messages.ts';

/** A folder for each version whose data is kept. */
export const KEPT = join(import.meta.dirname, 'kept');
/** What ends the name of such a folder where the version was not released yet. */
export const UNRELEASED = '-unreleased';

export const ENGINES = ['sqlite', 'postgres', 'd1'] as const;
export type KeptEngine = (typeof ENGINES)[number];

/** What the server of one version has left behind. */
export interface KeptData {
  /** A version, such as `0.2.0`, or one with `-unreleased`. */
  readonly name: string;
  /** When it was made, in Unix seconds. */
  readonly madeAt: number;
  readonly commit: string;
  /** The SHA-256 digest of each migration that it had applied, in hex, by name. */
  readonly migrations: Readonly<Record<string, string>>;
  readonly messages: Readonly<Record<KeptEngine, KeptMessages>>;
}

/** All that is kept, the oldest first. */
export function allKeptData(): readonly KeptData[] {
  return readdirSync(KEPT)
    .map((name) => ({
      name,
      ...JSON.parse(readFileSync(join(KEPT, name, 'about.json'), 'utf8')),
      messages: JSON.parse(readFileSync(join(KEPT, name, 'messages.json'), 'utf8')),
    }))
    .toSorted((one: KeptData, other: KeptData) => one.madeAt - other.madeAt);
}

/** The database file that this version has left. */
export function keptFile({ name }: KeptData): Uint8Array {
  return gunzipSync(readFileSync(join(KEPT, name, 'sqlite.db.gz')));
}

/** The statements that make such a database again. */
export function keptStatements({ name }: KeptData, engine: 'postgres' | 'd1'): string {
  return readFileSync(join(KEPT, name, `${engine}.sql`), 'utf8');
}

export function digestsOf(migrations: readonly Migration[]): Record<string, string> {
  return Object.fromEntries(
    migrations.map(({ name, sql }) => [name, createHash('sha256').update(sql).digest('hex')]),
  );
}
