import { describe, expect, it } from 'vitest';
import { RESPONSE_BODIES } from './api.ts';
import type { ApiUnderTest } from './api-under-test.ts';
import { someCiphertext, someMessage, someToken, someUserId, verifierOf } from './samples.ts';

const TEN_MINUTES = 600;

export function oneTime({ api, expire }: ApiUnderTest): void {
  async function waiting(own: object = {}) {
    const claim_token = someToken();
    const message = someMessage({ one_time: true, claim_verifier: verifierOf(claim_token), ...own });
    const { view, expires_at } = await api().grant('create', message);
    return { view, claim_token, message, expires_at };
  }

  async function read(own: object = {}) {
    const once = await waiting(own);
    const read_token = someToken();
    const fields = { view: once.view, uid: someUserId(), claim_token: once.claim_token, read_token };
    return { ...once, read_token, seen: await api().grant('view', fields) };
  }

  describe('a one-time message', () => {
    it('a one-time message needs a verifier', async () => {
      await api().refuseFields('create', someMessage({ one_time: true }), ['claim_verifier']);
    });

    it('looking at a one-time message does not read it, for any client and any number of times', async () => {
      const { view, message } = await waiting();
      for (const extra of [{}, { read_token: someToken() }, {}]) {
        const seen = await api().grant('view', { view, uid: message.creator_uid, ...extra });
        expect(seen).toMatchObject({ one_time: true, claimable: false, is_owner: false, salt: message.salt });
        expect(seen).not.toHaveProperty('encrypted_message');
      }
    });

    it('a one-time message gives its ciphertext to the first reader with the claim token, for ten minutes at most', async () => {
      const { message, seen } = await read();
      expect(seen).toMatchObject({ encrypted_message: message.encrypted_message, one_time: true });
      expect(Math.abs(Number(seen.expires_at) - (Date.now() / 1_000 + TEN_MINUTES))).toBeLessThan(5);
    });

    it('reading a one-time message never lengthens its lifetime', async () => {
      const { expires_at, seen } = await read({ expires_in: 60 });
      expect(seen.expires_at).toBe(expires_at);
    });

    it('a one-time message without expiry expires ten minutes after it is read', async () => {
      expect((await read({ ttl: 0 })).seen.expires_at).not.toBeNull();
    });

    it('a one-time message is read again with the same read token, when a response was lost', async () => {
      const { view, claim_token, read_token, message } = await read();
      for (const proof of [{ claim_token }, {}]) {
        const again = await api().grant('view', { view, uid: someUserId(), read_token, ...proof });
        expect(again.encrypted_message).toBe(message.encrypted_message);
      }
    });

    it('a one-time message is reported as read to every other reader', async () => {
      const { view, claim_token, message } = await read();
      const uid = message.creator_uid;
      for (const others of [
        {},
        { claim_token },
        { claim_token, read_token: someToken() },
        { read_token: someToken() },
      ]) {
        await api().refuse('view', { view, uid, ...others }, 410, RESPONSE_BODIES.alreadyRead);
      }
    });

    it('of thirty concurrent readers of a one-time message one succeeds', async () => {
      const { view, claim_token } = await waiting();
      const ask = () =>
        api().request('view', { view, uid: someUserId(), claim_token, read_token: someToken() });
      const answers = await Promise.all(Array.from({ length: 30 }, ask));
      const read = answers.filter(({ body }) => 'encrypted_message' in body);
      expect(read.map(({ status }) => status)).toEqual([200]);
      expect(answers.filter(({ status }) => status === 410)).toHaveLength(29);
    });

    it('a one-time message is not read without a read token', async () => {
      const { view, claim_token } = await waiting();
      await api().refuseFields('view', { view, uid: someUserId(), claim_token }, ['read_token']);
      await api().grant('view', { view, uid: someUserId(), claim_token, read_token: someToken() });
    });

    it('a wrong claim token does not use up a one-time message', async () => {
      const { view, claim_token, message } = await waiting();
      for (const wrong of [someToken(), message.claim_verifier]) {
        for (const token of [{ read_token: someToken() }, {}]) {
          await api().refuse(
            'view',
            { view, uid: someUserId(), claim_token: wrong, ...token },
            403,
            RESPONSE_BODIES.unproven,
          );
        }
      }
      await api().grant('view', { view, uid: someUserId(), claim_token, read_token: someToken() });
    });

    it('a one-time message cannot be claimed, before or after it is read', async () => {
      const [unread, done] = [await waiting(), await read()];
      for (const { view, claim_token } of [unread, done]) {
        const claim = { view, uid: someUserId(), ...someCiphertext() };
        await api().refuse('claim', claim, 409, RESPONSE_BODIES.oneTime);
        await api().refuse('claim', { ...claim, claim_token }, 409, RESPONSE_BODIES.oneTime);
      }
    });

    it('the reader of a one-time message may delete it, under any user id', async () => {
      const { view, read_token, claim_token } = await read();
      const uid = someUserId();
      await api().refuse('remove', { view, uid }, 404, RESPONSE_BODIES.notTheirs);
      await api().refuse('remove', { view, uid, read_token: someToken() }, 404, RESPONSE_BODIES.notTheirs);
      expect(await api().grant('remove', { view, uid, read_token })).toEqual(RESPONSE_BODIES.deleted);
      await api().refuse('view', { view, uid, claim_token, read_token }, 404, RESPONSE_BODIES.unknown);
    });

    it('an unread one-time message is deleted by its sender only', async () => {
      const [creator_uid, token] = [someUserId(), someToken()];
      const message = someMessage({ creator_uid, one_time: true, claim_verifier: verifierOf(someToken()) });
      const { view } = await api().grant('create', message, token);
      await api().refuse(
        'remove',
        { view, uid: someUserId(), read_token: someToken() },
        404,
        RESPONSE_BODIES.notTheirs,
      );
      await api().refuse('remove', { view, uid: creator_uid }, 404, RESPONSE_BODIES.notTheirs);
      await api().grant('remove', { view, uid: creator_uid }, token);
    });

    it('a one-time message expires like any other, for its reader too', async () => {
      const { view, claim_token, read_token } = await read();
      await expire(view);
      await api().refuse(
        'view',
        { view, uid: someUserId(), claim_token, read_token },
        410,
        RESPONSE_BODIES.expired,
      );
    });
  });
}
