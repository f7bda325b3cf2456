import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { someCiphertext, someMessage, someUserId } from '../api/samples.ts';
import { sqliteStack } from './stores.ts';

const { stack, query } = sqliteStack('data', 9);
beforeAll(() => stack.up());
afterAll(() => stack.down());

async function expireAll(): Promise<void> {
  await query(`UPDATE messages SET ttl = ${Math.floor(Date.now() / 1_000)} RETURNING id`);
}

const countMessages = async () => (await query('SELECT id FROM messages')).length;

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
