import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../build/tool.ts';
import { type Migration, neededMigration, numberOf } from '../../src/stores/migrations.ts';
import { digestsOf, type KeptData, UNRELEASED } from './kept-data.ts';

/** What is known of releases: the version of package.json, those that CHANGELOG.md dates, and those that have a tag. */
export interface Versions {
  readonly current: string;
  readonly released: readonly string[];
}

/** A heading of a released version, such as `## [0.2.0] - 2027-01-31` (https://keepachangelog.com). */
const RELEASE = /^## \[?v?(\d+\.\d+\.\d+)\]?(?!.*unreleased)/gim;

export function versionsIn(changelog: string, tags: string): readonly string[] {
  const named = [...changelog.matchAll(RELEASE)].map(([, version = '']) => version);
  const tagged = [...tags.matchAll(/^v(\d+\.\d+\.\d+)$/gm)].map(([, version = '']) => version);
  return [...new Set([...named, ...tagged])];
}

/** Those of this project; a copy without its Git history has the changelog alone. */
export function versionsOfProject(): Versions {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const changelog = join(ROOT, 'CHANGELOG.md');
  return {
    current: version,
    released: versionsIn(existsSync(changelog) ? readFileSync(changelog, 'utf8') : '', tagsOf(ROOT)),
  };
}

function tagsOf(folder: string): string {
  if (!existsSync(join(folder, '.git'))) return '';
  return execFileSync('git', ['tag', '--list', 'v*'], { cwd: folder, encoding: 'utf8' });
}

/** A sentence for each version whose data must be kept and is not. */
export function missingData(
  { current, released }: Versions,
  kept: readonly Pick<KeptData, 'name'>[],
): string[] {
  const has = (name: string) => kept.some((data) => data.name === name);
  const missing = released.filter((version) => !has(version));
  const sentences = missing.map(
    (version) => `${version} is released: check it out, and npm run upgrade:keep -- release`,
  );
  return released.includes(current) || has(current) || has(current + UNRELEASED)
    ? sentences
    : [...sentences, `${current} is new: npm run upgrade:keep`];
}

type Applied = Pick<KeptData, 'name' | 'migrations'>;

/** A sentence for each migration that a version has applied and that is gone since, or another. */
export function changedMigrations(migrations: readonly Migration[], kept: readonly Applied[]): string[] {
  const digests = digestsOf(migrations);
  return kept.flatMap((data) =>
    Object.entries(data.migrations)
      .filter(([name, digest]) => digests[name] !== digest)
      .map(([name]) => `${data.name} has applied ${name}, which must stay as it was: write a new migration`),
  );
}

/** What a migration may do that every older program can live with: each pattern is a whole statement. */
const ADDITIONS = [
  /^CREATE TABLE \w+ \(.*\)$/s,
  /^CREATE INDEX \w+ ON .*$/s,
  /^CREATE UNIQUE INDEX \w+ ON .*$/s,
  /^DROP INDEX( IF EXISTS)? \w+$/s,
  /^ALTER TABLE \w+ ADD COLUMN \w+ (?!.*\bNOT NULL\b(?!.*\bDEFAULT\b)).*$/s,
  /^SELECT 1$/,
];

/**
 * A sentence for each migration after those of the first kept data that does not fit the version before it: it takes something away
 * and names no migration that it needs, or needs one that the version before did not have.
 */
export function incompatibleMigrations(migrations: readonly Migration[], kept: readonly Applied[]): string[] {
  const [first] = kept;
  const later = migrations.filter(({ name }) => first?.migrations[name] === undefined);
  return later.flatMap(({ name, sql }) => {
    const needed = neededMigration(name);
    if (needed === null)
      return takesAway(sql) ? [`${name} does more than add: name the migration that it needs`] : [];
    const before = kept.findLast((data) => data.migrations[name] === undefined);
    const newest = Math.max(0, ...Object.keys(before?.migrations ?? {}).map(numberOf));
    return needed > newest ? [`${name} needs a migration that ${before?.name} did not have`] : [];
  });
}

function takesAway(sql: string): boolean {
  const statements = sql
    .replaceAll(/--.*$/gm, '')
    .split(';')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
  const tableIn = (pattern: RegExp, statement: string) => pattern.exec(statement)?.[1] ?? null;
  const created = statements.map((statement) => tableIn(/^CREATE TABLE (\w+)/, statement));
  return statements.some((statement) => {
    const filled = tableIn(/^INSERT INTO (\w+)/, statement);
    if (filled !== null) return !created.includes(filled);
    const restricted = tableIn(/^CREATE UNIQUE INDEX \w+ ON (\w+)/, statement);
    const isAddition = ADDITIONS.some((addition) => addition.test(statement));
    return !isAddition || (restricted !== null && !created.includes(restricted));
  });
}
