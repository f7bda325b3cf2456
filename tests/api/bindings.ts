import { describe, expect, it } from 'vitest';
import { SAYS } from './api.ts';
import { someCiphertext, someMessage, someone, someToken, verifierOf } from './given.ts';
import type { Place } from './place.ts';

export function bindings({ api }: Place): void {
  async function ownedBy(uid: string, bearer?: string): Promise<string> {
    const { view } = await api().grant('create', someMessage({}));
    await api().grant('claim', { view, uid, ...someCiphertext() }, bearer);
    return view;
  }

  describe('an owner who claimed with a token', () => {
    it('reads with that token, and nobody by the name alone', async () => {
      const [uid, token] = [someone(), someToken()];
      const view = await ownedBy(uid, token);
      expect((await api().grant('view', { view, uid }, token)).is_owner).toBe(true);
      for (const other of [undefined, someToken(), verifierOf(token)]) {
        await api().refuse('view', { view, uid }, 403, SAYS.otherOwner, other);
      }
      await api().refuse('view', { view, uid: someone() }, 403, SAYS.otherOwner, token);
    });

    it('cannot hand it to another token', async () => {
      const [uid, token, other] = [someone(), someToken(), someToken()];
      const view = await ownedBy(uid, token);
      await api().refuse('claim', { view, uid, ...someCiphertext() }, 409, SAYS.alreadyOwned, other);
      await api().grant('rename', { view, uid, custom_name: 'x' }, token);
      await api().refuse('view', { view, uid }, 403, SAYS.otherOwner, other);
    });
  });

  describe('an owner who claimed without a token', () => {
    it('is never bound to one later', async () => {
      const uid = someone();
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
      'that is malformed (%j) is refused as such, in every act',
      async (bearer) => {
        const [view, uid] = [someone(), someone()];
        await api().fault('create', someMessage({}), ['authorization'], bearer);
        await api().fault('view', { view, uid }, ['authorization'], bearer);
        await api().fault('claim', { view, uid, ...someCiphertext() }, ['authorization'], bearer);
        await api().fault('listOwned', { uid }, ['authorization'], bearer);
        await api().fault('listPending', { uid }, ['authorization'], bearer);
        await api().fault('rename', { view, uid, custom_name: 'x' }, ['authorization'], bearer);
        await api().fault('remove', { view, uid }, ['authorization'], bearer);
      },
    );

    it('that is malformed is named beside the faulty fields', async () => {
      await api().fault('view', { view: '', uid: '' }, ['authorization', 'view', 'uid'], 'x');
    });

    it('is not what another scheme carries', async () => {
      const body = JSON.stringify({ uid: someone() });
      const answer = await api().post('/api/list-secrets', body, { Authorization: 'Basic dXNlcjpwYXNz' });
      expect(answer.status).toBe(200);
    });
  });

  describe('somebody who has the id and not the key', () => {
    it('gets no ciphertext, and can neither claim, burn nor change the message', async () => {
      for (const one_time of [false, true]) {
        const [claim_token, sender] = [someToken(), someToken()];
        const message = someMessage({ one_time, claim_verifier: verifierOf(claim_token) });
        const { view } = await api().grant('create', message, sender);
        const guesses = [{}, { claim_token: someToken() }, { claim_token: message.claim_verifier }];
        for (const uid of [someone(), message.creator_uid]) {
          for (const guess of guesses) {
            for (const more of [{}, { read_token: someToken() }]) {
              const fields = { view, uid, ...guess, ...more };
              const seen = await api().ask('view', fields);
              expect(seen.body).not.toHaveProperty('encrypted_message');
              expect(JSON.stringify(seen.body)).not.toContain(message.encrypted_message);
              expect((await api().ask('claim', { ...fields, ...someCiphertext() })).status).not.toBe(200);
              expect((await api().ask('rename', { ...fields, custom_name: 'x' })).status).toBe(404);
              expect((await api().ask('remove', fields)).status).toBe(404);
            }
          }
        }
        const reading = { view, uid: someone(), claim_token, read_token: someToken() };
        const seen = await api().grant('view', reading);
        expect(seen).toMatchObject({ encrypted_message: message.encrypted_message, custom_name: '' });
      }
    });
  });
}
