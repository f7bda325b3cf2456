import { expect, it } from 'vitest';
import { RESPONSE_BODIES } from '../api/api.ts';
import { NODE } from '../api/runtime-traits.ts';
import { someCiphertext, someToken, someUserId, verifierOf } from '../api/samples.ts';
import type { StoringStack } from './stores.ts';

/** As long as the server takes it. */
function largest() {
  const ciphertext = someCiphertext((NODE.longestMessage / 4) * 3);
  expect(ciphertext.encrypted_message.length).toBe(NODE.longestMessage);
  return ciphertext;
}

/** Every act on a message of the largest size, through tunnel and nginx. */
export function describeLargestMessage({ stack, query }: StoringStack): void {
  const countRows = async (view: string) =>
    (await query(`SELECT id FROM messages WHERE id = '${view}'`)).length;

  const create = async (creator_uid: string) => {
    const [message, claim_token] = [largest(), someToken()];
    const fields = { ...message, creator_uid, claim_verifier: verifierOf(claim_token) };
    const { view } = await stack.api().grant('create', fields);
    return { view, claim_token, message };
  };

  it('a message of the largest size is created, looked at, listed and viewed', async () => {
    const creator = someUserId();
    const { view, claim_token, message } = await create(creator);
    const looked = await stack.api().grant('view', { view, uid: someUserId() });
    expect([looked.claimable, looked.encrypted_message]).toEqual([true, undefined]);
    expect((await stack.api().grant('listPending', { uid: creator })).secrets).toMatchObject([{ id: view }]);
    const viewed = await stack.api().grant('view', { view, uid: someUserId(), claim_token });
    expect(viewed.encrypted_message === message.encrypted_message).toBe(true);
  });

  it('a message of the largest size is claimed, renamed, listed, viewed by its owner and deleted', async () => {
    const [owner, own, { view, claim_token }] = [someUserId(), largest(), await create(someUserId())];
    await stack.api().grant('claim', { view, uid: owner, claim_token, ...own });
    await stack.api().grant('rename', { view, uid: owner, custom_name: 'mine' });
    const { secrets } = await stack.api().grant('listOwned', { uid: owner });
    expect(secrets).toMatchObject([{ id: view, custom_name: 'mine' }]);
    const viewed = await stack.api().grant('view', { view, uid: owner });
    expect(viewed.encrypted_message === own.encrypted_message).toBe(true);
    await stack.api().grant('remove', { view, uid: owner });
    await stack.api().refuse('view', { view, uid: owner }, 404, RESPONSE_BODIES.unknown);
    expect(await countRows(view)).toBe(0);
  });

  it('a message of the largest size is deleted by its sender', async () => {
    const creator = someUserId();
    const { view } = await create(creator);
    await stack.api().grant('remove', { view, uid: creator });
    expect(await countRows(view)).toBe(0);
  });

  it('a message of the largest size expires, and is purged with what expired after it', async () => {
    const [{ view }, short] = [await create(someUserId()), someCiphertext(1_024)];
    const { view: behind } = await stack.api().grant('create', { ...short, creator_uid: someUserId() });
    const now = Math.floor(Date.now() / 1_000);
    await query(`UPDATE messages SET ttl = ${now - 1} WHERE id = '${view}' RETURNING id`);
    await query(`UPDATE messages SET ttl = ${now} WHERE id = '${behind}' RETURNING id`);
    await stack.api().refuse('view', { view, uid: someUserId() }, 410, RESPONSE_BODIES.expired);
    // A round of the purge begins with the server.
    await stack.compose('restart', 'app');
    await expect.poll(() => countRows(behind), { timeout: 30_000 }).toBe(0);
    expect(await countRows(view)).toBe(0);
  });
}
