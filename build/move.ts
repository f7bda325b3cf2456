import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { loadExportOfD1 } from '../src/stores/sqlite/from-d1.ts';
import { readMigrations } from '../src/stores/sqlite/migration-files.ts';
import { openSqlite } from '../src/stores/sqlite/sqlite-store.ts';
import { countTooLongForD1, statementsForD1 } from '../src/stores/sqlite/to-d1.ts';
import { ROOT } from './tool.ts';

const MIGRATIONS = readMigrations(join(ROOT, 'src', 'stores', 'migrations'));

/** Moving between the two runtimes: `npm run move -- from-d1 EXPORT.sql FILE.db` and `npm run move -- to-d1 FILE.db STATEMENTS.sql`. */
const WAYS: Readonly<Record<string, (from: string, to: string) => Promise<void>>> = {
  'from-d1': async (from, to) => {
    loadExportOfD1(await readFile(from, 'utf8'), to);
    await bringUpToDate(to);
    console.log(`The messages are in ${to}.`);
  },
  'to-d1': async (from, to) => {
    await bringUpToDate(from);
    await pipeline(Readable.from(linesOf(from)), createWriteStream(to, { flags: 'wx', mode: 0o600 }));
    console.log(`The messages are in ${to}, as statements for D1.`);
    const left = countTooLongForD1(from);
    if (left > 0) console.error(`${left} too long for a row of D1 stayed behind.`);
  },
};

function* linesOf(file: string): Generator<string> {
  for (const statement of statementsForD1(file)) yield `${statement}\n`;
}

async function bringUpToDate(file: string): Promise<void> {
  await (await openSqlite(file, MIGRATIONS)).close();
}

async function move([way = '', from, to]: readonly string[]): Promise<number> {
  const go = Object.hasOwn(WAYS, way) ? WAYS[way] : undefined;
  if (go === undefined || from === undefined || to === undefined) {
    console.error('Usage: npm run move -- from-d1 EXPORT.sql FILE.db, or to-d1 FILE.db STATEMENTS.sql');
    return 1;
  }
  try {
    await go(from, to);
    return 0;
  } catch (fault) {
    console.error(fault instanceof Error ? fault.message : fault);
    return 1;
  }
}

process.exitCode = await move(process.argv.slice(2));
