import { closeSync, existsSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Api } from '../api/api.ts';
import { someMessage, someUserId } from '../api/samples.ts';
import { LocalServer, ServerProcess } from '../server/server-process.ts';
import { integrityErrors } from './crash.ts';
import { type SmallDisk, smallFileSystem } from './small-disk.ts';

const KILOBYTES = 98_304;
const RESERVE = 12_582_912;
const NO_ROOM = {
  status: 'failed',
  reason: 'store-full',
  message: 'The server has no room for new messages',
};
const CHECKPOINT_TIMEOUT = 90_000;

/** On a file system of its own, and under Node's permission model, as in the image. */
export function describeFullVolume(): void {
  describe('a full volume', () => {
    let disk: SmallDisk;
    let file: string;
    let server: LocalServer;
    let api: Api;
    const uid = someUserId();
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
        const { status, body } = await api.request('create', message());
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

    /** Fills the volume to the last byte with another file, after a checkpoint has emptied the write-ahead log. */
    function fillToTheLastByte(): void {
      inDatabase('PRAGMA wal_checkpoint(TRUNCATE)');
      const descriptor = openSync(join(disk.folder, 'other-file'), 'a');
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
    async function untilReserveIs(isAsExpected: (bytes: number) => boolean): Promise<void> {
      while (!isAsExpected(reserve())) await pause(100);
    }

    const removeAll = (views: readonly string[]) =>
      Promise.all(views.map((view) => api.grant('remove', { view, uid })));

    it('creates and claims never fill the volume, and deletes free space at once', async () => {
      const views = await fillByCreating();
      expect(views.length).toBeGreaterThan(20);
      const [first = '', ...others] = views;
      await api.grant('claim', { ...message(), view: first, uid });
      expect(reserve()).toBe(RESERVE);
      await removeAll(others.slice(0, 20));
      for (let count = 0; count < 15; count += 1) await api.grant('create', message());
      await fillByCreating();
      expect(reserve()).toBe(RESERVE);
      expect(integrityErrors(file)).toEqual([]);
    });

    it('deletes succeed when not a byte is left, again and again', {
      timeout: CHECKPOINT_TIMEOUT,
    }, async () => {
      const views = await fillByCreating();
      for (const part of [views.slice(0, 12), views.slice(12, 24)]) {
        fillToTheLastByte();
        await removeAll(part);
        await api.refuse('create', message(), 503, NO_ROOM);
      }
      rmSync(join(disk.folder, 'other-file'));
      for (let count = 0; count < 20; count += 1) await api.grant('create', message());
      await untilReserveIs((bytes) => bytes === RESERVE);
      expect(integrityErrors(file)).toEqual([]);
    });

    it('the server starts and purges when not a byte is left, and once more', async () => {
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
      expect(integrityErrors(file)).toEqual([]);
    });

    it('the log reports how much of the reserve is missing', { timeout: CHECKPOINT_TIMEOUT }, async () => {
      // Again and again: the server makes the reserve anew if it looks before the volume is full.
      while (!server.process.lines().some(({ event }) => event === 'volume full')) {
        rmSync(`${file}-reserve`, { force: true });
        fillToTheLastByte();
        await pause(100);
      }
      expect(await server.process.line('volume full')).toMatchObject({ level: 'warn', missing: RESERVE });
    });

    it('check says that new messages are refused, and why', async () => {
      await fillByCreating();
      const settings = { DATABASE_URL: `file:${file}` };
      const { code, stdout } = await new ServerProcess(settings, { args: ['check'] }).ended;
      expect(code).toBe(1);
      expect(stdout).toMatch(
        /^wrong {2}Only \d+ MB are free on the volume of the database, and \d+ MB are needed .*: make room/m,
      );
    });

    it('a backup that does not fit is refused', async () => {
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
