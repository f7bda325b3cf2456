import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Api } from '../api/api.ts';
import type { ApiUnderTest } from '../api/api-under-test.ts';
import { creating } from '../api/creating.ts';
import { NODE } from '../api/runtime-traits.ts';
import { someMessage, someUserId } from '../api/samples.ts';
import { wholeFlow } from '../api/whole-flow.ts';
import { stage } from './dockerfile.ts';
import { Sandbox, SandboxServer, SEEN_AS } from './sandbox.ts';

const INSTALLING = 300_000;

let sandbox: Sandbox;
let server: SandboxServer;

beforeAll(async () => {
  sandbox = await Sandbox.build();
  server = await SandboxServer.start(sandbox);
}, INSTALLING);
afterAll(async () => {
  await server.stop();
  await sandbox.remove();
});

/** What a program says that Node runs in the cell, with or without the image's flags before it. */
async function runScript(program: string, flags: readonly string[] = []): Promise<string[]> {
  const child = sandbox.run(['/nodejs/bin/node', ...flags, '--input-type=module', '--eval', program], {});
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (output += text));
  await once(child, 'close');
  return output.trim().split('\n');
}

const FLAGS = stage('app')
  .args('ENTRYPOINT')
  .filter((word) => word.startsWith('--'));

describe('the built server, confined as in its image', () => {
  const apiUnderTest: ApiUnderTest = {
    api: () => new Api(server.url),
    traits: NODE,
    expire: (view) => server.expire(view),
  };
  wholeFlow(apiUnderTest);
  creating(apiUnderTest);

  it('the confined server serves the pages and their assets', async () => {
    const page = await (await fetch(server.url)).text();
    const loaded = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path]) => path);
    expect(loaded.length).toBeGreaterThan(2);
    for (const path of loaded) expect((await fetch(server.url + path)).status).toBe(200);
  });

  it('the confined server runs as the image’s user, without capabilities or a way to gain any', () => {
    for (const identity of ['Uid', 'Gid'] as const)
      expect(server.status(identity).split(/\s+/)).toEqual(Array(4).fill(String(SEEN_AS[identity])));
    for (const set of ['CapInh', 'CapPrm', 'CapEff', 'CapBnd', 'CapAmb'])
      expect([set, server.status(set)]).toEqual([set, '0000000000000000']);
    expect(server.status('NoNewPrivs')).toBe('1');
  });

  it('the confined server has started no other process', async () => {
    await Promise.all(
      Array.from({ length: 50 }, () =>
        new Api(server.url).grant('create', someMessage({ uid: someUserId() })),
      ),
    );
    expect(server.processes()).toBe(1);
  });

  it('the confined server has no file open for writing but its database', () => {
    const opened = readdirSync(`/proc/${server.pid}/fd`).filter((fd) => {
      const flags = /^flags:\s+([0-7]+)/m.exec(readFileSync(`/proc/${server.pid}/fdinfo/${fd}`, 'utf8'))?.[1];
      return Number.parseInt(flags ?? '0', 8) % 4 > 0;
    });
    const files = opened.map((fd) => readlinkSync(`/proc/${server.pid}/fd/${fd}`));
    const onDisk = files.filter((file) => file.startsWith('/') && !file.startsWith('/dev/'));
    expect(onDisk.length).toBeGreaterThan(0);
    expect(onDisk.filter((file) => !file.includes('inigma.db'))).toEqual([]);
  });

  it('the metrics of the confined server describe its own process', async () => {
    const text = await (await fetch(server.metrics)).text();
    for (const name of ['resident_memory_bytes', 'virtual_memory_bytes', 'open_fds', 'start_time_seconds'])
      expect(Number(new RegExp(`^process_${name} (.+)$`, 'm').exec(text)?.[1]), name).toBeGreaterThan(0);
  });

  it('a confined backup writes to standard output', async () => {
    const image = stage('app');
    const child = sandbox.run([...image.args('ENTRYPOINT'), 'backup', '-'], image.environment);
    const chunks = (await child.stdout?.toArray()) as Buffer[];
    expect(Buffer.concat(chunks).subarray(0, 15).toString()).toBe('SQLite format 3');
    expect(readdirSync(sandbox.data).filter((name) => name.includes('backup'))).toEqual([]);
  });
});

describe('code that runs in the confined server', () => {
  const WRITE = `
    import { writeFileSync } from 'node:fs';
    const folders = ['', '/app', '/app/server', '/app/assets', '/nodejs/bin', '/tmp', '/dev', '/dev/shm', '/proc', '/lib', '/app/data'];
    for (const folder of folders) {
      try { writeFileSync(folder + '/x', 'x'); console.log(folder); } catch {}
    }`;

  it('confined code can write to the data folder only', async () => {
    expect(await runScript(WRITE)).toEqual(['/app/data']);
    expect(await runScript(WRITE, FLAGS)).toEqual(['/app/data']);
  });

  it('confined code finds neither a shell nor any other program', async () => {
    const programs = await runScript(`
      import { readdirSync, accessSync, constants } from 'node:fs';
      const look = (folder) => {
        for (const entry of readdirSync(folder + '/', { withFileTypes: true })) {
          const path = folder + '/' + entry.name;
          if (entry.isDirectory() && path !== '/proc' && path !== '/dev') look(path);
          if (!entry.isFile()) continue;
          try { accessSync(path, constants.X_OK); console.log(path); } catch {}
        }
      };
      look('');`);
    expect(programs.filter((path) => !/\.so(\.|$)/.test(path))).toEqual(['/nodejs/bin/node']);
  });

  it.each([
    ['a program', "import { spawnSync } from 'node:child_process'; spawnSync(process.execPath, ['-v']);"],
    ['a thread', "import { Worker } from 'node:worker_threads'; new Worker('', { eval: true });"],
    ['an add-on', "process.dlopen({ exports: {} }, '/app/data/x.node');"],
  ])('confined code cannot start %s', async (_, program) => {
    const flagged = await runScript(
      `try { ${asRequire(program)}; console.log('started'); } catch (e) { console.log(e.code); }`,
      FLAGS,
    );
    expect(flagged).toEqual([expect.stringMatching(/^ERR_(ACCESS_DENIED|DLOPEN_DISABLED)$/)]);
  });

  it('confined code cannot read outside of the build, or compile a string', async () => {
    const read =
      "try { process.getBuiltinModule('fs').readFileSync('/proc/self/environ'); console.log('read'); } catch (e) { console.log(e.code); }";
    expect(await runScript(read, FLAGS)).toEqual(['ERR_ACCESS_DENIED']);
    const make = "try { console.log(new Function('return 1')()); } catch (e) { console.log(e.name); }";
    expect(await runScript(make, FLAGS)).toEqual(['EvalError']);
  });

  function asRequire(program: string): string {
    return program.replace(/import (\{[^}]+\}) from ('[^']+');/, 'const $1 = process.getBuiltinModule($2);');
  }
});

describe('the image’s commands', () => {
  it('the image’s health check gives 0 for a healthy server and 1 for none', async () => {
    const image = stage('app');
    const [, ...check] = image.args('HEALTHCHECK');
    const port = new URL(server.url).port;
    const ask = async (PORT: string) => {
      const child = sandbox.run(['/nodejs/bin/node', ...check], {
        ...image.environment,
        HOST: '127.0.0.1',
        PORT,
      });
      await once(child, 'close');
      return child.exitCode;
    };
    expect([await ask(port), await ask('1')]).toEqual([0, 1]);
  });

  it('the confined server shows what is mounted at /app/site', async () => {
    for (const name of ['site.json', 'logo.png'])
      await sandbox.mount(`site/${name}`, await readFile(join('deploy/example-site', name)));
    const named = await SandboxServer.start(sandbox);
    const page = await (await fetch(named.url)).text();
    await named.end();
    expect(page).toContain('<title>Kanzlei Nord: ');
    expect(page).toMatch(/<img src="\/assets\/site-logo-\w+\.png"/);
  });

  it('the image reads the database from the secret that is mounted for it', async () => {
    await sandbox.mountSecret('database_url', 'file:/app/data/secret.db\n');
    const other = await SandboxServer.start(sandbox);
    await new Api(other.url).grant('create', someMessage({}));
    expect(await other.end()).toBe(0);
    expect([other.stderr, existsSync(join(sandbox.data, 'secret.db'))]).toEqual(['', true]);
  });

  it('the image’s commands run as its server does: they may read and write what they need', async () => {
    const settings = { ...stage('app').environment, DATABASE_URL: 'file:/app/data/commands.db' };
    const run = async (...args: string[]) => {
      const child = sandbox.run([...stage('app').args('ENTRYPOINT'), ...args], settings);
      const output = Promise.all([child.stdout?.toArray(), child.stderr?.toArray()]);
      await once(child, 'close');
      return [child.exitCode, ...(await output).map((chunks) => Buffer.concat(chunks ?? []).toString())];
    };
    expect(await run('migrate')).toEqual([0, expect.stringContaining('0007_receipts.sql'), '']);
    expect(await run('check')).toEqual([0, expect.stringContaining('its folder are writable.'), '']);
    expect(await run('stats')).toEqual([0, expect.stringContaining('messages waiting '), '']);
    expect(await run('backup', '/app/data/copy.db')).toEqual([0, '', '']);
    expect(await run('restore', '/app/data/copy.db', '--yes')).toEqual([
      0,
      expect.stringMatching(/^Restored the database \/app\/data\/commands\.db/m),
      expect.any(String),
    ]);
    expect(await run('restore', '/elsewhere.db', '--yes')).toEqual([
      1,
      '',
      expect.stringMatching(
        /^Cannot read \/elsewhere\.db: Node’s permission model allows only files below \/app;/,
      ),
    ]);
  });

  it('SIGTERM stops the server cleanly, though it is process 1', async () => {
    expect(await server.end()).toBe(0);
    expect(server.stdout).toContain('"event":"stopped"');
    expect(server.stderr).toBe('');
    expect(existsSync(join(sandbox.data, 'inigma.db-wal'))).toBe(false);
  });
});
