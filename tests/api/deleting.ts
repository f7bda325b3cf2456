import { describe, expect, it } from 'vitest';
import { SAYS } from './api.ts';
import { someCiphertext, someMessage, someone, someToken, verifierOf } from './given.ts';
import type { Place } from './place.ts';

export function deleting({ api, expire }: Place): void {
  async function sentBy(creator_uid: string, bearer?: string): Promise<string> {
    return (await api().grant('create', someMessage({ creator_uid }), bearer)).view;
  }

  async function ownedBy(uid: string, bearer?: string): Promise<string> {
    const view = await sentBy(someone());
    await api().grant('claim', { view, uid, ...someCiphertext() }, bearer);
    return view;
  }

  async function expectGone(view: string): Promise<void> {
    await api().refuse('view', { view, uid: someone() }, 404, SAYS.unknown);
  }

  describe('deleting a message', () => {
    it('the owner may delete a message, which is then gone', async () => {
      const uid = someone();
      const view = await ownedBy(uid);
      expect(await api().grant('remove', { view, uid })).toEqual(SAYS.deleted);
      await expectGone(view);
      expect((await api().grant('listOwned', { uid })).total).toBe(0);
      await api().refuse('remove', { view, uid }, 404, SAYS.notTheirs);
    });

    it('the sender may delete a message while it is unclaimed', async () => {
      const uid = someone();
      const view = await sentBy(uid);
      await api().grant('remove', { view, uid });
      await expectGone(view);
      expect((await api().grant('listPending', { uid })).total).toBe(0);
    });

    it('the sender may not delete a message once it is claimed', async () => {
      const [sender, owner] = [someone(), someone()];
      const view = await sentBy(sender);
      await api().grant('claim', { view, uid: owner, ...someCiphertext() });
      await api().refuse('remove', { view, uid: sender }, 404, SAYS.notTheirs);
      expect((await api().grant('view', { view, uid: owner })).is_owner).toBe(true);
    });

    it('a delete by any other client is refused', async () => {
      const [pending, owned] = [await sentBy(someone()), await ownedBy(someone())];
      for (const view of [pending, owned]) {
        await api().refuse('remove', { view, uid: someone() }, 404, SAYS.notTheirs);
        await api().refuse('remove', { view, uid: someone(), read_token: someToken() }, 404, SAYS.notTheirs);
      }
      expect((await api().ask('view', { view: pending, uid: someone() })).status).toBe(200);
      expect((await api().ask('view', { view: owned, uid: someone() })).status).toBe(403);
    });

    it('a delete is refused once the message has expired: the purge deletes it', async () => {
      const uid = someone();
      const [pending, owned] = [await sentBy(uid), await ownedBy(uid)];
      for (const view of [pending, owned]) {
        await expire(view);
        await api().refuse('remove', { view, uid }, 404, SAYS.notTheirs);
      }
    });

    it.each([
      ['sent', sentBy],
      ['owned', ownedBy],
    ])('a delete of a bound message that is %s needs the token', async (_, make) => {
      const [uid, token] = [someone(), someToken()];
      const view = await make(uid, token);
      await api().refuse('remove', { view, uid }, 404, SAYS.notTheirs);
      await api().refuse('remove', { view, uid }, 404, SAYS.notTheirs, someToken());
      await api().grant('remove', { view, uid }, token);
      await expectGone(view);
    });

    it('a delete needs more than the claim token', async () => {
      const claim_token = someToken();
      const { view } = await api().grant('create', someMessage({ claim_verifier: verifierOf(claim_token) }));
      await api().refuse('remove', { view, uid: someone(), claim_token }, 404, SAYS.notTheirs);
      await api().refuse('remove', { view, uid: someone(), read_token: claim_token }, 404, SAYS.notTheirs);
    });

    it('of twenty concurrent deletes one succeeds', async () => {
      const uid = someone();
      const view = await ownedBy(uid);
      const answers = await Promise.all(Array.from({ length: 20 }, () => api().ask('remove', { view, uid })));
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array<number>(19).fill(404)]);
    });
  });
}
