import { describe, expect, it } from 'vitest';
import { NEVER } from '../../src/domain/expiry.ts';
import { decideAnswer } from '../../src/domain/secret-request.ts';
import type { CurrentStore, StoreUnderTest } from './message-store-contract.ts';
import { ALL, ASKER, answerTo, asked, request } from './request-samples.ts';
import { DAY, digest, freshId, idempotency, messageIn, NOTHING, NOW, person } from './samples.ts';

const INVITATION = digest('invitation');

/** Asking for secrets, and answering. */
export function describeRequesting(current: CurrentStore): void {
  describe('asking', () => {
    it('a request is found with all that its link may show', async () => {
      const { requests } = current();
      const given = request();
      const created = { id: given.id, expiry: { kind: 'at', instant: NOW + DAY } };
      expect(await requests.ask(given, null, null)).toMatchObject({ kind: 'stored', created });
      expect(await requests.findRequest(given.id)).toEqual({
        askVerifier: given.askVerifier,
        sealedNote: given.sealedNote,
        expiresAt: given.expiresAt,
        answer: null,
        ending: null,
      });
      expect(await requests.findRequest('unknown')).toBeNull();
    });

    it('requests are listed for their asker, with the token, from the newest on', async () => {
      const { requests } = current();
      const given = [NOW - 1, NOW, NOW - 2].map((createdAt) => request({ createdAt }));
      for (const one of given) await requests.ask(one, null, null);
      await asked(current(), { asker: { id: 'ann', token: digest('somebody else') } });
      const listed = [1, 0, 2].flatMap((index) => given[index] ?? []);
      const rows = listed.map(({ id, salt, sealedNote, createdAt, expiresAt }) => ({
        ...{ id, salt, sealedNote, createdAt, expiresAt },
        answeredAt: null,
      }));
      expect(await requests.listRequests(ASKER, ALL)).toEqual({ requests: rows, total: 3 });
      for (const offset of [0, 1, 2])
        expect(await requests.listRequests(ASKER, { offset, limit: 1 })).toEqual({
          requests: [rows[offset]],
          total: 3,
        });
      for (const other of [person('ann'), person('ann', 'wrong'), person(''), person('bob', 'ann')])
        expect(await requests.listRequests(other, ALL)).toEqual({ requests: [], total: 0 });
    });

    it('a request that is repeated under its key is one, and another one under it is told', async () => {
      const { requests } = current();
      const [given, again] = [request(), request()];
      const key = idempotency('once');
      expect(await requests.recallAsk(key, NOW)).toBeNull();
      expect(await requests.ask(given, key, null)).toMatchObject({
        kind: 'stored',
        created: { id: given.id },
      });
      const repeated = { kind: 'repeated', created: { id: given.id, expiry: { instant: given.expiresAt } } };
      expect(await requests.ask(again, key, null)).toMatchObject(repeated);
      expect(await requests.recallAsk(key, NOW)).toMatchObject(repeated);
      const other = idempotency('once', 'another request');
      expect(await requests.ask(request(), other, null)).toEqual({ kind: 'other-request' });
      expect(await requests.listRequests(ASKER, ALL)).toMatchObject({ total: 1 });
    });

    it('a request takes one use of an invitation, a repeated one none, and without a use there is none', async () => {
      const { requests, invitations } = current();
      const invited = { id: freshId(), label: 'Legal', createdAt: NOW, expiry: NEVER, usesLeft: 2 };
      await invitations.add(invited, INVITATION);
      const key = idempotency('invited');
      const kinds = [];
      for (const [given, named] of [
        [request(), key],
        [request(), key],
        [request(), null],
        [request(), null],
        [request(), idempotency('another')],
      ] as const)
        kinds.push((await requests.ask(given, named, INVITATION)).kind);
      expect(kinds).toEqual(['stored', 'repeated', 'stored', 'uninvited', 'uninvited']);
      expect((await invitations.find(INVITATION))?.usesLeft).toBe(0);
      expect(await requests.listRequests(ASKER, ALL)).toMatchObject({ total: 2 });
    });
  });

  describe('answering', () => {
    it('an answer is a message of the asker, which lives as long as the request was to', async () => {
      const { requests, store } = current();
      const given = request({ lifetime: 3 * DAY });
      await requests.ask(given, null, null);
      const answer = answerTo(given.id);
      expect(await requests.answer(answer, NOW + 5)).toBe('taken');
      expect(await store.find(given.id, null)).toEqual({
        message: {
          id: given.id,
          format: 2,
          ciphertext: {
            encryptedMessage: answer.encryptedMessage,
            iv: answer.encapsulatedKey,
            salt: given.salt,
          },
          label: { customName: '', sealedName: given.sealedName },
          createdAt: NOW + 5,
          expiry: { kind: 'at', instant: NOW + 5 + 3 * DAY },
          creator: null,
          owner: { id: 'ann', binding: ASKER.token },
        },
        link: null,
        leaseUntil: null,
      });
      const { key, request: sent } = answer;
      expect(await requests.findRequest(given.id)).toMatchObject({
        answer: { at: NOW + 5, key, request: sent },
      });
      expect((await requests.listRequests(ASKER, ALL)).requests).toMatchObject([{ answeredAt: NOW + 5 }]);
    });

    it.each(Object.entries(STATES))(
      'an answer to a request that is %s is taken where the rules find no reason against it',
      async (_, prepare) => {
        const underTest = current();
        const { requests, store } = underTest;
        for (const askToken of [digest('ask'), digest('wrong')])
          for (const now of [NOW + 1, NOW + DAY - 1, NOW + DAY]) {
            const id = await asked(underTest);
            const answer = answerTo(id, { askToken });
            await prepare(underTest, id);
            const [rule, before] = [
              decideAnswer(await requests.findRequest(id), answer, now),
              await store.find(id, null),
            ];
            expect(await requests.answer(answer, now)).toBe(rule === null ? 'taken' : 'refused');
            const { message } = await store.find(id, null);
            const text =
              rule === null ? answer.encryptedMessage : before.message?.ciphertext.encryptedMessage;
            expect(message?.ciphertext.encryptedMessage).toBe(text);
          }
      },
    );

    it('a repeated answer changes nothing, also once its message is deleted', async () => {
      const { requests, store, dump } = current();
      const id = await asked(current());
      const answer = answerTo(id);
      await requests.answer(answer, NOW);
      await store.remove(id, ASKER, null, NOW);
      const before = await dump();
      expect(await requests.answer(answer, NOW + 1)).toBe('refused');
      expect(await dump()).toBe(before);
      expect(decideAnswer(await requests.findRequest(id), answer, NOW + 1)).toEqual({ granted: NOW });
    });

    it('of 100 answers at once one is taken, and it is the message', async () => {
      const { requests, store } = current();
      const id = await asked(current());
      const answers = Array.from({ length: 100 }, () => answerTo(id));
      const results = await Promise.all(answers.map((answer) => requests.answer(answer, NOW)));
      expect(results.toSorted()).toEqual([...Array<string>(99).fill('refused'), 'taken']);
      const winner = answers[results.indexOf('taken')];
      const found = await messageIn(store, id);
      expect(found?.ciphertext.encryptedMessage).toBe(winner?.encryptedMessage);
      expect(await store.listOwned(ASKER, ALL, NOW)).toMatchObject({ total: 1 });
    });

    it('of answers with one encapsulated key one is taken, one after the other and at once', async () => {
      const { requests, store } = current();
      for (const encapsulatedKey of ['one', 'other']) {
        const ids = [];
        for (let count = 0; count < 10; count += 1) ids.push(await asked(current()));
        const give = (id: string) => requests.answer(answerTo(id, { encapsulatedKey }), NOW);
        const results = [];
        if (encapsulatedKey === 'one') for (const id of ids) results.push(await give(id));
        else results.push(...(await Promise.all(ids.map(give))));
        expect(results.toSorted()).toEqual([...Array<string>(9).fill('refused'), 'taken']);
        const found = await Promise.all(ids.map((id) => store.find(id, null)));
        expect(found.filter(({ message }) => message !== null)).toHaveLength(1);
        const free = ids[results.indexOf('refused')] ?? '';
        expect(await requests.answer(answerTo(free), NOW)).toBe('taken');
      }
    });

    it('the list of what the asker owns has a right total at once', async () => {
      const { requests, store } = current();
      const totals = [];
      for (let count = 0; count < 3; count += 1) {
        const id = await asked(current());
        await requests.answer(answerTo(id), NOW);
        const one = { offset: 0, limit: 1 };
        const lists = [store.listOwned(ASKER, one, NOW), requests.listRequests(ASKER, one)];
        totals.push((await Promise.all(lists)).map(({ total }) => total));
      }
      expect(totals).toEqual([1, 2, 3].map((total) => [total, total]));
    });

    it('an unknown request takes no answer', async () => {
      const { requests, store } = current();
      expect(await requests.answer(answerTo('unknown'), NOW)).toBe('refused');
      expect(await store.find('unknown', null)).toEqual(NOTHING);
    });
  });
}

/** Every state of a request besides its age. */
const STATES: Readonly<Record<string, (underTest: StoreUnderTest, id: string) => Promise<unknown>>> = {
  waiting: async () => undefined,
  answered: ({ requests }, id) => requests.answer(answerTo(id), NOW),
  withdrawn: ({ requests }, id) => requests.removeRequest(id, ASKER, NOW),
  removed: ({ store }, id) => store.takeDown(id, NOW),
  'answered and off the list': async ({ requests }, id) => {
    await requests.answer(answerTo(id), NOW);
    await requests.removeRequest(id, ASKER, NOW);
  },
};
