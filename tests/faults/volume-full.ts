import { closeSync, existsSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Api } from '../api/api.ts';
import { someMessage, someone } from '../api/given.ts';
import { LocalServer, ServerProcess } from '../server/server-process.ts';
import { integrityFaults } from './crash.ts';
import { type SmallDisk, smallFileSystem } from './small-disk.ts';

const KILOBYTES = 98_304;
const RESERVE = 12_582_912;
const NO_ROOM = {
  status: 'failed',
  reason: 'store-full',
  message: 'The server has no room for new messages',
};
const CHECKPOINT_PATIENCE = 90_000;

/** On a file system of its own, and under Node's permission model, as in the image. */
export function describeFullVolume(): void {
  describe('a volume that is full', () => {
    let disk: SmallDisk;
    let file: string;
    let server: LocalServer;
    let api: Api;
    const uid = someone();
    beforeEach(async () => {
      disk = smallFileSystem(KILOBYTES);
      file = join(disk.folder, 'inigma.db');
      const NODE_OPTIONS = `--permission --allow-fs-read=* --allow-fs-write=${disk.folder}/`;
      server = await LocalServer.start({ DATABASE_URL: `file:${file}`, NODE_OPTIONS });
      api = new Api(server.url);
    });
    afterEach(async () => {
      await server.stop();
      disk.remove();
    });

    const message = () => someMessage({ encrypted_message: 'A'.repeat(2_000_000), creator_uid: uid });

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
      const descriptor = openSync(join(disk.folder, 'somebody-else'), 'a');
      for (let bytes = 65_536; bytes >= 1; ) {
        try {
          writeSync(descriptor, Buffer.alloc(bytes));
        } catch {
          bytes /= 2;
        }
      }
      closeSync(descriptor);
    }

    const reserve = () => (existsSync(`${file}-reserve`) ? statSync(`${file}-reserve`).size : 0);

    /** The reserve is made up at the next regular checkpoint. */
    async function whileReserveIs(isAsExpected: (bytes: number) => boolean): Promise<void> {
      while (!isAsExpected(reserve())) await pause(100);
    }

    const removeAll = (views: readonly string[]) =>
      Promise.all(views.map((view) => api.grant('remove', { view, uid })));

    it('is never reached by creating and claiming, and what is deleted makes room at once', async () => {
      const views = await fillByCreating();
      expect(views.length).toBeGreaterThan(20);
      const [first = '', ...others] = views;
      await api.grant('claim', { ...message(), view: first, uid });
      expect(reserve()).toBe(RESERVE);
      await removeAll(others.slice(0, 20));
      for (let count = 0; count < 15; count += 1) await api.grant('create', message());
      await fillByCreating();
      expect(reserve()).toBe(RESERVE);
      expect(integrityFaults(file)).toEqual([]);
    });

    it('lets everybody delete at once when not a byte is left, again and again', {
      timeout: CHECKPOINT_PATIENCE,
    }, async () => {
      const views = await fillByCreating();
      for (const part of [views.slice(0, 12), views.slice(12, 24)]) {
        fillToTheLastByte();
        await removeAll(part);
        await api.refuse('create', message(), 503, NO_ROOM);
      }
      rmSync(join(disk.folder, 'somebody-else'));
      for (let count = 0; count < 20; count += 1) await api.grant('create', message());
      await whileReserveIs((bytes) => bytes === RESERVE);
      expect(integrityFaults(file)).toEqual([]);
    });

    it('is started on and purged when not a byte is left, and once more', async () => {
      const views = await fillByCreating();
      for (const part of [views.slice(0, 5), views.slice(5, 10)]) {
        inDatabase(`UPDATE messages SET ttl = 1000000000 WHERE id IN ('${part.join("', '")}')`);
        await server.process.kill('SIGKILL');
        fillToTheLastByte();
        await server.restart();
        expect(await server.process.line('purge')).toMatchObject({ messages: part.length });
      }
      api = new Api(server.url);
      fillToTheLastByte();
      await removeAll(views.slice(10, 20));
      expect(integrityFaults(file)).toEqual([]);
    });

    it('tells the log how much of the reserve is missing', { timeout: CHECKPOINT_PATIENCE }, async () => {
      rmSync(`${file}-reserve`);
      fillToTheLastByte();
      while (!server.process.lines().some(({ event }) => event === 'volume full')) await pause(100);
      expect(await server.process.line('volume full')).toMatchObject({ level: 'warn', missing: RESERVE });
    });

    it('takes no backup for which it has no room', async () => {
      await fillByCreating();
      const settings = { DATABASE_URL: `file:${file}` };
      const copy = join(disk.folder, 'copy.db');
      const ending = await new ServerProcess(settings, { args: ['backup', copy] }).ended;
      expect(ending).toMatchObject({ code: 1, stderr: expect.stringMatching(/Not enough disk space/) });
      expect([copy, `${copy}.part`].filter(existsSync)).toEqual([]);
      expect(reserve()).toBe(RESERVE);
    });
  });
}
