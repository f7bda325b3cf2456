import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MessageStore } from '../../src/domain/ports.ts';
import type { SqliteStore } from '../../src/stores/sqlite/sqlite-store.ts';
import { digest, linked, message, NOW, person, proof } from './samples.ts';
import { openOnFile, temporaryFolder } from './sqlite-under-test.ts';

const LENGTH = 2_000_000;
/** A page of the file with its header; what an act writes is told in these. */
const PAGE = 4_096 + 24;
/** Before the first page. */
const HEADER = 32;

describe('what an act on a message of 2 MB writes to the log of SQLite', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let sqlite: SqliteStore;
  let store: MessageStore;
  beforeEach(async () => {
    folder = temporaryFolder();
    ({ sqlite, store } = await openOnFile(join(folder.path, 'inigma.db')));
  });
  afterEach(async () => {
    await sqlite.close();
    folder.remove();
  });

  const longMessage = (maxReadings: number | null) => {
    const ciphertext = { ...message().ciphertext, encryptedMessage: 'A'.repeat(LENGTH) };
    return linked(store, { locked: true, maxReadings }, { ciphertext });
  };

  /** From an empty log on, in pages. */
  async function pagesOf(act: () => Promise<unknown>): Promise<number> {
    expect(sqlite.checkpoint().isLogEmpty).toBe(true);
    await act();
    const { size } = statSync(join(folder.path, 'inigma.db-wal'));
    return size === 0 ? 0 : (size - HEADER) / PAGE;
  }

  it('a reading writes some pages, its repetition none, and a wrong passphrase one', async () => {
    const id = await longMessage(null);
    const read = () => store.recordReading(id, proof('mine'), NOW);
    expect(await pagesOf(read)).toBeLessThanOrEqual(4);
    expect(await pagesOf(read)).toBe(0);
    const guess = proof('guesser', { claimToken: digest('guess') });
    expect(await pagesOf(() => store.recordReading(id, guess, NOW))).toBe(1);
  });

  it('the last reading and a lease that is given up write some pages', async () => {
    const id = await longMessage(2);
    await store.recordReading(id, proof('mine'), NOW);
    expect(await pagesOf(() => store.recordReading(id, proof('yours'), NOW))).toBeLessThanOrEqual(5);
    const giveUp = () => store.remove(id, person('carol'), digest('mine'), NOW + 1);
    expect(await pagesOf(giveUp)).toBeLessThanOrEqual(3);
  });

  it('a look, and an attempt in the time of waiting, write nothing', async () => {
    const id = await longMessage(null);
    const guess = proof('guesser', { claimToken: digest('guess') });
    for (let attempt = 0; attempt < 10; attempt += 1) await store.recordReading(id, guess, NOW);
    expect(await pagesOf(() => store.find(id, digest('mine')))).toBe(0);
    expect(await pagesOf(() => store.recordReading(id, guess, NOW + 1))).toBe(0);
    expect(await pagesOf(() => store.recordReading(id, proof('mine'), NOW + 1))).toBe(0);
  });

  it('a message of 2 MB is what the log would grow by', async () => {
    expect(await pagesOf(() => longMessage(null))).toBeGreaterThan(LENGTH / 4_096);
  });
});
