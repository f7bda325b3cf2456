import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAYS } from '../api/api.ts';
import { someMessage, someone } from '../api/given.ts';
import { Clone } from './clone.ts';
import { documentedCommand, documentedLines } from './documented.ts';
import { LocalStack } from './local-stack.ts';
import { PatientApi } from './patient-api.ts';
import { Witness } from './witness.ts';

let clone: Clone;
let stack: LocalStack;
let api: PatientApi;
beforeAll(async () => {
  clone = await Clone.make();
  stack = new LocalStack('operations', 1, { cwd: clone.folder });
  api = new PatientApi(stack.url);
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

describe('a backup and its restore', () => {
  it('bring back what was there, on the volume of this stack', async () => {
    const kept = await create();
    await follow(documentedLines('Backup'));
    const later = await create();
    await follow(documentedLines('Restore'));
    await stack.healthy('app');
    await api.grant('view', { view: kept, uid: someone() });
    await api.refuse('view', { view: later, uid: someone() }, 404, SAYS.unknown);
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

describe('an upgrade', () => {
  it('leaves nginx where it is, which says when to come again until the new Inigma is there', async () => {
    const view = await create();
    const [app, nginx] = [await stack.container('app'), await stack.container('nginx')];
    await clone.change();
    const witness = new Witness(`${stack.url}/health`);
    await follow(documentedCommand('Upgrade and roll back', /^docker compose up/));
    await witness.sees(200);
    const answers = await witness.end();

    const [newApp, sameNginx] = [await stack.container('app'), await stack.container('nginx')];
    expect(newApp.Image).not.toBe(app.Image);
    expect([sameNginx.Id, sameNginx.State.StartedAt]).toEqual([nginx.Id, nginx.State.StartedAt]);
    const others = answers.filter(({ status }) => status !== 200);
    expect(others.filter(({ status, retryAfter }) => status !== 503 || retryAfter !== '5')).toEqual([]);
    await api.grant('view', { view, uid: someone() });
  });

  it('that changes nothing replaces nothing', async () => {
    const before = [await stack.container('app'), await stack.container('nginx')];
    await follow(documentedCommand('Upgrade and roll back', /^docker compose up/));
    const after = [await stack.container('app'), await stack.container('nginx')];
    expect(after.map(({ Id }) => Id)).toEqual(before.map(({ Id }) => Id));
  });
});

describe('another network', () => {
  it('comes with the lines that docs give, and the messages stay', async () => {
    const view = await create();
    stack = new LocalStack('operations', 1, { cwd: clone.folder, settings: { INIGMA_NETWORK: '10.203.99' } });
    await follow(documentedLines('Troubleshooting', 'INIGMA_NETWORK'));
    await stack.healthy('nginx');
    const { Networks } = (await stack.container('app')).NetworkSettings;
    expect(Networks[`${stack.name}_inside`]?.IPAddress).toBe('10.203.99.2');
    await api.grant('view', { view, uid: someone() });
  });
});

describe('what the container cannot do', () => {
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

  it('is said at the start: a message longer than its memory bears', async () => {
    expect(await ask('MAX_MESSAGE_BYTES', '268435456')).toEqual([
      1,
      'Bad settings: MAX_MESSAGE_BYTES must be at most 26843545, a twentieth of the memory that this process may have.',
    ]);
  });

  it('is said at the start: a database where it may not write', async () => {
    expect(await ask('DATABASE_URL', 'file:/var/lib/inigma/inigma.db')).toEqual([
      1,
      'Bad settings: DATABASE_URL must name a file that this process may write: Node was started with leave for only /app/data/ (--allow-fs-write).',
    ]);
  });
});
