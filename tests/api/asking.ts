import { describe, expect, it } from 'vitest';
import { RESPONSE_BODIES } from './api.ts';
import type { ApiUnderTest } from './api-under-test.ts';
import { someAnswer, someAsk, someCiphertext, someSealedName, someToken, someUserId } from './samples.ts';

const NOTHING_ASKED = { requests: [], page: 1, per_page: 10, total: 0, has_more: false };
const HOUR = 3_600;

const nowish = (seconds = 0) => expect.toSatisfy(isAbout(seconds));

function isAbout(seconds: number): (time: unknown) => boolean {
  const expected = Date.now() / 1_000 + seconds;
  return (time) => Math.abs(Number(time) - expected) < 10;
}

export function asking({ api, expire }: ApiUnderTest): void {
  async function ask(own: object = {}) {
    const { fields, ask_token } = someAsk(own);
    const token = someToken();
    const { ask } = await api().grant('ask', fields, token);
    return { fields, token, uid: fields.uid, link: { ask, ask_token } };
  }

  describe('a request for a secret', () => {
    it('whoever has the link reads the note, which changes nothing', async () => {
      const { fields, link } = await ask();
      for (let time = 0; time < 2; time++)
        expect(await api().grant('viewAsk', link)).toEqual({
          sealed_note: fields.sealed_note,
          expires_at: nowish(HOUR),
          answered_at: null,
        });
    });

    it('the response has the base of links, the id and the end', async () => {
      const { fields } = someAsk({ expires_in: 60 });
      expect(await api().grant('ask', fields, someToken())).toEqual({
        url: expect.stringMatching(/^http.*\/$/),
        ask: expect.stringMatching(/^[A-Za-z0-9][\w-]{23}[A-Za-z0-9]$/),
        expires_at: nowish(60),
      });
    });

    it('the id alone shows nothing', async () => {
      const { link } = await ask();
      const stranger = { ...link, ask_token: someToken() };
      await api().refuse('viewAsk', stranger, 403, RESPONSE_BODIES.unproven);
      await api().refuse('answer', someAnswer(stranger), 403, RESPONSE_BODIES.unproven);
      await api().refuse('view', { view: link.ask, uid: someUserId() }, 404, RESPONSE_BODIES.unknown);
      const unknown = { ...link, ask: someUserId() };
      await api().refuse('viewAsk', unknown, 404, RESPONSE_BODIES.unknownRequest);
      await api().refuse('answer', someAnswer(unknown), 404, RESPONSE_BODIES.unknownRequest);
    });

    it('a request needs a bearer token, to whose owner the answer will belong', async () => {
      await api().refuseFields('ask', someAsk({}).fields, ['authorization']);
      await api().refuseFields('ask', someAsk({}).fields, ['authorization'], 'x');
    });

    it.each(['AAAA', 'A'.repeat(22), `${'A'.repeat(21)}B==`, `${'A'.repeat(20)}==`, 'A'.repeat(24)])(
      'the salt %s of a request is refused',
      async (salt) => {
        await api().refuseFields('ask', someAsk({ salt }).fields, ['salt'], someToken());
      },
    );

    it('a note of 8 220 bytes is the longest', async () => {
      const { link } = await ask({ sealed_note: Buffer.alloc(8_220).toString('base64') });
      expect((await api().grant('viewAsk', link)).sealed_note).toHaveLength(10_960);
      const longer = Buffer.alloc(8_221).toString('base64');
      await api().refuseFields('ask', someAsk({ sealed_note: longer }).fields, ['sealed_note'], someToken());
    });

    it('a repeated request gets the first response, and is listed once', async () => {
      const { fields } = someAsk({});
      const token = someToken();
      const first = await api().grant('ask', fields, token);
      expect(await api().grant('ask', fields, token)).toEqual(first);
      expect((await api().grant('listAsked', { uid: fields.uid }, token)).total).toBe(1);
      for (const other of [{ expires_in: 60 }, { sealed_note: 'AAAA' }, { salt: someAsk({}).fields.salt }])
        await api().refuse('ask', { ...fields, ...other }, 422, RESPONSE_BODIES.keyOfAnother, token);
      await api().refuse('ask', fields, 422, RESPONSE_BODIES.keyOfAnother, someToken());
    });

    it('twenty concurrent requests under one key are one', async () => {
      const { fields } = someAsk({});
      const token = someToken();
      const all = await Promise.all(Array.from({ length: 20 }, () => api().grant('ask', fields, token)));
      expect(new Set(all.map(({ ask }) => ask)).size).toBe(1);
      expect((await api().grant('listAsked', { uid: fields.uid }, token)).total).toBe(1);
    });

    it('a key of a request is no key of a message: cancelling a create leaves the request', async () => {
      const { fields, token, link, uid } = await ask();
      const named = { uid, idempotency_key: fields.idempotency_key };
      await api().grant('remove', named, token);
      expect(await api().grant('viewAsk', link)).toMatchObject({ answered_at: null });
      expect((await api().grant('ask', fields, token)).ask).toBe(link.ask);
    });
  });

  describe('an answer', () => {
    it('the answer is a message of the asker, with salt and label of the request', async () => {
      const { fields, token, uid, link } = await ask();
      const answer = someAnswer(link);
      expect(await api().grant('answer', answer)).toEqual({
        status: 'success',
        message: 'Answer delivered',
        answered_at: nowish(),
      });
      expect(await api().grant('view', { view: link.ask, uid }, token)).toEqual({
        format: 2,
        encrypted_message: answer.encrypted_message,
        iv: answer.encapsulated_key,
        salt: fields.salt,
        custom_name: '',
        sealed_name: fields.sealed_name,
        is_owner: true,
        is_creator: false,
        claimable: false,
        max_readings: null,
        expires_at: nowish(HOUR),
      });
      const { secrets } = await api().grant('listOwned', { uid }, token);
      const { salt, sealed_name } = fields;
      expect(secrets).toMatchObject([{ id: link.ask, salt, sealed_name, bound: true }]);
    });

    it('once there is an answer, the link shows when it came, and no note', async () => {
      const { link } = await ask();
      const { answered_at } = await api().grant('answer', someAnswer(link));
      expect(await api().grant('viewAsk', link)).toEqual({
        sealed_note: null,
        expires_at: nowish(HOUR),
        answered_at,
      });
    });

    it('nobody but the asker reads, renames, claims or deletes it', async () => {
      const { fields, uid, token, link } = await ask();
      await api().grant('answer', someAnswer(link));
      const view = link.ask;
      for (const bearer of [undefined, someToken()]) {
        await api().refuse('view', { view, uid }, 403, RESPONSE_BODIES.otherOwner, bearer);
        const rename = { view, uid, sealed_name: someSealedName() };
        await api().refuse('rename', rename, 404, RESPONSE_BODIES.notTheirs, bearer);
        await api().refuse('remove', { view, uid }, 404, RESPONSE_BODIES.notTheirs, bearer);
      }
      for (const format of [0, 1])
        await api().refuse(
          'claim',
          { ...someCiphertext(), view, uid, format, link_token: link.ask_token, claim_token: link.ask_token },
          409,
          RESPONSE_BODIES.alreadyOwned,
        );
      expect(await api().grant('view', { view, uid }, token)).toMatchObject({ salt: fields.salt });
    });

    it('its owner renames and deletes it as any message', async () => {
      const { uid, token, link } = await ask();
      await api().grant('answer', someAnswer(link));
      const [view, sealed_name] = [link.ask, someSealedName()];
      await api().grant('rename', { view, uid, sealed_name }, token);
      expect(await api().grant('view', { view, uid }, token)).toMatchObject({ sealed_name });
      await api().grant('remove', { view, uid }, token);
      await api().refuse('view', { view, uid }, 404, RESPONSE_BODIES.unknown, token);
      expect(await api().grant('listOwned', { uid }, token)).toMatchObject({ total: 0 });
    });

    it('a message of format 2 is neither created nor claimed', async () => {
      await api().refuseFields('create', { ...someCiphertext(), creator_uid: someUserId(), format: 2 }, [
        'format',
      ]);
      const claim = { ...someCiphertext(), view: someUserId(), uid: someUserId(), format: 2 };
      await api().refuseFields('claim', claim, ['format']);
    });

    it('a second answer is refused, and told when the first one came', async () => {
      const { uid, token, link } = await ask();
      const first = someAnswer(link);
      const { answered_at: at } = await api().grant('answer', first);
      await api().refuse('answer', someAnswer(link), 409, {
        status: 'failed',
        reason: 'already-answered',
        message: 'The request has been answered',
        at,
      });
      const seen = await api().grant('view', { view: link.ask, uid }, token);
      expect(seen.encrypted_message).toBe(first.encrypted_message);
    });

    it('a repeated answer is told what the first was told, also once it is deleted', async () => {
      const { uid, token, link } = await ask();
      const answer = someAnswer(link);
      const first = await api().grant('answer', answer);
      expect(await api().grant('answer', answer)).toEqual(first);
      await api().grant('remove', { view: link.ask, uid }, token);
      await api().grant('removeAsk', { ask: link.ask, uid }, token);
      expect(await api().grant('answer', answer)).toEqual(first);
      expect(await api().grant('listOwned', { uid }, token)).toMatchObject({ total: 0 });
      for (const { encrypted_message, encapsulated_key } of [someAnswer({})])
        for (const other of [{ encrypted_message }, { encapsulated_key }])
          await api().refuse('answer', { ...answer, ...other }, 422, RESPONSE_BODIES.keyOfAnother);
    });

    it('of 100 answers at once one is taken, and is the one that its asker reads', async () => {
      const { uid, token, link } = await ask();
      const answers = Array.from({ length: 100 }, () => someAnswer(link));
      const all = await Promise.all(answers.map((answer) => api().request('answer', answer)));
      expect(all.map(({ status }) => status).toSorted()).toEqual([200, ...Array<number>(99).fill(409)]);
      const winner = answers[all.findIndex(({ status }) => status === 200)];
      const seen = await api().grant('view', { view: link.ask, uid }, token);
      expect(seen.encrypted_message).toBe(winner?.encrypted_message);
      expect(await api().grant('listOwned', { uid }, token)).toMatchObject({ total: 1 });
    });

    it('two answers with one encapsulated key are refused, whatever they answer', async () => {
      const [one, other] = [await ask(), await ask()];
      const { encapsulated_key } = someAnswer({});
      await api().grant('answer', someAnswer({ ...one.link, encapsulated_key }));
      const second = someAnswer({ ...other.link, encapsulated_key });
      await api().refuse('answer', second, 409, RESPONSE_BODIES.keyReused);
      await api().grant('answer', someAnswer(other.link));
    });
  });

  describe('what an asker has asked for', () => {
    it('the list has what note and link are made from, the newest first, page by page', async () => {
      const token = someToken();
      const uid = someUserId();
      const asked = [];
      for (let count = 0; count < 2; count++) {
        const { fields } = someAsk({ uid });
        asked.push({ fields, id: (await api().grant('ask', fields, token)).ask });
      }
      const pages = [];
      for (const page of [1, 2])
        pages.push(await api().grant('listAsked', { uid, page, per_page: 1 }, token));
      expect(pages).toMatchObject([
        { page: 1, per_page: 1, total: 2, has_more: true },
        { page: 2, per_page: 1, total: 2, has_more: false },
      ]);
      const rows = pages.flatMap(({ requests }) => requests);
      expect(rows.toSorted(byId)).toEqual(
        asked
          .map(({ fields: { salt, sealed_note }, id }) => ({
            ...{ id, salt, sealed_note, answered_at: null },
            ...{ created_at: nowish(), expires_at: nowish(HOUR) },
          }))
          .toSorted(byId),
      );
    });

    it('an answered request stays on the list, with the time', async () => {
      const { fields, uid, token, link } = await ask();
      const { answered_at } = await api().grant('answer', someAnswer(link));
      const { requests } = await api().grant('listAsked', { uid }, token);
      expect(requests).toMatchObject([{ id: link.ask, sealed_note: fields.sealed_note, answered_at }]);
    });

    it('nobody without the token sees or deletes a request', async () => {
      const { uid, link } = await ask();
      for (const bearer of [undefined, someToken()]) {
        expect(await api().grant('listAsked', { uid }, bearer)).toEqual(NOTHING_ASKED);
        const remove = { ask: link.ask, uid };
        await api().refuse('removeAsk', remove, 404, RESPONSE_BODIES.requestNotTheirs, bearer);
      }
      expect(await api().grant('viewAsk', link)).toMatchObject({ answered_at: null });
    });

    it('a withdrawn request is told to whoever has its link, and takes no answer', async () => {
      const { uid, token, link } = await ask();
      const remove = { ask: link.ask, uid };
      expect(await api().grant('removeAsk', remove, token)).toEqual(RESPONSE_BODIES.requestDeleted);
      const withdrawn = {
        status: 'failed',
        reason: 'withdrawn',
        message: 'The request was withdrawn by its asker',
        at: nowish(),
      };
      await api().refuse('viewAsk', link, 410, withdrawn);
      await api().refuse('answer', someAnswer(link), 410, withdrawn);
      const stranger = { ...link, ask_token: someToken() };
      await api().refuse('viewAsk', stranger, 403, RESPONSE_BODIES.unproven);
      expect(await api().grant('listAsked', { uid }, token)).toEqual(NOTHING_ASKED);
      await api().refuse('removeAsk', remove, 404, RESPONSE_BODIES.requestNotTheirs, token);
    });

    it('an answered request leaves the list when it is deleted, and its answer stays', async () => {
      const { uid, token, link } = await ask();
      const { answered_at } = await api().grant('answer', someAnswer(link));
      await api().grant('removeAsk', { ask: link.ask, uid }, token);
      expect(await api().grant('listAsked', { uid }, token)).toEqual(NOTHING_ASKED);
      expect(await api().grant('viewAsk', link)).toMatchObject({ answered_at });
      expect(await api().grant('view', { view: link.ask, uid }, token)).toMatchObject({ is_owner: true });
    });

    it('an expired request takes no answer, and stays on the list', async () => {
      const { uid, token, link } = await ask();
      await expire(link.ask);
      const expired = {
        status: 'failed',
        reason: 'expired',
        message: 'The request has expired',
        at: expect.any(Number),
      };
      await api().refuse('viewAsk', link, 410, expired);
      await api().refuse('answer', someAnswer(link), 410, expired);
      expect(await api().grant('listAsked', { uid }, token)).toMatchObject({ total: 1 });
    });

    it.each([
      [{ page: 0 }, 'page'],
      [{ per_page: 101 }, 'per_page'],
      [{ uid: 'a b' }, 'uid'],
    ])('a list of requests refuses %j', async (own, field) => {
      await api().refuseFields('listAsked', { uid: someUserId(), ...own }, [field]);
    });
  });
}

function byId(one: { id: string }, other: { id: string }): number {
  return one.id < other.id ? -1 : 1;
}
