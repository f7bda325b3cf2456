import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isInstalled } from '../../build/install.js';
import { ROOT } from '../../build/tool.ts';
import { Api, readAnswer } from '../api/api.ts';
import { someMessage, someUserId } from '../api/samples.ts';
import { freePort } from '../free-port.ts';

it('npm run worker:dev serves on the configured port and from the configured folder, with its tables created', async () => {
  // Otherwise it would install, and pull the packages from under the feet of the tests that run beside it.
  expect(isInstalled(ROOT), 'run npm test once, which installs').toBe(true);
  const [port, folder] = [await freePort(), mkdtempSync(join(tmpdir(), 'inigma-dev-'))];
  const args = ['--port', String(port), '--persist-to', folder, '--var', 'RATE_LIMITS:off'];
  const child = spawn('npm', ['run', 'worker:dev', '--', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const ended = once(child, 'close');
  try {
    await new Promise<void>((resolve, reject) => {
      const append = (text: Buffer) => {
        output += text;
        if (output.includes('Ready on')) resolve();
      };
      child.stdout.on('data', append);
      child.stderr.on('data', append);
      child.once('close', () => reject(new Error(output)));
    });
    const api = new Api(`http://127.0.0.1:${port}`);
    expect((await readAnswer(await api.fetch('/ready'))).status).toBe(200);
    const creator_uid = someUserId();
    for (let times = 0; times < 12; times++) await api.grant('create', someMessage({ creator_uid }));
    expect((await api.grant('listPending', { uid: creator_uid })).total).toBe(12);
    expect(readdirSync(join(folder, 'v3'))).toContain('d1');
  } finally {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }
}, 120_000);
