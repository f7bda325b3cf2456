import { describe, expect, it } from 'vitest';
import { RESPONSE_BODIES } from './api.ts';
import type { ApiUnderTest } from './api-under-test.ts';
import { someCiphertext, someLinked, someMessage, someSealedName, someToken, someUserId } from './samples.ts';

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
          format: 0,
          max_readings: null,
          claimable: true,
          expires_at,
        });
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
      const owner = someUserId();
      const claimed = await api().grant('create', someMessage({}));
      await api().grant('claim', { view: claimed.view, uid: owner, ...someCiphertext() });
      const { message, proof } = someLinked({ max_readings: 2 });
      const once = await api().grant('create', message);
      await api().grant('view', { view: once.view, uid: someUserId(), ...proof });
      const closed = await api().grant('create', someLinked().message);
      for (const { view } of [claimed, once, closed]) {
        await expire(view);
        const fields = { view, uid: owner, format: 1, ...proof };
        const told = view === once.view ? { at: expect.any(Number) } : {};
        const body = { ...RESPONSE_BODIES.expired, ...told };
        await api().refuse('view', fields, 410, body);
        await api().refuse('claim', { ...fields, ...someCiphertext() }, 410, body);
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
