import { describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../store-contract/sqlite-under-test.ts';
import { allKeptData, digestsOf } from './kept-data.ts';
import {
  changedMigrations,
  incompatibleMigrations,
  missingData,
  versionsIn,
  versionsOfProject,
} from './released-versions.ts';

const migration = (name: string, sql = 'ALTER TABLE messages ADD COLUMN size INTEGER;') => ({ name, sql });
const FIRST = migration('0001_first.sql', 'CREATE TABLE a (x TEXT);');
const SECOND = migration('0002_second.sql');
const keptAfter = (name: string, ...migrations: { name: string; sql: string }[]) => ({
  name,
  migrations: digestsOf(migrations),
});

describe('this project', () => {
  it('the data of every released version is kept, and of the one to come', () => {
    expect(allKeptData().length).toBeGreaterThan(0);
    expect(missingData(versionsOfProject(), allKeptData())).toEqual([]);
  });

  it('no migration has changed that a kept version has applied', () => {
    expect(changedMigrations(MIGRATIONS, allKeptData())).toEqual([]);
  });

  it('every later migration leaves tables on which the version before runs', () => {
    expect(incompatibleMigrations(MIGRATIONS, allKeptData())).toEqual([]);
  });
});

describe('versions', () => {
  it('versions are released that a tag or a heading of the changelog names', () => {
    const changelog = '# Changelog\n\n## [Unreleased]\n\n## 0.3.0 (unreleased)\n\n## [0.2.0] - 2027-01-31\n';
    expect(versionsIn(changelog, 'v0.1.0\nv0.2.0\nv0.2.0-rc.1\n')).toEqual(['0.2.0', '0.1.0']);
    expect(versionsIn('', '')).toEqual([]);
  });

  it.each([
    ['0.1.0', [], ['0.1.0-unreleased'], []],
    ['0.1.0', ['0.1.0'], ['0.1.0-unreleased'], [/^0\.1\.0 is released: /]],
    ['0.1.0', ['0.1.0'], ['0.1.0-unreleased', '0.1.0'], []],
    ['0.2.0', ['0.1.0'], ['0.1.0'], [/^0\.2\.0 is new: /]],
    ['0.2.0', ['0.1.0'], ['0.2.0-unreleased'], [/^0\.1\.0 is released: /]],
  ])(
    'of version %s, when %j are released and %j kept, this is missing: %j',
    (current, released, kept, missing) => {
      const sentences = missingData(
        { current, released },
        kept.map((name) => ({ name })),
      );
      expect(sentences).toEqual(missing.map((sentence) => expect.stringMatching(sentence)));
    },
  );
});

describe('migrations', () => {
  it('one that was applied must not change, or go', () => {
    const kept = [keptAfter('0.1.0', FIRST, SECOND)];
    expect(changedMigrations([FIRST, SECOND, migration('0003_third.sql')], kept)).toEqual([]);
    expect(changedMigrations([{ ...FIRST, sql: `${FIRST.sql}\n` }], kept)).toEqual([
      expect.stringMatching(/^0\.1\.0 has applied 0001_first\.sql, /),
      expect.stringMatching(/^0\.1\.0 has applied 0002_second\.sql, /),
    ]);
  });

  it.each([
    'CREATE TABLE b (x TEXT NOT NULL, y INTEGER DEFAULT 0);\nCREATE UNIQUE INDEX b_by_x ON b (x);',
    '-- Why.\nCREATE INDEX a_by_y ON a (x) WHERE x > 0;\nDROP INDEX IF EXISTS a_by_x;',
    "ALTER TABLE a ADD COLUMN y TEXT; ALTER TABLE a ADD COLUMN z TEXT NOT NULL DEFAULT '';",
    'CREATE TABLE b (x TEXT); INSERT INTO b SELECT x FROM a;',
    'SELECT 1;',
  ])('one that only adds needs no program: %j', (sql) => {
    expect(
      incompatibleMigrations([FIRST, migration('0002_b.sql', sql)], [keptAfter('0.1.0', FIRST)]),
    ).toEqual([]);
  });

  it.each([
    'DROP TABLE a;',
    'ALTER TABLE a DROP COLUMN x;',
    'ALTER TABLE a RENAME COLUMN x TO y;',
    'ALTER TABLE a ADD COLUMN y TEXT NOT NULL;',
    'CREATE UNIQUE INDEX a_by_x ON a (x);',
    "UPDATE a SET x = '';",
    'DELETE FROM a;',
    "INSERT INTO a VALUES ('');",
    'CREATE TABLE b (x TEXT); DROP TABLE a;',
  ])('one that does more must name what it needs: %j', (sql) => {
    const kept = [keptAfter('0.1.0', FIRST), keptAfter('0.2.0', FIRST, SECOND)];
    const problems = (name: string) => incompatibleMigrations([FIRST, SECOND, migration(name, sql)], kept);
    expect(problems('0003_c.sql')).toEqual([
      '0003_c.sql does more than add: name the migration that it needs',
    ]);
    expect(problems('0003_c.needs-0002.sql')).toEqual([]);
    expect(problems('0003_c.needs-0003.sql')).toEqual([
      '0003_c.needs-0003.sql needs a migration that 0.2.0 did not have',
    ]);
  });
});
