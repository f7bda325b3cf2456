import { existsSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import { Load } from './load.ts';
import { LocalServer } from './server-process.ts';

let server: LocalServer;
afterEach(() => server.stop());

it('a stop under load loses no acknowledged request, and leaves no open transaction', async () => {
  server = await LocalServer.start();
  for (let round = 0; round < 3; round++) {
    const load = new Load(server.url);
    await load.grants(100);
    expect(await server.process.kill('SIGTERM')).toMatchObject({ code: 0, signal: null, stderr: '' });
    await load.end();
    // A transaction that was left open would lie in the log, or in a journal that the next opening has to roll back.
    expect(['-wal', '-shm', '-journal'].filter((end) => existsSync(server.databaseFile + end))).toEqual([]);
    const stored = await server.withDatabase((database) => {
      expect(database.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
      const rows = database.prepare('SELECT id, encrypted_message FROM messages').all();
      return new Map(rows.map((row) => [row['id'], row['encrypted_message']]));
    });
    for (const { view, encrypted_message } of load.acknowledged)
      expect(stored.get(view)).toBe(encrypted_message);
    await server.restart();
  }
});
