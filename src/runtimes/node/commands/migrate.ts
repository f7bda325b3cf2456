import { openEngine } from '../engine.ts';
import type { Command, Invocation } from './command.ts';
import { loadSettings } from './loaded-settings.ts';

export const migrate: Command = {
  name: 'migrate',
  operands: [],
  options: {},
  summary: 'apply pending migrations, and say which',
  help: `Does what a start of the server does first, and then ends: it creates the database if there is
none, and applies each migration in a transaction of its own. Servers of this version that run
meanwhile are not disturbed. Make a backup first.`,
  run: applyPending,
};

async function applyPending({ environment }: Invocation): Promise<void> {
  let isUpToDate = true;
  const print = (sentence: string) => {
    isUpToDate = false;
    process.stdout.write(`${sentence}\n`);
  };
  const engine = await openEngine(loadSettings(environment), {
    onApplied: (migration) => print(`Applied the migration ${migration}.`),
    onDoubtfulVolume: (fileSystem) =>
      process.stderr.write(
        `The database is on a file system of the kind ${fileSystem}; see "inigma check".\n`,
      ),
    onRemoved: (migration, messages) =>
      print(`The migration ${migration} removed messages of an unreleased version: ${messages}.`),
  });
  await engine.close();
  if (isUpToDate) print('No migration was needed.');
}
