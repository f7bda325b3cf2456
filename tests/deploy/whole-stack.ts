import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Api } from '../api/api.ts';
import { NODE } from '../api/traits.ts';
import { wholeFlow } from '../api/whole-flow.ts';
import { ROOT } from './compose.ts';

const FILES = ['-f', 'deploy/compose.base.yaml', '-f', 'deploy/compose.local.yaml'];
const SETTINGS = { INIGMA_PORT: '18080', INIGMA_NETWORK: '10.203.8' };
const URL = `http://127.0.0.1:${SETTINGS.INIGMA_PORT}`;
const BUILDING = 900_000;

/** Whether a container engine answers on this machine, and Compose with it. */
export function isEngineThere(): boolean {
  return [['info'], ['compose', 'version']].every((words) => spawnSync('docker', words).status === 0);
}

/** Builds the images, starts them, and drives what they serve. */
export function describeWholeStack(): void {
  describe('the whole stack, in this machine’s container engine', () => {
    beforeAll(async () => {
      expect(await compose('up', '--build', '--detach', '--wait')).toBe(0);
    }, BUILDING);
    afterAll(async () => {
      await compose('down', '--volumes');
    }, BUILDING);

    wholeFlow({
      api: () => new Api(URL),
      traits: NODE,
      expire: () => Promise.reject(new Error('Nobody asks for this.')),
    });

    it('is well', async () => {
      expect((await fetch(`${URL}/health`)).status).toBe(200);
      expect((await fetch(`${URL}/ready`)).status).toBe(200);
    });

    it('backs up, once under each name', async () => {
      const words = ['exec', '-T', 'app', '/nodejs/bin/node', '/app/server/main.js', 'backup'];
      expect(await compose(...words, '/app/data/copy.db')).toBe(0);
      expect(await compose(...words, '/app/data/copy.db')).not.toBe(0);
    });
  });
}

async function compose(...words: string[]): Promise<number | null> {
  const args = ['compose', '-p', 'inigma-test', ...FILES, ...words];
  const child = spawn('docker', args, { cwd: ROOT, env: { ...process.env, ...SETTINGS }, stdio: 'inherit' });
  await once(child, 'close');
  return child.exitCode;
}
