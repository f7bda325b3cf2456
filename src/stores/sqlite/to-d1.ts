import { openDatabase } from './connection.ts';

// D1 takes statements of up to 100 000 bytes and rows of up to 2 000 000
// (https://developers.cloudflare.com/d1/platform/limits/), so a long message is split into chunks.
const MAX_CHUNK_LENGTH = 60_000;
const MAX_MESSAGE_LENGTH = 1_900_000;

const MESSAGES = 'SELECT * FROM messages WHERE length(encrypted_message) <= ? ORDER BY id';
/** What belongs to a message that stays behind does so too. */
const STAYS = 'SELECT id FROM messages WHERE length(encrypted_message) > ?';
const LINKS = `SELECT * FROM links WHERE id NOT IN (${STAYS})`;
const READINGS = `SELECT * FROM readings WHERE message_id NOT IN (${STAYS})`;
const TOO_LONG = 'SELECT COUNT(*) AS count FROM messages WHERE length(encrypted_message) > ?';

type Row = Record<string, string | number | null>;

/** The messages, their links and readings, the receipts, the requests and the idempotency keys of a file as statements for a D1 whose tables are made and empty; a line each. */
export function* statementsForD1(file: string): Generator<string> {
  const database = openDatabase(file, { readOnly: true });
  try {
    for (const row of database.prepare(MESSAGES).iterate(MAX_MESSAGE_LENGTH))
      yield* messageInChunks(row as Row);
    for (const row of database.prepare(LINKS).iterate(MAX_MESSAGE_LENGTH))
      yield insertion('links', row as Row);
    for (const row of database.prepare(READINGS).iterate(MAX_MESSAGE_LENGTH))
      yield insertion('readings', row as Row);
    for (const table of ['receipts', 'secret_requests', 'idempotency'])
      for (const row of database.prepare(`SELECT * FROM ${table}`).iterate())
        yield insertion(table, row as Row);
  } finally {
    database.close();
  }
}

/** The number of messages that are too long for a row of D1 and are left out. */
export function countTooLongForD1(file: string): number {
  const database = openDatabase(file, { readOnly: true });
  try {
    return Number(database.prepare(TOO_LONG).get(MAX_MESSAGE_LENGTH)?.['count']);
  } finally {
    database.close();
  }
}

function* messageInChunks(row: Row): Generator<string> {
  const message = String(row['encrypted_message']);
  yield insertion('messages', { ...row, encrypted_message: message.slice(0, MAX_CHUNK_LENGTH) });
  for (let at = MAX_CHUNK_LENGTH; at < message.length; at += MAX_CHUNK_LENGTH) {
    const chunk = literal(message.slice(at, at + MAX_CHUNK_LENGTH));
    yield `UPDATE messages SET encrypted_message = encrypted_message || ${chunk} WHERE id = ${literal(row['id'])};`;
  }
}

function insertion(table: string, row: Row): string {
  const values = Object.values(row).map(literal);
  return `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${values.join(', ')});`;
}

function literal(value: Row[string] | undefined): string {
  if (value === null || value === undefined) return 'NULL';
  return typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`;
}
