import { describe, expect, it } from 'vitest';
import type { ApiUnderTest } from './api-under-test.ts';
import { someCiphertext, someLinked, someMessage, someSealedName, someToken, someUserId } from './samples.ts';

const NO_RECEIPTS = { receipts: [], page: 1, per_page: 10, total: 0, has_more: false };

export function receipts({ api }: ApiUnderTest): void {
  async function send(own: object = {}) {
    const [uid, token, sealed_name] = [someUserId(), someToken(), someSealedName()];
    const { message, proof } = someLinked({ creator_uid: uid, sealed_name, receipt: true, ...own });
    const { view } = await api().grant('create', message, token);
    return { uid, token, view, proof, sealed_name };
  }

  const claim = (view: string, proof: object) =>
    api().grant('claim', { format: 1, view, uid: someUserId(), ...someCiphertext(), ...proof });

  describe('a sender’s receipts', () => {
    it('the sender learns of a claim, and of the readings before it', async () => {
      const { uid, token, view, proof, sealed_name } = await send();
      await api().grant('view', { view, uid: someUserId(), ...proof });
      expect(await api().grant('listReceipts', { uid }, token)).toEqual(NO_RECEIPTS);
      await claim(view, proof);
      const { receipts, total } = await api().grant('listReceipts', { uid }, token);
      expect([receipts.length, total]).toEqual([1, 1]);
      expect(receipts[0]).toMatchObject({
        sealed_name,
        outcome: 'kept',
        readings: { count: 1 },
        wrong_passphrases: 0,
      });
      expect(Math.abs(Number(receipts[0]?.outcome_at) - Date.now() / 1_000)).toBeLessThan(10);
      expect(JSON.stringify(receipts)).not.toContain(view);
      expect(await api().grant('listPending', { uid }, token)).toMatchObject({ total: 0 });
    });

    it('the last reading is told at once, and the list of what waits tells those before it', async () => {
      const { uid, token, view, proof } = await send({ max_readings: 2 });
      const read = (read_token: string) =>
        api().grant('view', { view, uid: someUserId(), ...proof, read_token });
      await read(someToken());
      const [waiting] = (await api().grant('listPending', { uid }, token)).secrets;
      expect(waiting).toMatchObject({ max_readings: 2, readings: { count: 1 }, wrong_passphrases: 0 });
      await read(someToken());
      expect(await api().grant('listPending', { uid }, token)).toMatchObject({ total: 0 });
      const { receipts } = await api().grant('listReceipts', { uid }, token);
      expect(receipts).toMatchObject([{ outcome: 'read', readings: { count: 2 } }]);
    });

    it('receipts come page by page', async () => {
      const { uid, token, view, proof } = await send();
      await claim(view, proof);
      const second = someLinked({ creator_uid: uid, receipt: true });
      await claim((await api().grant('create', second.message, token)).view, second.proof);
      const page = await api().grant('listReceipts', { uid, per_page: 1 }, token);
      expect(page).toMatchObject({ page: 1, per_page: 1, total: 2, has_more: true });
      const last = await api().grant('listReceipts', { uid, per_page: 1, page: 2 }, token);
      expect(last).toMatchObject({ page: 2, total: 2, has_more: false });
      expect(new Set([...page.receipts, ...last.receipts].map(({ id }) => id)).size).toBe(2);
    });

    it('nobody without the token sees a receipt', async () => {
      const { uid, view, proof } = await send();
      await claim(view, proof);
      expect(await api().grant('listReceipts', { uid })).toEqual(NO_RECEIPTS);
      expect(await api().grant('listReceipts', { uid }, someToken())).toEqual(NO_RECEIPTS);
    });

    it('a sender who does not ask for a receipt gets none', async () => {
      const { uid, token, view, proof } = await send({ receipt: false });
      await claim(view, proof);
      expect(await api().grant('listReceipts', { uid }, token)).toEqual(NO_RECEIPTS);
    });

    it('a receipt is refused without a token to ask for it with, and in format 0', async () => {
      await api().refuseFields('create', someLinked({ receipt: true }).message, ['receipt']);
      await api().refuseFields('create', someMessage({ receipt: true }), ['receipt'], someToken());
    });

    it.each([
      [{ page: 0 }, 'page'],
      [{ per_page: 101 }, 'per_page'],
      [{ uid: 'a b' }, 'uid'],
    ])('a list of receipts refuses %j', async (own, field) => {
      await api().refuseFields('listReceipts', { uid: someUserId(), ...own }, [field]);
    });
  });
}
