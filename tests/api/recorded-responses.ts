import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { API, OPENAPI, SERVICE } from '../../src/contract/routes.ts';
import { intendedPath, READ_PATHS } from '../../src/http/altered-path.ts';

const DOCUMENT = resolve('docs/runtimes.md');
/** A row of the document: endpoint, status, body, and a mark for each runtime that was seen to answer so. */
const ROW =
  /^\| (?<endpoint>[^|]+) \| (?<status>\d{3}) \| (?<body>[^|]+) \| (?<node>✓?) *\| (?<workers>✓?) *\|$/;

const READ_METHODS = ['GET', 'HEAD'];
const POSTED: readonly string[] = Object.values(API);

/** Every response of this run of the suite, as a row. */
const recorded = new Set<string>();

/** Records a response; its body is left for the caller to read. */
export async function recordResponse(path: string, method: string, response: Response): Promise<void> {
  const copy = response.clone();
  const type = copy.headers.get('Content-Type') ?? '';
  const body = method === 'HEAD' ? 'nothing' : shapeOf(type, await copy.text());
  recorded.add(`| ${endpointOf(path, method)} | ${response.status} | ${body} `);
}

/** The rows of this run, sorted. */
export function recordedRows(): string[] {
  return [...recorded].sort();
}

/** The rows that the document marks for a runtime. */
export function documentedRows(column: 'Node.js' | 'Workers'): string[] {
  const rows = readFileSync(DOCUMENT, 'utf8')
    .split('\n')
    .map((line) => ROW.exec(line)?.groups);
  const marked = rows.filter((row) => row?.[column === 'Node.js' ? 'node' : 'workers'] === '✓');
  return marked.map((row) => `| ${row?.['endpoint']} | ${row?.['status']} | ${row?.['body']} `).sort();
}

/** Writes the rows of this run to the folder of `RESPONSES_FOLDER`, where it is set, for build/runtimes-table.ts. */
export function exportRows(column: string): void {
  const folder = process.env['RESPONSES_FOLDER'];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${column}.json`), JSON.stringify(recordedRows()));
}

function endpointOf(path: string, method: string): string {
  const bare = intendedPath(path.replace(/\?.*$/, ''));
  if (POSTED.includes(bare))
    return `\`${['POST', 'OPTIONS'].includes(method) ? method : 'any other method'} ${bare}\``;
  if ([...READ_PATHS, SERVICE, OPENAPI].includes(bare))
    return `\`${READ_METHODS.includes(method) ? method : 'any other method'} ${bare}\``;
  if (bare.startsWith('/assets/')) return '`GET /assets/…`';
  return /^\/api(\/|$)/.test(bare) ? 'any other path under `/api`' : 'any other path';
}

function shapeOf(type: string, text: string): string {
  if (text === '') return 'nothing';
  if (type.startsWith('application/json')) return `\`{${fieldsOf(JSON.parse(text)).join(', ')}}\``;
  return type.startsWith('text/html') ? 'a page' : 'a file';
}

/** What was granted, by the names of its fields; a refusal word for word, but for long numbers and the names of faulty fields. */
function fieldsOf(body: Readonly<Record<string, unknown>>): string[] {
  const isRefusal = 'message' in body;
  return Object.entries(body).map(([name, value]) =>
    isRefusal && typeof value === 'string' ? `${name}: "${value.replace(/\d{3,}/g, 'N')}"` : name,
  );
}
