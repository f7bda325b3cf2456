import { processLimits } from '../process-limits.ts';
import { type Command, type Invocation, UsageError } from './command.ts';
import { copyDatabase } from './copy-database.ts';
import { loadSettings } from './loaded-settings.ts';

export const backup: Command = {
  name: 'backup',
  operands: ['[FILE]'],
  options: { output: { value: 'FILE', summary: 'the same as the operand FILE' } },
  summary: 'copy the SQLite database into a new file while the server runs',
  help: `FILE must not exist yet; it appears once all of it is on disk.
- is standard output. PowerShell before 7.4 changes bytes that it redirects: name a file there.
The copy needs as much free space as the database, and 12 MiB more.
For PostgreSQL use pg_dump.`,
  run: backUp,
};

async function backUp({ environment, operands, values }: Invocation): Promise<void> {
  const [file, ...more] = [...operands, values.get('output')].filter((name) => name !== undefined);
  if (file === undefined || file === '' || more.length > 0) {
    throw new UsageError('backup needs one FILE, or - for standard output; see "inigma backup --help".');
  }
  const { database } = loadSettings(environment);
  if (database.kind === 'postgres')
    throw new Error('The messages are in PostgreSQL; back them up with pg_dump.');
  await copyDatabase(database.file, file, processLimits());
}
