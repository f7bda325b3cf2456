import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Granted } from './api.ts';
import type { ApiUnderTest } from './api-under-test.ts';
import { someCiphertext, someMessage, someToken, someUserId, verifierOf } from './samples.ts';

/** Times are in whole seconds: so long is enough to be of another. */
const ONE_SECOND = 1_000;
const HOUR = 3_600;
const DAY = 24 * HOUR;
const EMPTY_LIST = { secrets: [], page: 1, per_page: 10, total: 0, has_more: false };

type Row = Granted<'listOwned'>['secrets'][number];

/** Newest first; ids break ties. */
function inOrder(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => b.created_at - a.created_at || (a.id < b.id ? -1 : 1));
}

export function lists({ api, expire }: ApiUnderTest): void {
  async function send(own: object, bearer?: string): Promise<string> {
    return (await api().grant('create', someMessage(own), bearer)).view;
  }

  async function sendAndClaim(uid: string, own: object = {}, bearer?: string): Promise<string> {
    const view = await send(own);
    await api().grant('claim', { view, uid, ...someCiphertext() }, bearer);
    return view;
  }

  describe.each(['listOwned', 'listPending'] as const)('the list %s', (act) => {
    const fill = (uid: string, own = {}) =>
      act === 'listOwned' ? sendAndClaim(uid, own) : send({ creator_uid: uid, ...own });

    it('the list of a user without messages is empty', async () => {
      expect(await api().grant(act, { uid: someUserId() })).toEqual(EMPTY_LIST);
    });

    it('a list has every message once, newest first, page by page', async () => {
      const uid = someUserId();
      const fillSome = (count: number) => Promise.all(Array.from({ length: count }, () => fill(uid)));
      const older = await fillSome(12);
      await pause(ONE_SECOND);
      const newer = await fillSome(13);
      const rows: Row[] = [];
      for (const page of [1, 2, 3]) {
        const listed = await api().grant(act, { uid, page });
        expect(listed).toMatchObject({ page, per_page: 10, total: 25, has_more: page < 3 });
        expect(listed.secrets).toHaveLength(page < 3 ? 10 : 5);
        rows.push(...listed.secrets);
      }
      expect(rows.map(({ id }) => id).toSorted()).toEqual([...older, ...newer].toSorted());
      expect(newer).toContain(rows[0]?.id);
      expect(older).toContain(rows.at(-1)?.id);
      expect(rows).toEqual(inOrder(rows));
    });

    it('a list has pages of any size, and empty ones after the last', async () => {
      const uid = someUserId();
      await Promise.all(Array.from({ length: 4 }, () => fill(uid)));
      const all = await api().grant(act, { uid, per_page: 100 });
      expect(all).toMatchObject({ total: 4, has_more: false, per_page: 100 });
      const exact = await api().grant(act, { uid, page: 2, per_page: 2 });
      expect(exact).toMatchObject({
        secrets: all.secrets.slice(2).map(({ id }) => ({ id })),
        has_more: false,
      });
      expect(await api().grant(act, { uid, page: 1_000_000, per_page: 100 })).toMatchObject({
        secrets: [],
        total: 4,
        has_more: false,
      });
    });

    it.each([
      [{ ttl: 0 }, 'permanent', -1, 'Permanent'],
      [{ expires_in: 12 * DAY + HOUR }, 'days', 12, '12 days'],
      [{ expires_in: DAY + HOUR }, 'days', 1, '1 day'],
      [{ expires_in: 5 * HOUR + 600 }, 'hours', 0, '5 hours'],
      [{ expires_in: HOUR + 600 }, 'hours', 0, '1 hour'],
      [{ expires_in: 150 }, 'minutes', 0, '2 minutes'],
      [{ expires_in: 60 }, 'minutes', 0, '1 minute'],
    ])('a list gives the remaining time of %j', async (lifetime, type, days, display) => {
      const uid = someUserId();
      const id = await fill(uid, { custom_name: 'Plan', ...lifetime });
      const [row] = (await api().grant(act, { uid })).secrets;
      expect(row).toMatchObject({
        id,
        custom_name: 'Plan',
        time_remaining_type: type,
        days_remaining: days,
        time_remaining_display: display,
        bound: false,
      });
      expect(row?.expires_at === null).toBe(type === 'permanent');
      expect(Math.abs(Number(row?.created_at) - Date.now() / 1_000)).toBeLessThan(10);
    });

    it('a list has no expired message', async () => {
      const uid = someUserId();
      const [gone, kept] = [await fill(uid), await fill(uid)];
      await expire(gone);
      const listed = await api().grant(act, { uid });
      expect(listed).toMatchObject({ total: 1, secrets: [{ id: kept }] });
    });

    it('a list has no message of another user', async () => {
      await fill(someUserId());
      expect(await api().grant(act, { uid: someUserId() })).toEqual(EMPTY_LIST);
    });

    it.each([0, -1, 1.5, 1_000_001, '1', true])('a list refuses page %j', async (page) => {
      await api().refuseFields(act, { uid: someUserId(), page }, ['page']);
    });

    it('a list refuses page 10^19, and does not answer with an empty page', async () => {
      const path = act === 'listOwned' ? '/api/list-secrets' : '/api/list-pending-secrets';
      for (const page of ['10000000000000000000', '1e19', '1e999', '-1e999']) {
        expect((await api().post(path, `{"uid":"someone","page":${page}}`)).status).toBe(422);
      }
    });

    it.each([0, 101, 10.5, '10'])('a list refuses per_page %j', async (per_page) => {
      await api().refuseFields(act, { uid: someUserId(), per_page }, ['per_page']);
    });
  });

  describe('rows that are bound to a token', () => {
    it('bound messages are in the lists of the client with the token, and marked', async () => {
      const [uid, token] = [someUserId(), someToken()];
      const owned = await sendAndClaim(uid, {}, token);
      const pending = await send({ creator_uid: uid }, token);
      expect(await api().grant('listOwned', { uid }, token)).toMatchObject({
        total: 1,
        secrets: [{ id: owned, bound: true }],
      });
      expect(await api().grant('listPending', { uid }, token)).toMatchObject({
        total: 1,
        secrets: [{ id: pending, bound: true }],
      });
      for (const other of [undefined, someToken()]) {
        expect(await api().grant('listOwned', { uid }, other)).toEqual(EMPTY_LIST);
        expect(await api().grant('listPending', { uid }, other)).toEqual(EMPTY_LIST);
      }
    });

    it('unbound messages that another client filed under the same user id are listed, and not marked', async () => {
      const [uid, token] = [someUserId(), someToken()];
      const own = await send({ creator_uid: uid }, token);
      const filed = await send({ creator_uid: uid });
      const { secrets } = await api().grant('listPending', { uid }, token);
      expect(Object.fromEntries(secrets.map(({ id, bound }) => [id, bound]))).toEqual({
        [own]: true,
        [filed]: false,
      });
    });
  });

  describe('the list of pending messages', () => {
    it('the list of pending messages leaves out what was claimed or read', async () => {
      const [uid, claim_token] = [someUserId(), someToken()];
      const claimed = await send({ creator_uid: uid });
      await api().grant('claim', { view: claimed, uid: someUserId(), ...someCiphertext() });
      const once = await send({ creator_uid: uid, one_time: true, claim_verifier: verifierOf(claim_token) });
      expect((await api().grant('listPending', { uid })).secrets).toMatchObject([{ id: once }]);
      await api().grant('view', { view: once, uid: someUserId(), claim_token, read_token: someToken() });
      expect(await api().grant('listPending', { uid })).toEqual(EMPTY_LIST);
    });
  });
}
