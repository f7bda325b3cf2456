import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RESPONSE_BODIES } from '../api/api.ts';
import { someLinked, someMessage, someUserId } from '../api/samples.ts';
import { Clone } from './clone.ts';
import { documentedCommand, documentedLines } from './documented-commands.ts';
import { LocalStack } from './local-stack.ts';
import { RetryingApi } from './retrying-api.ts';
import { StatusMonitor } from './status-monitor.ts';

let clone: Clone;
let stack: LocalStack;
let api: RetryingApi;
beforeAll(async () => {
  clone = await Clone.make();
  stack = new LocalStack('operations', 1, { cwd: clone.folder });
  api = new RetryingApi(stack.url);
  await stack.up();
});
afterAll(async () => {
  await stack.down();
  await clone.remove();
});

/** Does what docs/self-hosting.md says, word for word, with this stack for the one that its lines mean. */
function follow(lines: string): Promise<void> {
  return clone.run(lines, { ...stack.docker.environment, ...stack.environment });
}

async function create(): Promise<string> {
  return (await api.grant('create', someMessage({}))).view;
}

describe('backup and restore', () => {
  it('a restored backup has every message, on the volume of this stack', async () => {
    const kept = await create();
    await follow(documentedLines('Backup'));
    const later = await create();
    await follow(documentedLines('Restore'));
    await stack.healthy('app');
    await api.grant('view', { view: kept, uid: someUserId() });
    await api.refuse('view', { view: later, uid: someUserId() }, 404, RESPONSE_BODIES.unknown);
    expect(
      (await stack.filesOf('app', '/app/data')).map(({ mode, owner, path }) => [mode, owner, path]),
    ).toEqual(
      expect.arrayContaining([
        ['drwx------', '65532/65532', 'data/'],
        ['-rw-------', '65532/65532', 'data/inigma.db'],
      ]),
    );
  });
});

describe('a takedown', () => {
  it('a message is taken down as documented while the server runs, and no other', async () => {
    const { message, proof } = someLinked();
    const { view } = await api.grant('create', message);
    const other = await create();
    await follow(documentedLines('Take a message down').replace(/\bID\b/, view));
    const { body } = await api.refuse('view', { view, uid: someUserId(), ...proof }, 410);
    expect(body).toMatchObject({ reason: 'removed' });
    await api.grant('view', { view: other, uid: someUserId() });
  });
});

describe('an upgrade', () => {
  it('an upgrade keeps nginx running, which answers with Retry-After until the new Inigma is there', async () => {
    const view = await create();
    const [app, nginx] = [await stack.container('app'), await stack.container('nginx')];
    await clone.change();
    const monitor = new StatusMonitor(`${stack.url}/health`);
    await follow(documentedCommand('Upgrade and roll back', /^docker compose up/));
    await monitor.untilStatus(200);
    const answers = await monitor.end();

    const [newApp, sameNginx] = [await stack.container('app'), await stack.container('nginx')];
    expect(newApp.Image).not.toBe(app.Image);
    expect([sameNginx.Id, sameNginx.State.StartedAt]).toEqual([nginx.Id, nginx.State.StartedAt]);
    const others = answers.filter(({ status }) => status !== 200);
    expect(others.filter(({ status, retryAfter }) => status !== 503 || retryAfter !== '5')).toEqual([]);
    await api.grant('view', { view, uid: someUserId() });
  });

  it('an upgrade without a change replaces no container', async () => {
    const before = [await stack.container('app'), await stack.container('nginx')];
    await follow(documentedCommand('Upgrade and roll back', /^docker compose up/));
    const after = [await stack.container('app'), await stack.container('nginx')];
    expect(after.map(({ Id }) => Id)).toEqual(before.map(({ Id }) => Id));
  });
});

describe('another network', () => {
  it('another network is set as documented, and the messages stay', async () => {
    const view = await create();
    stack = new LocalStack('operations', 1, { cwd: clone.folder, settings: { INIGMA_NETWORK: '10.203.99' } });
    await follow(documentedLines('Troubleshooting', 'INIGMA_NETWORK'));
    await stack.healthy('nginx');
    const { Networks } = (await stack.container('app')).NetworkSettings;
    expect(Networks[`${stack.name}_inside`]?.IPAddress).toBe('10.203.99.2');
    await api.grant('view', { view, uid: someUserId() });
  });
});

describe('limits of the container', () => {
  /** A command that settles as the server does, and ends. */
  const ask = async (name: string, value: string) => {
    const { HostConfig, Image } = await stack.container('app');
    const limits = ['--network', 'none', '--memory', String(HostConfig.Memory)];
    const { code, stderr } = await stack.docker.attempt([
      'run',
      '--rm',
      ...limits,
      '--env',
      `${name}=${value}`,
      Image,
    ]);
    return [code, stderr.trim()];
  };

  it('a message limit above the container’s memory is reported at the start', async () => {
    expect(await ask('MAX_MESSAGE_BYTES', '268435456')).toEqual([
      1,
      'Invalid settings: MAX_MESSAGE_BYTES must be at most 26843545, a twentieth of the memory limit of this process.',
    ]);
  });

  it('a database path that is not writable is reported at the start', async () => {
    expect(await ask('DATABASE_URL', 'file:/var/lib/inigma/inigma.db')).toEqual([
      1,
      "Invalid settings: DATABASE_URL must name a writable file: Node's permission model allows writes only to /app/data/ (--allow-fs-write).",
    ]);
  });
});
