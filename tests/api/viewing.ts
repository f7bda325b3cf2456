import { describe, expect, it } from 'vitest';
import { RESPONSE_BODIES } from './api.ts';
import type { ApiUnderTest } from './api-under-test.ts';
import { someCiphertext, someMessage, someSealedName, someToken, someUserId, verifierOf } from './samples.ts';

export function viewing({ api, expire }: ApiUnderTest): void {
  describe('viewing a message of an older client', () => {
    it('any client with the id gets a message without a verifier, any number of times', async () => {
      const message = someMessage({ custom_name: 'Bank' });
      const { view, expires_at } = await api().grant('create', message);
      for (const uid of [someUserId(), someUserId(), message.creator_uid]) {
        expect(await api().grant('view', { view, uid })).toEqual({
          encrypted_message: message.encrypted_message,
          iv: message.iv,
          salt: message.salt,
          custom_name: 'Bank',
          sealed_name: '',
          is_owner: false,
          is_creator: false,
          one_time: false,
          claimable: true,
          expires_at,
        });
      }
    });
  });

  describe('viewing a message with a verifier', () => {
    async function verified() {
      const claim_token = someToken();
      const message = someMessage({ claim_verifier: verifierOf(claim_token) });
      const { view } = await api().grant('create', message);
      return { message, view, claim_token };
    }

    it('a client with the id gets salt and IV of a message with a verifier, and not the ciphertext', async () => {
      const { message, view } = await verified();
      for (const uid of [someUserId(), message.creator_uid]) {
        const seen = await api().grant('view', { view, uid });
        expect(seen).toMatchObject({ iv: message.iv, salt: message.salt, claimable: true, one_time: false });
        expect(seen).not.toHaveProperty('encrypted_message');
      }
    });

    it('a client with the claim token gets the ciphertext', async () => {
      const { message, view, claim_token } = await verified();
      const seen = await api().grant('view', { view, uid: someUserId(), claim_token });
      expect(seen.encrypted_message).toBe(message.encrypted_message);
    });

    it('a wrong claim token is refused, the verifier itself included', async () => {
      const { message, view } = await verified();
      for (const claim_token of [someToken(), message.claim_verifier]) {
        await api().refuse('view', { view, uid: someUserId(), claim_token }, 403, RESPONSE_BODIES.unproven);
      }
    });
  });

  describe('an expired message', () => {
    it('an expired message is told from an unknown one, from its last second on', async () => {
      const { view } = await api().grant('create', someMessage({}));
      await expire(view);
      await api().refuse('view', { view, uid: someUserId() }, 410, RESPONSE_BODIES.expired);
    });

    it('an expired message is reported as expired before anything else: owned, read or unproven', async () => {
      const [owner, claim_token, read_token] = [someUserId(), someToken(), someToken()];
      const claimed = await api().grant('create', someMessage({}));
      await api().grant('claim', { view: claimed.view, uid: owner, ...someCiphertext() });
      const once = await api().grant(
        'create',
        someMessage({ one_time: true, claim_verifier: verifierOf(claim_token) }),
      );
      await api().grant('view', { view: once.view, uid: someUserId(), claim_token, read_token });
      const closed = await api().grant('create', someMessage({ claim_verifier: verifierOf(claim_token) }));
      for (const { view } of [claimed, once, closed]) {
        await expire(view);
        const fields = { view, uid: owner, claim_token: someToken(), read_token };
        await api().refuse('view', fields, 410, RESPONSE_BODIES.expired);
        await api().refuse('claim', { ...fields, ...someCiphertext() }, 410, RESPONSE_BODIES.expired);
      }
    });
  });

  describe('viewing one’s own message', () => {
    it('the sender is recognized by the token, never by the user id', async () => {
      const token = someToken();
      const message = someMessage({});
      const { view } = await api().grant('create', message, token);
      const uid = message.creator_uid;
      expect((await api().grant('view', { view, uid }, token)).is_creator).toBe(true);
      expect((await api().grant('view', { view, uid })).is_creator).toBe(false);
      expect((await api().grant('view', { view, uid }, someToken())).is_creator).toBe(false);
      expect((await api().grant('view', { view, uid: someUserId() }, token)).is_creator).toBe(false);
    });

    it('only the sender sees the sealed label, until the message is claimed', async () => {
      const [token, sealed_name, uid] = [someToken(), someSealedName(), someUserId()];
      const { view } = await api().grant('create', someMessage({ creator_uid: uid, sealed_name }), token);
      expect((await api().grant('view', { view, uid }, token)).sealed_name).toBe(sealed_name);
      expect((await api().grant('view', { view, uid })).sealed_name).toBe('');
      expect((await api().grant('view', { view, uid: someUserId() })).sealed_name).toBe('');
    });

    it('the sender of an unbound message has no token, and sees the sealed label by the user id', async () => {
      const message = someMessage({ sealed_name: someSealedName() });
      const { view } = await api().grant('create', message);
      const seen = await api().grant('view', { view, uid: message.creator_uid });
      expect(seen).toMatchObject({ is_creator: false, sealed_name: message.sealed_name });
    });
  });
}
