import { describe, expect, it } from 'vitest';
import { RESPONSE_BODIES } from './api.ts';
import type { ApiUnderTest } from './api-under-test.ts';
import { someCiphertext, someMessage, someSealedName, someToken, someUserId, verifierOf } from './samples.ts';

export function claiming({ api }: ApiUnderTest): void {
  describe('claiming a message', () => {
    it('a claim gives the message to its claimer: re-encrypted, and for them alone', async () => {
      const { view, expires_at } = await api().grant('create', someMessage({}));
      const [uid, ciphertext, sealed_name] = [someUserId(), someCiphertext(), someSealedName()];
      expect(await api().grant('claim', { view, uid, ...ciphertext, sealed_name })).toEqual(
        RESPONSE_BODIES.owned,
      );
      expect(await api().grant('view', { view, uid })).toEqual({
        ...ciphertext,
        custom_name: '',
        sealed_name,
        is_owner: true,
        is_creator: false,
        one_time: false,
        claimable: false,
        expires_at,
      });
      await api().refuse('view', { view, uid: someUserId() }, 403, RESPONSE_BODIES.otherOwner);
    });

    it('a message can be claimed once: its owner too gets 409', async () => {
      const { view } = await api().grant('create', someMessage({}));
      const [uid, ciphertext] = [someUserId(), someCiphertext()];
      await api().grant('claim', { view, uid, ...ciphertext });
      for (const again of [uid, someUserId()]) {
        await api().refuse(
          'claim',
          { view, uid: again, ...someCiphertext() },
          409,
          RESPONSE_BODIES.alreadyOwned,
        );
      }
      expect((await api().grant('view', { view, uid })).encrypted_message).toBe(ciphertext.encrypted_message);
    });

    it('of fifty concurrent claims one wins', async () => {
      const { view } = await api().grant('create', someMessage({}));
      const rivals = Array.from({ length: 50 }, () => ({ uid: someUserId(), ...someCiphertext() }));
      const answers = await Promise.all(rivals.map((rival) => api().request('claim', { view, ...rival })));
      const winners = rivals.filter((_, index) => answers[index]?.status === 200);
      expect(winners).toHaveLength(1);
      expect(answers.filter(({ status }) => status === 409)).toHaveLength(49);
      const [winner] = winners;
      const seen = await api().grant('view', { view, uid: winner?.uid });
      expect(seen.encrypted_message).toBe(winner?.encrypted_message);
    });

    it('a claim erases who sent the message', async () => {
      const [sender, token] = [someUserId(), someToken()];
      const { view } = await api().grant(
        'create',
        someMessage({ creator_uid: sender, sealed_name: someSealedName() }),
        token,
      );
      const uid = someUserId();
      await api().grant('claim', { view, uid, ...someCiphertext() });
      expect((await api().grant('listPending', { uid: sender }, token)).total).toBe(0);
      await api().refuse('view', { view, uid: sender }, 403, RESPONSE_BODIES.otherOwner, token);
      await api().refuse('remove', { view, uid: sender }, 404, RESPONSE_BODIES.notTheirs, token);
      expect((await api().grant('view', { view, uid })).sealed_name).toBe('');
    });

    it('a claim may lengthen the ciphertext by 512 characters; a longer one changes nothing', async () => {
      const message = someMessage({});
      const { view } = await api().grant('create', message);
      const claim = { view, uid: someUserId(), ...someCiphertext() };
      const ofLength = (length: number) => ({ ...claim, encrypted_message: 'A'.repeat(length) });
      const most = message.encrypted_message.length + 512;
      await api().refuseFields('claim', ofLength(most + 4), ['encrypted_message']);
      expect(await api().grant('view', { view, uid: someUserId() })).toMatchObject({
        encrypted_message: message.encrypted_message,
        claimable: true,
      });
      await api().grant('claim', ofLength(most));
    });

    it('a claim keeps the lifetime and the plain label', async () => {
      const { view, expires_at } = await api().grant('create', someMessage({ ttl: 3, custom_name: 'Plan' }));
      const uid = someUserId();
      await api().grant('claim', { view, uid, ...someCiphertext() });
      expect(await api().grant('view', { view, uid })).toMatchObject({ expires_at, custom_name: 'Plan' });
    });
  });

  describe('claiming a message with a verifier', () => {
    it('a claim of a message with a verifier needs the claim token, and without it changes nothing', async () => {
      const claim_token = someToken();
      const message = someMessage({ claim_verifier: verifierOf(claim_token) });
      const { view } = await api().grant('create', message);
      const claim = { view, uid: someUserId(), ...someCiphertext() };
      for (const wrong of [undefined, null, someToken(), message.claim_verifier]) {
        await api().refuse('claim', { ...claim, claim_token: wrong }, 403, RESPONSE_BODIES.unproven);
      }
      const seen = await api().grant('view', { view, uid: someUserId(), claim_token });
      expect(seen).toMatchObject({ encrypted_message: message.encrypted_message, claimable: true });
      await api().grant('claim', { ...claim, claim_token });
    });

    it('a claim of an owned message gets 409 before its claim token is checked', async () => {
      const claim_token = someToken();
      const { view } = await api().grant('create', someMessage({ claim_verifier: verifierOf(claim_token) }));
      await api().grant('claim', { view, uid: someUserId(), ...someCiphertext(), claim_token });
      const wrong = { view, uid: someUserId(), claim_token: someToken() };
      await api().refuse('claim', { ...wrong, ...someCiphertext() }, 409, RESPONSE_BODIES.alreadyOwned);
      await api().refuse('view', wrong, 403, RESPONSE_BODIES.otherOwner);
    });
  });

  describe('a claim token for a message without a verifier', () => {
    it('a superfluous claim token is ignored: a message of an older client is read and claimed with one', async () => {
      const { view } = await api().grant('create', someMessage({}));
      const [uid, claim_token] = [someUserId(), someToken()];
      expect(await api().grant('view', { view, uid, claim_token })).toHaveProperty('encrypted_message');
      await api().grant('claim', { view, uid, claim_token, ...someCiphertext() });
    });
  });
}
