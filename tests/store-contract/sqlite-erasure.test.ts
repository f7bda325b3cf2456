import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '../../src/domain/message.ts';
import type { MessageStore } from '../../src/domain/ports.ts';
import type { SqliteStore } from '../../src/stores/sqlite/sqlite-store.ts';
import { claimBy, message, NOW, oneTimeMessage, person, purge, reader, stored } from './samples.ts';
import { openOnFile, temporaryFolder } from './sqlite-under-test.ts';

/** A row that shares its page with others, one that fills its page, and one that goes on in pages of its own. */
const SIZES = [300, 3_000, 300_000];

describe.each(SIZES)('erased ciphertext of %i characters', (size) => {
  let folder: ReturnType<typeof temporaryFolder>;
  let sqlite: SqliteStore;
  let store: MessageStore;

  beforeEach(async () => {
    folder = temporaryFolder();
    ({ sqlite, store } = await openOnFile(join(folder.path, 'inigma.db')));
    await Promise.all(neighbours('before', size).map((each) => stored(store, each)));
  });
  afterEach(async () => {
    await sqlite.close();
    folder.remove();
  });

  /** Stores a message of these words among its neighbours and sees that a search of the files finds it. */
  async function storedAmongOthers(given: Message): Promise<Message> {
    await stored(store, given);
    await Promise.all(neighbours('after', size).map((each) => stored(store, each)));
    expect(occurrences(folder.path, 'ERASED')).toBeGreaterThan(0);
    sqlite.checkpoint();
    expect(occurrences(folder.path, 'ERASED')).toBeGreaterThan(0);
    return given;
  }

  function expectErased(): void {
    expect(sqlite.checkpoint().isLogEmpty).toBe(true);
    expect(occurrences(folder.path, 'ERASED')).toBe(0);
    expect(occurrences(folder.path, 'NEIGHBOUR')).toBeGreaterThan(0);
  }

  it('deleted ciphertext is nowhere in the files', async () => {
    const { id } = await storedAmongOthers(saying('ERASED', size));
    expect(await store.remove(id, person('bob', 'bob'), null, NOW)).toBe(true);
    expectErased();
  });

  it('ciphertext deleted before a checkpoint is nowhere in the files', async () => {
    const { id } = await stored(store, saying('ERASED', size));
    expect(await store.remove(id, person('bob', 'bob'), null, NOW)).toBe(true);
    expect(occurrences(folder.path, 'ERASED')).toBeGreaterThan(0);
    expectErased();
  });

  it('ciphertext replaced by a claim is nowhere in the files', async () => {
    const { id } = await storedAmongOthers(saying('ERASED', size));
    const { ciphertext } = saying('CLAIMED', size);
    expect(await store.claim(claimBy(person('carol', 'carol'), id, { ciphertext }), NOW)).toBe('claimed');
    expectErased();
    expect(occurrences(folder.path, 'CLAIMED')).toBeGreaterThan(0);
  });

  it('expired and purged ciphertext is nowhere in the files', async () => {
    const expired = { expiry: { kind: 'at', instant: NOW } } as const;
    await storedAmongOthers({ ...saying('ERASED', size), ...expired });
    expect(await purge(store, NOW, 100)).toBe(1);
    // What is purged leaves the log in small pieces, so the file knows it at once.
    expect(occurrencesIn(join(folder.path, 'inigma.db'), 'ERASED')).toBe(0);
    expectErased();
  });

  it('ciphertext read once and deleted by its reader is nowhere in the files', async () => {
    const { ciphertext } = saying('ERASED', size);
    const { id } = await storedAmongOthers(oneTimeMessage({ ciphertext }));
    const who = reader('mine');
    await store.startReading(id, who, NOW, NOW + 600);
    expect(await store.remove(id, who.person, who.readToken, NOW)).toBe(true);
    expectErased();
  });
});

it('a claim leaves nothing of the sender in the files', async () => {
  const folder = temporaryFolder();
  const { sqlite, store } = await openOnFile(join(folder.path, 'inigma.db'));
  const secrets = ['SENDER', 'SENDERS-TOKEN', 'SENDERS-LABEL', 'VERIFIER'];
  const { id } = await stored(
    store,
    message({
      creator: { id: 'SENDER', binding: 'SENDERS-TOKEN' },
      label: { customName: '', sealedName: 'SENDERS-LABEL' },
      verifier: 'VERIFIER',
    }),
  );
  sqlite.checkpoint();
  const before = secrets.map((word) => occurrences(folder.path, word));
  expect(await store.claim(claimBy(person('carol'), id, { claimToken: 'VERIFIER' }), NOW)).toBe('claimed');
  sqlite.checkpoint();
  const after = secrets.map((word) => occurrences(folder.path, word));
  await sqlite.close();
  folder.remove();
  expect(before.every((count) => count > 0)).toBe(true);
  expect(after).toEqual([0, 0, 0, 0]);
});

it.each([300, 300_000])('without secure_delete, %i characters would be found in the files', async (size) => {
  const folder = temporaryFolder();
  const { sqlite, store } = await openOnFile(join(folder.path, 'inigma.db'));
  await Promise.all(neighbours('before', size).map((each) => stored(store, each)));
  const { id } = await stored(store, saying('ERASED', size));
  await sqlite.close();
  const insecure = new DatabaseSync(join(folder.path, 'inigma.db'));
  insecure.exec(`PRAGMA secure_delete = OFF; DELETE FROM messages WHERE id = '${id}'`);
  insecure.close();
  const found = occurrences(folder.path, 'ERASED');
  folder.remove();
  expect(found).toBeGreaterThan(0);
});

function saying(word: string, size: number): Message {
  const encryptedMessage = word.repeat(Math.ceil(size / word.length)).slice(0, size);
  return message({ ciphertext: { ...message().ciphertext, encryptedMessage } });
}

function neighbours(where: string, size: number): Message[] {
  return Array.from({ length: 5 }, (_, number) => saying(`NEIGHBOUR ${where} ${number} `, size));
}

/** How often a word stands in any file of the folder: database, write-ahead log and shared memory. */
function occurrences(folder: string, word: string): number {
  return readdirSync(folder)
    .map((name) => occurrencesIn(join(folder, name), word))
    .reduce((sum, count) => sum + count, 0);
}

function occurrencesIn(file: string, word: string): number {
  return readFileSync(file, 'latin1').split(word).length - 1;
}
