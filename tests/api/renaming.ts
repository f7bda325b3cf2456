import { describe, expect, it } from 'vitest';
import { RESPONSE_BODIES } from './api.ts';
import type { ApiUnderTest } from './api-under-test.ts';
import { someCiphertext, someMessage, someSealedName, someToken, someUserId } from './samples.ts';

export function renaming({ api, expire }: ApiUnderTest): void {
  async function ownedBy(uid: string, bearer?: string): Promise<string> {
    const { view } = await api().grant('create', someMessage({ custom_name: 'Old' }));
    await api().grant('claim', { view, uid, ...someCiphertext() }, bearer);
    return view;
  }

  describe('renaming a message', () => {
    it('the owner may rename a message, in the list and in the message', async () => {
      const uid = someUserId();
      const view = await ownedBy(uid);
      expect(await api().grant('rename', { view, uid, custom_name: 'Größe <b>😀</b>' })).toEqual(
        RESPONSE_BODIES.renamed,
      );
      expect((await api().grant('view', { view, uid })).custom_name).toBe('Größe 😀');
      expect((await api().grant('listOwned', { uid })).secrets[0]?.custom_name).toBe('Größe 😀');
    });

    it('a rename to a sealed label clears the plain one', async () => {
      const [uid, sealed_name] = [someUserId(), someSealedName()];
      const view = await ownedBy(uid);
      await api().grant('rename', { view, uid, sealed_name });
      expect(await api().grant('view', { view, uid })).toMatchObject({ sealed_name, custom_name: '' });
      expect((await api().grant('listOwned', { uid })).secrets).toMatchObject([
        { sealed_name, custom_name: '' },
      ]);
    });

    it('a rename to both labels keeps the sealed one: the server need not read it', async () => {
      const [uid, sealed_name] = [someUserId(), someSealedName()];
      const view = await ownedBy(uid);
      await api().grant('rename', { view, uid, sealed_name, custom_name: 'Plain' });
      expect(await api().grant('view', { view, uid })).toMatchObject({ sealed_name, custom_name: '' });
    });

    it('a rename to an empty name clears the name', async () => {
      const uid = someUserId();
      const view = await ownedBy(uid);
      await api().grant('rename', { view, uid, custom_name: '' });
      expect((await api().grant('view', { view, uid })).custom_name).toBe('');
    });

    it('a rename needs a name', async () => {
      const fields = { view: someUserId(), uid: someUserId() };
      await api().refuseFields('rename', fields, ['custom_name']);
      await api().refuseFields('rename', { ...fields, custom_name: null, sealed_name: null }, [
        'custom_name',
      ]);
    });

    it('a rename by any other client is refused, and changes nothing', async () => {
      const uid = someUserId();
      const view = await ownedBy(uid);
      await api().refuse(
        'rename',
        { view, uid: someUserId(), custom_name: 'Mine' },
        404,
        RESPONSE_BODIES.notTheirs,
      );
      expect((await api().grant('view', { view, uid })).custom_name).toBe('Old');
    });

    it('a rename by the sender of an unclaimed message is refused', async () => {
      const [uid, token] = [someUserId(), someToken()];
      const { view } = await api().grant('create', someMessage({ creator_uid: uid }), token);
      await api().refuse('rename', { view, uid, custom_name: 'x' }, 404, RESPONSE_BODIES.notTheirs, token);
    });

    it('a rename is refused once the message has expired', async () => {
      const uid = someUserId();
      const view = await ownedBy(uid);
      await expire(view);
      await api().refuse('rename', { view, uid, custom_name: 'x' }, 404, RESPONSE_BODIES.notTheirs);
    });

    it('a rename of a bound message needs the token', async () => {
      const [uid, token] = [someUserId(), someToken()];
      const view = await ownedBy(uid, token);
      const fields = { view, uid, custom_name: 'New' };
      await api().refuse('rename', fields, 404, RESPONSE_BODIES.notTheirs);
      await api().refuse('rename', fields, 404, RESPONSE_BODIES.notTheirs, someToken());
      await api().grant('rename', fields, token);
    });
  });
}
