import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { ServerProcess, type Settings } from './server-process.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inigma-site-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A server in a folder of its own, where `site` may lie. */
function start(settings: Settings = {}): ServerProcess {
  return new ServerProcess({ PORT: '0', RATE_LIMITS: 'off', ...settings }, { cwd: folder });
}

async function writeSite(site: unknown, name = 'site'): Promise<void> {
  await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, name, 'site.json'), JSON.stringify(site));
}

async function pageOf(server: ServerProcess): Promise<string> {
  const { port } = await server.line('listening');
  const page = await (await fetch(`http://127.0.0.1:${port}/`)).text();
  server.child.kill('SIGTERM');
  expect(await server.ended).toMatchObject({ code: 0, stderr: '' });
  return page;
}

describe('the folder site beside the working directory', () => {
  it('it is read without a setting', async () => {
    await writeSite({ name: 'Kanzlei Nord' });
    expect(await pageOf(start())).toContain('<title>Kanzlei Nord: send a secret</title>');
  });

  it('it gives way to the folder that SITE_DIR names', async () => {
    await writeSite({ name: 'By default' });
    await writeSite({ name: 'By setting' }, 'other');
    expect(await pageOf(start({ SITE_DIR: 'other' }))).toContain('<title>By setting: ');
  });

  it('it may be missing, or empty as a container engine makes it', async () => {
    expect(await pageOf(start())).toContain('<title>Inigma: ');
    await mkdir(join(folder, 'site'));
    await writeFile(join(folder, 'site/README.md'), 'Put site.json here.');
    expect(await pageOf(start())).toContain('<title>Inigma: ');
  });

  it.each([
    ['a site.json that is none', 'site.json', '{"name":', 'it must be JSON'],
    ['files without site.json', 'logo.png', 'x', 'the file cannot be read'],
  ])('with %s the server does not start', async (_, name, text, rule) => {
    await mkdir(join(folder, 'site'));
    await writeFile(join(folder, 'site', name), text);
    const { code, stderr } = await start().ended;
    expect([code, stderr]).toEqual([
      1,
      `Invalid settings: SITE_DIR must name a folder with a valid site.json (in ./site: ${rule}).\n`,
    ]);
  });

  it('a pipe is no file: the server does not wait for what is written into it', async () => {
    await mkdir(join(folder, 'site'));
    execFileSync('mkfifo', [join(folder, 'site/site.json')]);
    const server = start();
    onTestFinished(() => void server.child.kill('SIGKILL'));
    const { code, stderr } = await server.ended;
    expect([code, stderr]).toEqual([1, expect.stringContaining('(in ./site: the file cannot be read)')]);
  });

  it('its errors are named together with those of all settings, and repeat no value', async () => {
    await writeSite({
      name: 'c4nary\u202e',
      colors: { light: '#fedcba' },
      links: { privacy: 'http://c4nary' },
    });
    const { code, stdout, stderr } = await start({ PORT: 'c4nary', SECURITY_CONTACT: 'c4nary' }).ended;
    expect([code, stdout]).toEqual([1, '']);
    for (const part of [
      'PORT must',
      'SECURITY_CONTACT must',
      '(in ./site: name must',
      'colors.light must',
      'links.privacy must',
    ])
      expect(stderr).toContain(part);
    expect(stderr).not.toContain('c4nary');
  });

  it('a server keeps what it has read, and stays healthy when the folder is changed under it', async () => {
    await writeSite({ name: 'Kanzlei Nord' });
    const server = start();
    const { port } = await server.line('listening');
    await writeFile(join(folder, 'site/site.json'), '{');
    const check = new ServerProcess({ PORT: String(port) }, { cwd: folder, args: ['healthcheck'] });
    expect((await check.ended).code).toBe(0);
    expect(await pageOf(server)).toContain('<title>Kanzlei Nord: ');
  });
});
