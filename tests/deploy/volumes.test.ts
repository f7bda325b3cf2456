import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileSystemOf } from '../../src/stores/sqlite/file-system.ts';
import { Api } from '../api/api.ts';
import { someMessage, someUserId } from '../api/samples.ts';
import { LocalServer, ServerProcess, type Settings } from '../server/server-process.ts';
import { fuseMount } from './fuse-mount.ts';

const IS_ROOT = process.getuid?.() === 0;
/** Root may write everywhere, unless it gives that up. */
const WRAPPER = IS_ROOT ? ['setpriv', '--bounding-set=-dac_override,-dac_read_search'] : [];
const SOMEBODY = 12_345;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inigma-volume-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Starts a server that cannot start, and gives the sentence that it ends with. */
async function refusal(file: string, args: readonly string[] = []): Promise<string> {
  const settings = { PORT: '0', DATABASE_URL: `file:${file}` };
  const { code, stderr } = await new ServerProcess(settings, { args, wrapper: WRAPPER }).ended;
  expect([code, stderr.trimEnd().split('\n')]).toEqual([1, [expect.stringMatching(/\.$|bind-mounts\.$/)]]);
  return stderr;
}

describe('a data folder that the server may not write to', () => {
  it('the error says that its owner may not write either, and what to do', async () => {
    chmodSync(folder, 0o500);
    expect(await refusal(join(folder, 'inigma.db'))).toBe(
      `Cannot open the database ${join(folder, 'inigma.db')}: user ${process.getuid?.()} may not write to ${folder}, although it belongs to that user: chmod u+rwX ${folder}.\n`,
    );
    expect(existsSync(join(folder, 'inigma.db'))).toBe(false);
    chmodSync(folder, 0o700);
  });

  it('the error names the folder in which a new one would be made', async () => {
    chmodSync(folder, 0o500);
    const sentence = await refusal(join(folder, 'data', 'inigma.db'));
    expect(sentence).toContain(`may not write to ${folder}, although`);
    chmodSync(folder, 0o700);
  });

  it('the error names a file that is read-only', async () => {
    const file = join(folder, 'inigma.db');
    writeFileSync(file, '', { mode: 0o400 });
    expect(await refusal(file, ['migrate'])).toContain(`may not write to ${file}, although`);
  });

  // Only root can give a folder away.
  it.each(IS_ROOT ? [0o700, 0o755] : [])('the error says whose the folder is (mode %i)', async (mode) => {
    const data = join(folder, 'data');
    mkdirSync(data);
    chmodSync(data, mode);
    chownSync(data, SOMEBODY, SOMEBODY);
    expect(await refusal(join(data, 'inigma.db'))).toBe(
      `Cannot open the database ${join(data, 'inigma.db')}: user 0 may not write to ${data}, which belongs to user ${SOMEBODY}: give it to that user with chown -R 0:0 (rootless Podman: podman unshare chown -R 0:0), or run the server as user ${SOMEBODY}; docs/self-hosting.md#bind-mounts.\n`,
    );
  });
});

const mount = await fuseMount();
const readOnly = await fuseMount('-o', 'ro');
afterAll(() => {
  mount?.remove();
  readOnly?.remove();
});

describe('an ordinary volume', () => {
  it('nothing is said of its file system', async () => {
    const server = await LocalServer.start();
    expect(server.output()).not.toContain('unsuitable volume');
    await server.stop();
  });
});

// Where this machine lets us mount one.
describe.each(mount === null ? [] : [mount])(
  'a volume that a program provides (FUSE)',
  ({ folder: mounted }) => {
    const settings: Settings = { DATABASE_URL: `file:${mounted}/inigma.db` };

    it('the log and check warn of it, and the server serves', async () => {
      const server = await LocalServer.start(settings);
      expect(await server.process.line('unsuitable volume')).toMatchObject({
        level: 'warn',
        fileSystem: 'FUSE',
      });
      const api = new Api(server.url);
      const { view } = await api.grant('create', someMessage({}));
      await api.grant('view', { view, uid: someUserId() });
      const check = await new ServerProcess(settings, { args: ['check'] }).ended;
      expect(check.code).toBe(0);
      expect(check.stdout).toMatch(
        /^note {3}The database is on a file system of the kind FUSE: .*PostgreSQL/m,
      );
      await server.stop();
    });

    it('a link there is followed, also if what it names does not exist yet', () => {
      const here = { kind: 'doubtful', name: 'FUSE' };
      for (const target of [mounted, `${mounted}/none/new.db`]) {
        const link = join(folder, `link-to-${target.length}`);
        symlinkSync(target, link);
        expect([fileSystemOf(link), fileSystemOf(join(link, 'more.db'))]).toEqual([here, here]);
      }
      symlinkSync('loop.db', join(folder, 'loop.db'));
      expect(fileSystemOf(join(folder, 'loop.db'))).toBeNull();
    });

    it('the error says that a volume is mounted read-only', async () => {
      const sentence = await refusal(`${readOnly?.folder}/inigma.db`);
      expect(sentence).toContain(`: ${readOnly?.folder} is on a volume that is mounted read-only.`);
    });

    it('migrate warns of it', async () => {
      const { code, stderr } = await new ServerProcess(settings, { args: ['migrate'] }).ended;
      expect([code, stderr]).toEqual([
        0,
        'The database is on a file system of the kind FUSE; see "inigma check".\n',
      ]);
    });
  },
);
