import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, runTool } from './tool.ts';

const DOCUMENT = join(ROOT, 'docs', 'runtimes.md');
const SUITES = ['tests/api/node.test.ts', 'tests/api/worker.test.ts'];
const COLUMNS = ['Node.js', 'Workers'];
/** The table is all that begins like this, and nothing else in the document does. */
const HEAD = `| endpoint | status | body | ${COLUMNS.join(' | ')} |\n| --- | --- | --- | --- | --- |\n`;

/** Runs the contract suite on both runtimes, and writes which runtime gave which response. */
async function writeTable(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'inigma-responses-'));
  try {
    // Each suite ends by comparing its responses with the present table, which may fail here; this then updates it.
    await runTool('vitest', ['run', ...SUITES], { RESPONSES_FOLDER: folder });
    const rowsByRuntime = await Promise.all(
      COLUMNS.map((column) => readRows(join(folder, `${column}.json`))),
    );
    const document = await readFile(DOCUMENT, 'utf8');
    const before = document.slice(0, document.indexOf(HEAD) + HEAD.length);
    await writeFile(DOCUMENT, `${before}${table(rowsByRuntime)}\n`);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function readRows(file: string): Promise<ReadonlySet<string>> {
  return new Set(JSON.parse(await readFile(file, 'utf8')));
}

function table(rowsByRuntime: readonly ReadonlySet<string>[]): string {
  const rows = [...new Set(rowsByRuntime.flatMap((rows) => [...rows]))].sort();
  return rows
    .map((row) => `${row}| ${rowsByRuntime.map((rows) => (rows.has(row) ? '✓' : '')).join(' | ')} |`)
    .join('\n');
}

await writeTable();
