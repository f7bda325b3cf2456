import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { someCiphertext, someUserId } from '../api/samples.ts';
import { textOf } from '../deploy/compose.ts';
import { Clone } from './clone.ts';
import { documentedLines } from './documented-commands.ts';
import { LocalStack } from './local-stack.ts';
import { RetryingApi } from './retrying-api.ts';

const ROWS = 60_000;
const EXAMPLE = 'abcdefghijklmnopqrstuvwxy';

let clone: Clone;
let stack: LocalStack;
beforeAll(async () => {
  clone = await Clone.make();
  stack = new LocalStack('earlier', 7, { cwd: clone.folder });
  await stack.up();
});
afterAll(async () => {
  await stack.down();
  await clone.remove();
});

/** A file as an earlier server has left it. */
function writeEarlierFile(file: string): void {
  const database = new DatabaseSync(file);
  database.exec(textOf('src/stores/migrations/0001_messages.sql'));
  const columns = 'id, ttl, uid, encrypted_message, iv, salt, custom_name, creator_uid, created_at';
  const insert = database.prepare(
    `INSERT INTO messages (${columns}) VALUES (?, 9999999999, '', ?, ?, ?, '', ?, ?)`,
  );
  const { encrypted_message, iv, salt } = someCiphertext(120);
  database.exec('BEGIN');
  for (let row = 0; row < ROWS; row++) {
    const id = row === 0 ? EXAMPLE : `old-${row}-${someUserId()}`;
    insert.run(id, encrypted_message, iv, salt, someUserId(), 1_700_000_000 + row);
  }
  database.exec('COMMIT');
  database.close();
}

it(`a file of an earlier server with ${ROWS} rows is restored as documented, and opens`, async () => {
  writeEarlierFile(join(clone.folder, 'inigma-backup.db'));
  await clone.run(documentedLines('Restore'), { ...stack.docker.environment, ...stack.environment });
  await stack.healthy('app');
  const viewed = await new RetryingApi(stack.url).grant('view', { view: EXAMPLE, uid: someUserId() });
  expect(viewed.encrypted_message).toBeDefined();
});
