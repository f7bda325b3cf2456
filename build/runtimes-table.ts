import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, runTool } from './tool.ts';

const DOCUMENT = join(ROOT, 'docs', 'runtimes.md');
const SUITES = ['tests/api/node.test.ts', 'tests/api/worker.test.ts'];
const COLUMNS = ['Node.js', 'Workers'];
/** The table is all that begins like this, and nothing else in the document does. */
const HEAD = `| endpoint | status | body | ${COLUMNS.join(' | ')} |\n| --- | --- | --- | --- | --- |\n`;

/** Asks both runtimes all that the contract suite asks, and writes down who has given which answer. */
async function writeTable(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'inigma-answers-'));
  try {
    // Each suite ends by comparing itself with the table as it stands, which may fail here and is then mended by this.
    await runTool('vitest', ['run', ...SUITES], { ANSWERS_FOLDER: folder });
    const met = await Promise.all(COLUMNS.map((column) => readRows(join(folder, `${column}.json`))));
    const document = await readFile(DOCUMENT, 'utf8');
    const before = document.slice(0, document.indexOf(HEAD) + HEAD.length);
    await writeFile(DOCUMENT, `${before}${table(met)}\n`);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function readRows(file: string): Promise<ReadonlySet<string>> {
  return new Set(JSON.parse(await readFile(file, 'utf8')));
}

function table(met: readonly ReadonlySet<string>[]): string {
  const rows = [...new Set(met.flatMap((rows) => [...rows]))].sort();
  return rows
    .map((row) => `${row}| ${met.map((rows) => (rows.has(row) ? '✓' : '')).join(' | ')} |`)
    .join('\n');
}

await writeTable();
