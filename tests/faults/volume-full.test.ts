import { closeSync, existsSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Api } from '../api/api.ts';
import { someMessage, someone } from '../api/given.ts';
import { LocalServer, ServerProcess } from '../server/server-process.ts';
import { integrityFaults } from './crash.ts';
import { type SmallDisk, smallFileSystem } from './small-disk.ts';

const KILOBYTES = 65_536;
const NO_ROOM = { status: 'failed', message: 'The server has no room for new messages' };
const LIMITLESS = { RATE_LIMITS: 'off' };

describe('a volume that is full', () => {
  let disk: SmallDisk;
  let file: string;
  let server: LocalServer;
  let api: Api;
  const uid = someone();
  beforeEach(async () => {
    disk = smallFileSystem(KILOBYTES);
    file = join(disk.folder, 'inigma.db');
    server = await LocalServer.start({ DATABASE_URL: `file:${file}`, ...LIMITLESS });
    api = new Api(server.url);
  });
  afterEach(async () => {
    await server.stop();
    disk.remove();
  });

  const message = () => someMessage({ encrypted_message: 'A'.repeat(1_000_000), creator_uid: uid });

  /** Creates until the server says that it has no room; tells the ids. */
  async function fillByCreating(): Promise<string[]> {
    const views: string[] = [];
    for (;;) {
      const { status, body } = await api.ask('create', message());
      if (status !== 200) {
        expect([status, body]).toEqual([503, NO_ROOM]);
        return views;
      }
      views.push(String(body['view']));
    }
  }

  function inDatabase(script: string): void {
    const database = new DatabaseSync(file, { timeout: 5_000 });
    database.exec(script);
    database.close();
  }

  /** Somebody else takes what is left, to the last byte; nor is there any in the log, as after its regular checkpoint. */
  function fillToTheLastByte(): void {
    inDatabase('PRAGMA wal_checkpoint(TRUNCATE)');
    const descriptor = openSync(join(disk.folder, 'somebody-else'), 'w');
    for (let bytes = 65_536; bytes >= 1; ) {
      try {
        writeSync(descriptor, Buffer.alloc(bytes));
      } catch {
        bytes /= 2;
      }
    }
    closeSync(descriptor);
  }

  it('is never reached by creating and claiming, and what is deleted makes room at once', async () => {
    const views = await fillByCreating();
    expect(views.length).toBeGreaterThan(10);
    const [first = '', ...others] = views;
    await api.grant('claim', { ...message(), view: first, uid });
    expect(statSync(`${file}-reserve`).size).toBe(12_582_912);
    for (const view of others.slice(0, 5)) await api.grant('remove', { view, uid });
    for (let count = 0; count < 5; count += 1) await api.grant('create', message());
    await fillByCreating();
    expect(statSync(`${file}-reserve`).size).toBe(12_582_912);
    expect(integrityFaults(file)).toEqual([]);
  });

  it('lets everybody delete when not a byte is left, and creates again once there is room', async () => {
    const views = await fillByCreating();
    fillToTheLastByte();
    for (const view of views.slice(0, 10)) await api.grant('remove', { view, uid });
    await api.refuse('create', message(), 503, NO_ROOM);
    rmSync(join(disk.folder, 'somebody-else'));
    for (let count = 0; count < 10; count += 1) await api.grant('create', message());
    expect(statSync(`${file}-reserve`).size).toBe(12_582_912);
    expect(integrityFaults(file)).toEqual([]);
  });

  it('is started on and purged when not a byte is left', async () => {
    const views = await fillByCreating();
    inDatabase('UPDATE messages SET ttl = 1000000000 WHERE id IN (SELECT id FROM messages LIMIT 10)');
    fillToTheLastByte();
    await server.process.kill('SIGKILL');
    await server.restart();
    expect(await server.process.line('purge')).toMatchObject({ messages: 10 });
    api = new Api(server.url);
    await api.grant('remove', { view: views.at(-1) ?? '', uid });
    expect(integrityFaults(file)).toEqual([]);
  });

  it('takes no backup for which it has no room', async () => {
    await fillByCreating();
    const settings = { DATABASE_URL: `file:${file}` };
    const copy = join(disk.folder, 'copy.db');
    const ending = await new ServerProcess(settings, { args: ['backup', copy] }).ended;
    expect(ending).toMatchObject({ code: 1, stderr: expect.stringMatching(/has no room for the copy/) });
    expect([copy, `${copy}.part`].filter(existsSync)).toEqual([]);
    expect(statSync(`${file}-reserve`).size).toBe(12_582_912);
  });
});
