import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { CREATE, FIND, LIST, TOTAL } from './bare-statements.ts';

// The limit: what node:http and node:sqlite reach with the same SQL on the same kind of file and nothing else. Nothing of
// src/ is imported here, no field is checked, no token hashed, nothing logged or counted.

type Fields = Readonly<Record<string, string>>;
type Write = { readonly run: () => string; readonly answer: (text: string) => void };

/** `group`: writes of one turn of the event loop share a transaction; `single`: each has its own. */
const [, , file = '', commits = 'group', pageFile = ''] = process.argv;
const page = pageFile === '' ? Buffer.alloc(0) : readFileSync(pageFile);

const reader = new DatabaseSync(file, { readOnly: true });
const writer = new DatabaseSync(file, { timeout: 5_000 });
writer.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON');
const [insertKey, insert, insertLink, findKey] = CREATE.map((text) => writer.prepare(text)) as [
  StatementSync,
  StatementSync,
  StatementSync,
  StatementSync,
];
const [find, list, total] = [FIND, LIST, TOTAL].map((text) => reader.prepare(text)) as [
  StatementSync,
  StatementSync,
  StatementSync,
];
const MONTH = 2_592_000;

function create(fields: Fields): string {
  const id = randomBytes(19).toString('base64url').slice(0, 25);
  const now = Math.floor(Date.now() / 1_000);
  const key = `${fields['creator_uid']} ${fields['idempotency_key']}`;
  insertKey.all(key, key, id, now + MONTH, 1, null, now, now - 86_400);
  insert.all(
    ...[id, now + MONTH, '', text(fields, 'encrypted_message'), text(fields, 'iv'), text(fields, 'salt'), ''],
    ...[text(fields, 'sealed_name'), text(fields, 'creator_uid'), key, null, 1, now, key, id],
  );
  const verifiers = [text(fields, 'link_verifier'), text(fields, 'claim_verifier')];
  insertLink.all(id, ...verifiers, 0, null, null, now + MONTH, key, id);
  const receipt = findKey.get(key, now - 86_400);
  return JSON.stringify({ view: receipt?.['message_id'], expires_at: receipt?.['ttl'] });
}

function text(fields: Fields, field: string): string {
  return fields[field] ?? '';
}

function view(fields: Fields): string {
  const row = find.get(text(fields, 'view'), text(fields, 'read_token'));
  return JSON.stringify({
    encrypted_message: row?.['encrypted_message'],
    iv: row?.['iv'],
    salt: row?.['salt'],
    custom_name: row?.['custom_name'],
    expires_at: row?.['ttl'],
  });
}

function listOwned(fields: Fields): string {
  const now = Math.floor(Date.now() / 1_000);
  const uid = text(fields, 'uid');
  const rows = list.all(uid, null, now, Number(fields['per_page']), 0);
  return JSON.stringify({ secrets: rows, total: total.get(uid, null, now)?.['total'] });
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

function answer(response: ServerResponse, body: string): void {
  response
    .writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) })
    .end(body);
}

const READS: Readonly<Record<string, (fields: Fields) => string>> = {
  '/api/view': view,
  '/api/list-secrets': listOwned,
};

function respond(request: IncomingMessage, response: ServerResponse, body: Buffer): void {
  const fields: Fields = JSON.parse(body.toString());
  const read = READS[request.url ?? ''];
  if (read !== undefined) answer(response, read(fields));
  else write({ run: () => create(fields), answer: (text) => answer(response, text) });
}

const server = createServer((request, response) => {
  if (request.method === 'GET') {
    const headers = { 'Content-Type': 'text/html', 'Content-Encoding': 'br', 'Content-Length': page.length };
    response.writeHead(200, headers).end(page);
    return;
  }
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () =>
    respond(request, response, chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)),
  );
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(
    `${JSON.stringify({ event: 'listening', port: (server.address() as AddressInfo).port })}\n`,
  );
});
