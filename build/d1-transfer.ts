import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { readMigrations } from '../src/runtimes/node/build-files.ts';
import { loadExportOfD1 } from '../src/stores/sqlite/from-d1.ts';
import { openSqlite } from '../src/stores/sqlite/sqlite-store.ts';
import { countTooLongForD1, statementsForD1 } from '../src/stores/sqlite/to-d1.ts';
import { ROOT } from './tool.ts';

const MIGRATIONS = readMigrations(join(ROOT, 'src', 'stores', 'migrations'));

/** Moving between the two runtimes: `npm run move -- from-d1 EXPORT.sql FILE.db` and `npm run move -- to-d1 FILE.db STATEMENTS.sql`. */
const DIRECTIONS: Readonly<Record<string, (from: string, to: string) => Promise<void>>> = {
  'from-d1': async (from, to) => {
    loadExportOfD1(await readFile(from, 'utf8'), to);
    await migrate(to);
    console.log(`Wrote the messages to ${to}.`);
  },
  'to-d1': async (from, to) => {
    await migrate(from);
    await pipeline(Readable.from(linesOf(from)), createWriteStream(to, { flags: 'wx', mode: 0o600 }));
    console.log(`Wrote the messages to ${to} as SQL statements for D1.`);
    const skipped = countTooLongForD1(from);
    if (skipped > 0) console.error(`Skipped ${skipped} messages that are too long for a row of D1.`);
  },
};

function* linesOf(file: string): Generator<string> {
  for (const statement of statementsForD1(file)) yield `${statement}\n`;
}

async function migrate(file: string): Promise<void> {
  await (await openSqlite(file, MIGRATIONS)).close();
}

async function move([direction = '', from, to]: readonly string[]): Promise<number> {
  const run = Object.hasOwn(DIRECTIONS, direction) ? DIRECTIONS[direction] : undefined;
  if (run === undefined || from === undefined || to === undefined) {
    console.error('Usage: npm run move -- from-d1 EXPORT.sql FILE.db, or to-d1 FILE.db STATEMENTS.sql');
    return 1;
  }
  try {
    await run(from, to);
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

process.exitCode = await move(process.argv.slice(2));
