import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool, type PoolClient } from 'pg';
import type { RecordedActs, RecordedStatement } from '../recorded-statements.ts';

// The limit on PostgreSQL: what node:http and pg reach with the same SQL, as prepared statements on as many connections. No code of
// src/ runs here, no field is checked, no token hashed, nothing logged or counted.

type Fields = Readonly<Record<string, string | number | null>>;
type Row = Readonly<Record<string, unknown>>;

const [, , url = '', statementsFile = ''] = process.argv;
const recorded: RecordedActs = JSON.parse(readFileSync(statementsFile, 'utf8'));
const pool = new Pool({ connectionString: url, max: 10, pipeline: true });
const names = new Map<string, string>();

function query(client: Pool | PoolClient, { text, values }: RecordedStatement, fields: Fields) {
  const name = names.get(text) ?? `bare_${names.size}`;
  names.set(text, name);
  let position = 0;
  return client.query({
    name,
    text: text.replaceAll('?', () => `$${++position}`),
    values: values.map((value) => {
      const field = /^\{(\w+)\}$/.exec(String(value))?.[1];
      return field === undefined ? value : (fields[field] ?? null);
    }),
  });
}

/** Sends all of them at once, and answers the rows of the last. */
async function transaction(statements: readonly RecordedStatement[], fields: Fields): Promise<Row[]> {
  const client = await pool.connect();
  try {
    const sent = statements.map((statement) => query(client, statement, fields));
    const [, ...results] = await Promise.all([client.query('BEGIN'), ...sent, client.query('COMMIT')]);
    return results.at(-2)?.rows ?? [];
  } finally {
    client.release();
  }
}

async function create(fields: Fields): Promise<unknown> {
  const view = randomBytes(19).toString('base64url').slice(0, 25);
  const key = `${fields['creator_uid']} ${fields['idempotency_key']}`;
  const [row] = await transaction(recorded.create, {
    ...fields,
    ...{ view, receipt_id: view, idempotency_key: key, request: key },
  });
  return { view: row?.['message_id'], expires_at: row?.['ttl'] };
}

async function view(fields: Fields): Promise<unknown> {
  const [find] = recorded.find;
  const [found] = find === undefined ? [] : (await query(pool, find, fields)).rows;
  const isRecorded = fields['claim_token'] === undefined || found?.['lease_until'] !== null;
  const [row] = isRecorded ? [found] : await transaction(recorded.read, fields);
  return {
    encrypted_message: row?.['encrypted_message'],
    iv: row?.['iv'],
    salt: row?.['salt'],
    custom_name: row?.['custom_name'],
    expires_at: row?.['ttl'],
  };
}

async function list(fields: Fields): Promise<unknown> {
  const [rows, total] = await Promise.all(recorded.list.map((statement) => query(pool, statement, fields)));
  return { secrets: rows?.rows, total: total?.rows[0]?.['total'] };
}

async function claim(fields: Fields): Promise<unknown> {
  await transaction(recorded.claim, fields);
  return { status: 'success' };
}

const ANSWERS: Readonly<Record<string, (fields: Fields) => Promise<unknown>>> = {
  '/api/create': create,
  '/api/view': view,
  '/api/list-secrets': list,
  '/api/update': claim,
};

async function respond(request: IncomingMessage, response: ServerResponse, body: Buffer): Promise<void> {
  const fields = JSON.parse(body.toString());
  const answer = await ANSWERS[request.url ?? '']?.({
    ...fields,
    owner_token: request.headers.authorization,
  });
  const text = JSON.stringify(answer);
  const headers = { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) };
  response.writeHead(200, headers).end(text);
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    respond(request, response, Buffer.concat(chunks)).catch((error) => {
      response.writeHead(500).end(String(error));
    });
  });
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`${JSON.stringify({ event: 'listening', port })}\n`);
});
