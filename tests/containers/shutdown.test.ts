import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Api } from '../api/api.ts';
import { someCiphertext, someMessage, someUserId } from '../api/samples.ts';
import { Senders } from './senders.ts';
import { sqliteStack } from './stores.ts';

const { stack, query } = sqliteStack('ends', 6);
beforeAll(() => stack.up());
afterAll(() => stack.down());

/** What of these the file does not hold. */
async function missing(views: readonly string[]): Promise<string[]> {
  const stored = new Set((await query('SELECT id FROM messages')).map(({ id }) => id));
  return views.filter((view) => !stored.has(view));
}

describe('while messages are sent', () => {
  it('SIGTERM stops Inigma cleanly, and no acknowledged message is lost', async () => {
    const senders = new Senders(stack.url);
    await senders.succeed(50);
    await stack.compose('stop', 'app');
    const { State } = await stack.container('app');
    expect([State.ExitCode, State.OOMKilled]).toEqual([0, false]);
    expect(await stack.log('app')).toContain('"event":"stopped"');
    await stack.compose('start', 'app');
    await senders.succeed(1);
    await senders.end();
    expect(await missing(senders.acknowledged)).toEqual([]);
  });

  it('SIGKILL loses no acknowledged message, and the file passes its integrity check', async () => {
    const senders = new Senders(stack.url);
    await senders.succeed(50);
    await stack.compose('kill', '--signal', 'SIGKILL', 'app');
    expect((await stack.container('app')).State.ExitCode).toBe(137);
    await stack.compose('start', 'app');
    await senders.succeed(1);
    await senders.end();
    expect(await missing(senders.acknowledged)).toEqual([]);
    expect(await query('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  });
});

describe('a second container on the same volume', () => {
  const name = `${stack.name}-second`;
  afterAll(() => stack.docker.attempt(['rm', '--force', name]));

  it('a second container on the same volume serves the same messages, and of many concurrent claims one wins', async () => {
    const { Id, Image, Config, HostConfig } = await stack.container('app');
    const networkArgs = ['--network', `${stack.name}_inside`, '--ip', '10.203.106.9', '--volumes-from', Id];
    const limits = [
      '--read-only',
      '--cap-drop',
      'ALL',
      '--memory',
      String(HostConfig.Memory),
      '--user',
      Config.User,
    ];
    await stack.docker.run(['run', '--detach', '--name', name, ...networkArgs, ...limits, Image]);
    const second = new Api('http://10.203.106.9:8000');
    const health = () =>
      second.fetch('/ready').then(
        ({ status }) => status,
        () => 0,
      );
    await expect.poll(health, { timeout: 30_000 }).toBe(200);

    const { view } = await stack.api().grant('create', someMessage({}));
    const claims = Array.from({ length: 20 }, (_, at) => {
      const fields = { view, uid: someUserId(), ...someCiphertext() };
      return (at % 2 === 0 ? second : stack.api()).request('claim', fields);
    });
    const statuses = (await Promise.all(claims)).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([200, ...Array<number>(19).fill(409)]);
    expect(await query('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  });
});
