import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const MOST_KILOBYTES = 50;

/** A home folder without a Cloudflare account: nothing leaves the machine. */
let homeFolder: string;
beforeAll(() => {
  homeFolder = mkdtempSync(join(tmpdir(), 'inigma-home-'));
});
afterAll(() => rmSync(homeFolder, { recursive: true, force: true }));

function run(program: string, args: readonly string[]): Promise<{ code: number; output: string }> {
  const { PATH } = process.env;
  const env = { PATH, HOME: homeFolder, CI: 'true', WRANGLER_SEND_METRICS: 'false', NO_COLOR: '1' };
  return new Promise((done) => {
    execFile(program, [...args], { env }, (error, stdout, stderr) => {
      const code = error === null ? 0 : Number(error.code);
      done({ code, output: stdout + stderr });
    });
  });
}

function wrangler(...args: string[]): Promise<{ code: number; output: string }> {
  return run(process.execPath, [resolve('node_modules/wrangler/bin/wrangler.js'), ...args]);
}

describe('a deployment', () => {
  it.each(['', 'production'])('a deployment bundle is clean and small (%s)', async (environment) => {
    const out = join(homeFolder, `out-${environment}`);
    const { code, output } = await wrangler('deploy', '--dry-run', `--env=${environment}`, '--outdir', out);
    expect([code, output]).toEqual([0, expect.not.stringMatching(/warning|error/i)]);
    const kilobytes = Number(/gzip: ([\d.]+) KiB/.exec(output)?.[1]) * 1.024;
    expect(kilobytes).toBeGreaterThan(10);
    expect(kilobytes).toBeLessThan(MOST_KILOBYTES);
    for (const binding of [
      'ASSETS',
      'DB',
      'COUNTS',
      'LIMIT_10',
      'LIMIT_20',
      'LIMIT_30',
      'LIMIT_50',
      'LIMIT_100',
    ])
      expect(output).toContain(`env.${binding} `);
    expect(readFileSync(join(out, 'main.js')).equals(readFileSync('dist/worker/main.js'))).toBe(true);
  });

  it('a deployment stops where the migrations fail, as they do without an account', async () => {
    const { code, output } = await run(process.execPath, ['build/worker-deploy.ts']);
    expect([code, output]).toEqual([
      1,
      expect.stringContaining('The migrations failed; nothing was deployed.'),
    ]);
    expect(output).toContain('CLOUDFLARE_API_TOKEN');
    expect(output).not.toMatch(/Total Upload|Uploaded/);
  });

  it('a deployment takes production or development, and no other environment', async () => {
    const { code, output } = await run(process.execPath, ['build/worker-deploy.ts', 'prodution']);
    expect([code, output]).toEqual([1, 'The environment must be development or production.\n']);
  });
});
