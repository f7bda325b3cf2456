import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { clock } from '../../../http/clock.ts';
import { checkBackup } from '../../../stores/sqlite/backup-check.ts';
import { databasePath } from '../../../stores/sqlite/database-file.ts';
import { checkFileSystem } from '../../../stores/sqlite/file-system.ts';
import { putInPlace, replaceDatabase } from '../../../stores/sqlite/replace-database.ts';
import { takeUse, type UseLock } from '../../../stores/sqlite/use-lock.ts';
import { readMigrations } from '../build-files.ts';
import { type Command, type Invocation, UsageError } from './command.ts';
import { loadSettings } from './loaded-settings.ts';
import { STANDARD_INPUT, withCopyOf } from './restored-copy.ts';

const WARNING = `This replaces the database. Messages that were read or deleted since the backup was made exist again,
and those created or claimed since are gone.
`;

export const restore: Command = {
  name: 'restore',
  operands: ['FILE'],
  options: { yes: { value: null, summary: 'do not ask' } },
  summary: 'put a backup in the place of the SQLite database, while no server runs',
  help: `FILE is what "backup" wrote, or a database file of an earlier server; - is standard input.
It is checked before anything changes: that it is whole, that its tables are Inigma's, and that it
is not of a newer version. The database before is kept beside the new one; its name is printed.
Messages that were read or deleted since the backup was made exist again. So it asks first, or
needs --yes where it cannot ask.
For PostgreSQL use pg_restore or psql.`,
  run: restoreFrom,
};

async function restoreFrom({ environment, operands: [source = ''], flags }: Invocation): Promise<void> {
  const { database } = loadSettings(environment);
  if (database.kind === 'postgres')
    throw new Error('The messages are in PostgreSQL; restore them with pg_restore or psql.');
  const mayAsk = process.stdin.isTTY && source !== STANDARD_INPUT;
  if (!flags.has('yes') && !mayAsk) {
    throw new UsageError(
      'Nothing was restored: messages that were read or deleted since the backup would exist again; add --yes if you want that.',
    );
  }
  const file = databasePath(database.file);
  // A server would refuse it there.
  checkFileSystem(file);
  const use = useAlone(file);
  try {
    await withCopyOf(source, file, async (copy) => {
      const title = source === STANDARD_INPUT ? 'The backup' : `The file ${source}`;
      const messages = checkBackup(copy, title, readMigrations());
      process.stderr.write(WARNING);
      if (!flags.has('yes') && !(await isConfirmed())) throw new Error('Nothing was restored.');
      await replace(file, copy);
      process.stdout.write(`Restored the database ${file}; messages in it: ${messages}.\n`);
    });
  } finally {
    use.release();
  }
}

function useAlone(file: string): UseLock {
  const use = takeUse(file);
  if (use !== null) return use;
  throw new Error(`The database ${file} is in use: stop the server, and any other command, first.`);
}

async function replace(file: string, copy: string): Promise<void> {
  if (!existsSync(file)) return putInPlace(file, copy);
  const kept = freeName(`${file}.replaced-${timestamp(clock())}`);
  await replaceDatabase(file, copy, kept);
  process.stdout.write(`The database before is ${kept}: delete it when you no longer need its messages.\n`);
}

/** `20261126T160500Z`, of Unix seconds. */
function timestamp(seconds: number): string {
  return new Date(seconds * 1_000).toISOString().replace(/[-:]|\.\d+/g, '');
}

function freeName(name: string): string {
  let free = resolve(name);
  for (let count = 2; existsSync(free); count += 1) free = `${resolve(name)}-${count}`;
  return free;
}

async function isConfirmed(): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question('Restore it? [y/N] ');
  terminal.close();
  return /^y(es)?$/i.test(answer.trim());
}
