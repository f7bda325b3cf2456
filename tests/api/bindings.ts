import { describe, expect, it } from 'vitest';
import { RESPONSE_BODIES } from './api.ts';
import type { ApiUnderTest } from './api-under-test.ts';
import { someCiphertext, someMessage, someToken, someUserId, verifierOf } from './samples.ts';

export function bindings({ api }: ApiUnderTest): void {
  async function ownedBy(uid: string, bearer?: string): Promise<string> {
    const { view } = await api().grant('create', someMessage({}));
    await api().grant('claim', { view, uid, ...someCiphertext() }, bearer);
    return view;
  }

  describe('an owner who claimed with a token', () => {
    it('a message claimed with a token is read with that token only, not by user id alone', async () => {
      const [uid, token] = [someUserId(), someToken()];
      const view = await ownedBy(uid, token);
      expect((await api().grant('view', { view, uid }, token)).is_owner).toBe(true);
      for (const other of [undefined, someToken(), verifierOf(token)]) {
        await api().refuse('view', { view, uid }, 403, RESPONSE_BODIES.otherOwner, other);
      }
      await api().refuse('view', { view, uid: someUserId() }, 403, RESPONSE_BODIES.otherOwner, token);
    });

    it('a message claimed with a token cannot be claimed again with another token', async () => {
      const [uid, token, other] = [someUserId(), someToken(), someToken()];
      const view = await ownedBy(uid, token);
      await api().refuse(
        'claim',
        { view, uid, ...someCiphertext() },
        409,
        RESPONSE_BODIES.alreadyOwned,
        other,
      );
      await api().grant('rename', { view, uid, custom_name: 'x' }, token);
      await api().refuse('view', { view, uid }, 403, RESPONSE_BODIES.otherOwner, other);
    });
  });

  describe('an owner who claimed without a token', () => {
    it('a message claimed without a token is never bound to a token later', async () => {
      const uid = someUserId();
      const view = await ownedBy(uid);
      for (const bearer of [someToken(), someToken(), undefined]) {
        await api().grant('view', { view, uid }, bearer);
        await api().grant('rename', { view, uid, custom_name: 'x' }, bearer);
        expect((await api().grant('listOwned', { uid }, bearer)).secrets).toMatchObject([{ bound: false }]);
      }
    });
  });

  describe('a bearer token', () => {
    it.each(['', 'x', `${someToken()}=`, someToken().slice(1), `${someToken()} x`, `${'A'.repeat(42)}B`])(
      'a malformed bearer token (%j) is refused by every endpoint',
      async (bearer) => {
        const [view, uid] = [someUserId(), someUserId()];
        await api().refuseFields('create', someMessage({}), ['authorization'], bearer);
        await api().refuseFields('view', { view, uid }, ['authorization'], bearer);
        await api().refuseFields('claim', { view, uid, ...someCiphertext() }, ['authorization'], bearer);
        await api().refuseFields('listOwned', { uid }, ['authorization'], bearer);
        await api().refuseFields('listPending', { uid }, ['authorization'], bearer);
        await api().refuseFields('rename', { view, uid, custom_name: 'x' }, ['authorization'], bearer);
        await api().refuseFields('remove', { view, uid }, ['authorization'], bearer);
      },
    );

    it('a malformed bearer token is reported beside the invalid fields', async () => {
      await api().refuseFields('view', { view: '', uid: '' }, ['authorization', 'view', 'uid'], 'x');
    });

    it('an Authorization header of another scheme is not taken for a bearer token', async () => {
      const body = JSON.stringify({ uid: someUserId() });
      const answer = await api().post('/api/list-secrets', body, { Authorization: 'Basic dXNlcjpwYXNz' });
      expect(answer.status).toBe(200);
    });
  });

  describe('a client that has the id but not the key', () => {
    it('a client without the key gets no ciphertext, and can neither claim, burn nor change the message', async () => {
      for (const one_time of [false, true]) {
        const [claim_token, sender] = [someToken(), someToken()];
        const message = someMessage({ one_time, claim_verifier: verifierOf(claim_token) });
        const { view } = await api().grant('create', message, sender);
        const guesses = [{}, { claim_token: someToken() }, { claim_token: message.claim_verifier }];
        for (const uid of [someUserId(), message.creator_uid]) {
          for (const guess of guesses) {
            for (const more of [{}, { read_token: someToken() }]) {
              const fields = { view, uid, ...guess, ...more };
              const seen = await api().request('view', fields);
              expect(seen.body).not.toHaveProperty('encrypted_message');
              expect(JSON.stringify(seen.body)).not.toContain(message.encrypted_message);
              expect((await api().request('claim', { ...fields, ...someCiphertext() })).status).not.toBe(200);
              expect((await api().request('rename', { ...fields, custom_name: 'x' })).status).toBe(404);
              expect((await api().request('remove', fields)).status).toBe(404);
            }
          }
        }
        const reading = { view, uid: someUserId(), claim_token, read_token: someToken() };
        const seen = await api().grant('view', reading);
        expect(seen).toMatchObject({ encrypted_message: message.encrypted_message, custom_name: '' });
      }
    });
  });
}
