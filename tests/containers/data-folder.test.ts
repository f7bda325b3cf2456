import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { someCiphertext, someMessage, someUserId } from '../api/samples.ts';
import { readMetrics } from '../server/prometheus.ts';
import { documentedLines } from './documented-commands.ts';
import { sqliteStack } from './stores.ts';

const { stack, query } = sqliteStack('data', 9, ['deploy/compose.metrics.yaml']);
beforeAll(() => stack.up());
afterAll(() => stack.down());

async function expireAll(): Promise<void> {
  await query(`UPDATE messages SET ttl = ${Math.floor(Date.now() / 1_000)} RETURNING id`);
}

/** Runs Inigma's image once, with a folder of this machine's for its data. */
async function onFolder(mount: string, ...options: readonly string[]) {
  const { Image } = await stack.container('app');
  const once = ['run', '--rm', '--network', 'none', '--volume', mount, ...options, Image, 'migrate'];
  return stack.docker.attempt(once);
}

const countMessages = async () => (await query('SELECT id FROM messages')).length;

describe('the metrics of the container', () => {
  it('another container of their network scrapes them, with the memory limit and the free space', async () => {
    const network = `${stack.name}_metrics`;
    const scrape = ['wget', '-q', '-O', '-', 'http://app:9464/metrics'];
    const text = await stack.docker.run(['run', '--rm', '--network', network, 'busybox:1.37', ...scrape]);
    const samples = readMetrics(text);
    const sampleOf = (name: string) => samples.find((sample) => sample.name === name)?.value;
    expect(sampleOf('inigma_memory_limit_bytes')).toBe(536_870_912);
    expect(sampleOf('inigma_sqlite_free_bytes')).toBeGreaterThan(0);
    expect(sampleOf('process_resident_memory_bytes')).toBeGreaterThan(0);
  });
});

describe('a folder of the machine in the place of the volume', () => {
  let folder: string;
  const owner = (user: number) =>
    give(documentedLines('Bind mounts').replaceAll('65532', String(user)).replace('/srv/inigma', folder));
  const give = (line: string) => stack.docker.run(line.trim().split(' ').slice(1));
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'inigma-mounted-'));
    await owner(0);
  });
  afterAll(async () => {
    await owner(process.getuid?.() ?? 0);
    await rm(folder, { recursive: true });
  });

  it('a folder that belongs to another user is refused with what to do, which works', async () => {
    const refused = await onFolder(`${folder}:/app/data`);
    expect([refused.code, refused.stderr]).toEqual([
      1,
      'Cannot open the database /app/data/inigma.db: user 65532 may not write to /app/data, which belongs to user 0: give it to that user with chown -R 65532:65532 (rootless Podman: podman unshare chown -R 65532:65532); docs/self-hosting.md#bind-mounts.\n',
    ]);
    await owner(65_532);
    expect((await onFolder(`${folder}:/app/data:Z`)).stdout).toContain('Applied the migration');
    expect((await onFolder(`${folder}:/app/data:ro`)).stderr).toBe(
      'Cannot open the database /app/data/inigma.db: /app/data is on a volume that is mounted read-only.\n',
    );
  });

  it('a folder of another user serves a container that runs as that user', async () => {
    await owner(12_345);
    const { stdout } = await onFolder(`${folder}:/app/data`, '--user', '12345:12345');
    expect(stdout).toBe('No migration was needed.\n');
  });
});

describe('the data folder of the container', () => {
  it('the data folder and its files are accessible to the container’s user only', async () => {
    const files = await stack.filesOf('app', '/app/data');
    expect(files.map(({ mode, owner }) => [mode.slice(4), owner])).toEqual(
      files.map(() => ['------', '65532/65532']),
    );
  });

  it('300 messages that expire together are purged from the data folder', async () => {
    const create = () => stack.api().grant('create', { ...someCiphertext(768), creator_uid: someUserId() });
    await Promise.all(Array.from({ length: 300 }, create));
    await expireAll();
    await stack.compose('restart', 'app');
    await expect.poll(countMessages, { timeout: 30_000 }).toBe(0);
  });

  it('the data folder takes 234 messages of the largest size on four connections without an error', async () => {
    const sendAll = async (times: number) => {
      for (let time = 0; time < times; time++)
        await stack.api().grant('create', { ...someMessage({}), ...someCiphertext(1_572_864) });
    };
    const before = await countMessages();
    await Promise.all([sendAll(59), sendAll(59), sendAll(58), sendAll(58)]);
    expect(await countMessages()).toBe(before + 234);
    expect(await stack.log('app')).not.toMatch(/"route":"\/api\/create","status":503/);
  });
});
