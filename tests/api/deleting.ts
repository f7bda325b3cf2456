import { describe, expect, it } from 'vitest';
import { RESPONSE_BODIES } from './api.ts';
import type { ApiUnderTest } from './api-under-test.ts';
import { someCiphertext, someMessage, someToken, someUserId, verifierOf } from './samples.ts';

export function deleting({ api, expire }: ApiUnderTest): void {
  async function sentBy(creator_uid: string, bearer?: string): Promise<string> {
    return (await api().grant('create', someMessage({ creator_uid }), bearer)).view;
  }

  async function ownedBy(uid: string, bearer?: string): Promise<string> {
    const view = await sentBy(someUserId());
    await api().grant('claim', { view, uid, ...someCiphertext() }, bearer);
    return view;
  }

  async function expectGone(view: string): Promise<void> {
    await api().refuse('view', { view, uid: someUserId() }, 404, RESPONSE_BODIES.unknown);
  }

  describe('deleting a message', () => {
    it('the owner may delete a message, which is then gone', async () => {
      const uid = someUserId();
      const view = await ownedBy(uid);
      expect(await api().grant('remove', { view, uid })).toEqual(RESPONSE_BODIES.deleted);
      await expectGone(view);
      expect((await api().grant('listOwned', { uid })).total).toBe(0);
      await api().refuse('remove', { view, uid }, 404, RESPONSE_BODIES.notTheirs);
    });

    it('the sender may delete a message while it is unclaimed', async () => {
      const uid = someUserId();
      const view = await sentBy(uid);
      await api().grant('remove', { view, uid });
      await expectGone(view);
      expect((await api().grant('listPending', { uid })).total).toBe(0);
    });

    it('the sender may not delete a message once it is claimed', async () => {
      const [sender, owner] = [someUserId(), someUserId()];
      const view = await sentBy(sender);
      await api().grant('claim', { view, uid: owner, ...someCiphertext() });
      await api().refuse('remove', { view, uid: sender }, 404, RESPONSE_BODIES.notTheirs);
      expect((await api().grant('view', { view, uid: owner })).is_owner).toBe(true);
    });

    it('a delete by any other client is refused', async () => {
      const [pending, owned] = [await sentBy(someUserId()), await ownedBy(someUserId())];
      for (const view of [pending, owned]) {
        await api().refuse('remove', { view, uid: someUserId() }, 404, RESPONSE_BODIES.notTheirs);
        await api().refuse(
          'remove',
          { view, uid: someUserId(), read_token: someToken() },
          404,
          RESPONSE_BODIES.notTheirs,
        );
      }
      expect((await api().request('view', { view: pending, uid: someUserId() })).status).toBe(200);
      expect((await api().request('view', { view: owned, uid: someUserId() })).status).toBe(403);
    });

    it('a delete is refused once the message has expired: the purge deletes it', async () => {
      const uid = someUserId();
      const [pending, owned] = [await sentBy(uid), await ownedBy(uid)];
      for (const view of [pending, owned]) {
        await expire(view);
        await api().refuse('remove', { view, uid }, 404, RESPONSE_BODIES.notTheirs);
      }
    });

    it.each([
      ['sent', sentBy],
      ['owned', ownedBy],
    ])('a delete of a bound message that is %s needs the token', async (_, make) => {
      const [uid, token] = [someUserId(), someToken()];
      const view = await make(uid, token);
      await api().refuse('remove', { view, uid }, 404, RESPONSE_BODIES.notTheirs);
      await api().refuse('remove', { view, uid }, 404, RESPONSE_BODIES.notTheirs, someToken());
      await api().grant('remove', { view, uid }, token);
      await expectGone(view);
    });

    it('a delete needs more than the claim token', async () => {
      const claim_token = someToken();
      const { view } = await api().grant('create', someMessage({ claim_verifier: verifierOf(claim_token) }));
      await api().refuse('remove', { view, uid: someUserId(), claim_token }, 404, RESPONSE_BODIES.notTheirs);
      await api().refuse(
        'remove',
        { view, uid: someUserId(), read_token: claim_token },
        404,
        RESPONSE_BODIES.notTheirs,
      );
    });

    it('of twenty concurrent deletes one succeeds', async () => {
      const uid = someUserId();
      const view = await ownedBy(uid);
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => api().request('remove', { view, uid })),
      );
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array<number>(19).fill(404)]);
    });
  });
}
