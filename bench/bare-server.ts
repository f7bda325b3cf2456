import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { RecordedActs, RecordedStatement } from './recorded-statements.ts';

// The limit: what node:http and node:sqlite reach with the same SQL on the same kind of file and nothing else. No code of src/
// runs here, no field is checked, no token hashed, nothing logged or counted.

type Fields = Readonly<Record<string, string | number | null>>;
type Row = Readonly<Record<string, unknown>>;
type Write = { readonly run: () => string; readonly answer: (text: string) => void };
interface Prepared {
  readonly statement: StatementSync;
  /** Each value, or the name of the field that it is. */
  readonly values: readonly { readonly field?: string; readonly value: string | number | null }[];
}

/** `group`: writes of one turn of the event loop share a transaction; `single`: each has its own. */
const [, , file = '', commits = 'group', pageFile = '', statementsFile = ''] = process.argv;
const page = readFileSync(pageFile);
const recorded: RecordedActs = JSON.parse(readFileSync(statementsFile, 'utf8'));

const reader = new DatabaseSync(file, { readOnly: true });
const writer = new DatabaseSync(file, { timeout: 5_000 });
writer.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON');
const CREATE = prepare(writer, recorded.create);
const FIND = prepare(reader, recorded.find);
const READ = prepare(writer, recorded.read);
const CLAIM = prepare(writer, recorded.claim);
const [ROWS, TOTAL] = prepare(reader, recorded.list) as [Prepared, Prepared];

function prepare(database: DatabaseSync, statements: readonly RecordedStatement[]): readonly Prepared[] {
  return statements.map(({ text, values }) => ({
    statement: database.prepare(text),
    values: values.map((value) => {
      const field = /^\{(\w+)\}$/.exec(String(value))?.[1];
      return field === undefined ? { value } : { field, value };
    }),
  }));
}

function rows({ statement, values }: Prepared, fields: Fields): Row[] {
  return statement.all(
    ...values.map(({ field, value }) => (field === undefined ? value : (fields[field] ?? null))),
  );
}

/** The rows of the last statement. */
function run(statements: readonly Prepared[], fields: Fields): Row[] {
  return statements.map((statement) => rows(statement, fields)).at(-1) ?? [];
}

function newId(): string {
  return randomBytes(19).toString('base64url').slice(0, 25);
}

function create(fields: Fields): string {
  const key = `${fields['creator_uid']} ${fields['idempotency_key']}`;
  const ids = { view: newId(), receipt_id: newId(), idempotency_key: key, request: key };
  const [row] = run(CREATE, { ...fields, ...ids });
  return JSON.stringify({ view: row?.['message_id'], expires_at: row?.['ttl'] });
}

function viewOf(row: Row | undefined): string {
  return JSON.stringify({
    encrypted_message: row?.['encrypted_message'],
    iv: row?.['iv'],
    salt: row?.['salt'],
    custom_name: row?.['custom_name'],
    expires_at: row?.['ttl'],
  });
}

function list(fields: Fields): string {
  return JSON.stringify({ secrets: rows(ROWS, fields), total: rows(TOTAL, fields)[0]?.['total'] });
}

function claim(fields: Fields): string {
  run(CLAIM, fields);
  return JSON.stringify({ status: 'success' });
}

const waiting: Write[] = [];

function write(job: Write): void {
  if (commits === 'single') commit([job]);
  else if (waiting.push(job) === 1) setImmediate(() => commit(waiting.splice(0)));
}

function commit(group: readonly Write[]): void {
  writer.exec('BEGIN IMMEDIATE');
  const answers = group.map(({ run }) => run());
  writer.exec('COMMIT');
  group.forEach(({ answer }, index) => {
    answer(answers[index] ?? '');
  });
}

/** The body of an answer, or the write that gives it. */
function answerTo(url: string, fields: Fields): string | (() => string) {
  if (url === '/api/list-secrets') return list(fields);
  if (url === '/api/create') return () => create(fields);
  if (url === '/api/update') return () => claim(fields);
  const [found] = run(FIND, fields);
  const isRecorded = fields['claim_token'] === undefined || found?.['lease_until'] !== null;
  return isRecorded ? viewOf(found) : () => viewOf(run(READ, fields)[0]);
}

function respond(request: IncomingMessage, response: ServerResponse, chunks: readonly Buffer[]): void {
  const body = chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks);
  const fields = JSON.parse(body.toString());
  const given = answerTo(request.url ?? '', { ...fields, owner_token: request.headers.authorization });
  const answer = (text: string) => {
    const length = Buffer.byteLength(text);
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': length }).end(text);
  };
  if (typeof given === 'string') answer(given);
  else write({ run: given, answer });
}

const server = createServer((request, response) => {
  if (request.method === 'GET') {
    const headers = { 'Content-Type': 'text/html', 'Content-Encoding': 'br', 'Content-Length': page.length };
    response.writeHead(200, headers).end(page);
    return;
  }
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => respond(request, response, chunks));
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`${JSON.stringify({ event: 'listening', port })}\n`);
});
