import { describe, expect, it } from 'vitest';
import { REQUEST_SECONDS } from '../../src/domain/limits.ts';
import type { CurrentStore } from './message-store-contract.ts';
import { ALL, ASKER, answerTo, asked, request } from './request-samples.ts';
import { DAY, NOTHING, NOW, person } from './samples.ts';

const NOTHING_ASKED = { requests: [], total: 0 };
const ROUNDS = 10;

/** How requests for secrets end, and what is left of them. */
export function describeRequestEndings(current: CurrentStore): void {
  /** What a row says of note and asker. */
  const SAID = ['c2FsdG9mb25lcmVxdWVzdA==', 'c2FpZGluYW5vdGU=', 'c2FpZGluYWxhYmVs', 'somebodyasks'];

  function telling() {
    const [salt = '', sealedNote = '', sealedName = '', id = ''] = SAID;
    return request({ salt, sealedNote, sealedName, asker: { id, token: ASKER.token } });
  }

  const by = (id: string) => ({ id, token: ASKER.token });

  describe('a request that ends', () => {
    it.each(['withdrawn', 'removed'] as const)(
      'a request that was %s says so, and keeps nothing of note and asker',
      async (kind) => {
        const { requests, store, dump } = current();
        const given = telling();
        await requests.ask(given, null, null);
        const end = () =>
          kind === 'removed'
            ? store.takeDown(given.id, NOW + 1)
            : requests.removeRequest(given.id, given.asker, NOW + 1);
        for (const said of SAID) expect(await dump()).toContain(said);
        expect([await end(), await end()]).toEqual([true, false]);
        for (const said of SAID) expect(await dump()).not.toContain(said);
        const ending = { kind, at: NOW + 1 };
        expect(await requests.findRequest(given.id)).toMatchObject({ sealedNote: '', answer: null, ending });
        expect(await requests.listRequests(given.asker, ALL)).toEqual(NOTHING_ASKED);
      },
    );

    it('nobody but its asker withdraws a request', async () => {
      const { requests } = current();
      const id = await asked(current());
      for (const other of [person('ann'), person('ann', 'wrong'), person('bob', 'ann'), person('')])
        expect(await requests.removeRequest(id, other, NOW)).toBe(false);
      expect(await requests.findRequest(id)).toMatchObject({ ending: null });
    });

    it('one that was answered or has expired leaves the list, and stays what it is', async () => {
      const { requests, store } = current();
      const [answered, expired] = [await asked(current()), await asked(current())];
      await requests.answer(answerTo(answered), NOW);
      for (const id of [answered, expired])
        expect(await requests.removeRequest(id, ASKER, NOW + DAY)).toBe(true);
      expect(await requests.listRequests(ASKER, ALL)).toEqual(NOTHING_ASKED);
      expect(await requests.findRequest(answered)).toMatchObject({ answer: { at: NOW }, ending: null });
      expect(await requests.findRequest(expired)).toMatchObject({ expiresAt: NOW + DAY, ending: null });
      expect(await store.find(answered, null)).toMatchObject({ message: { format: 2 } });
    });

    it('what an operator takes down goes with its answer', async () => {
      const { requests, store } = current();
      const id = await asked(current());
      await requests.answer(answerTo(id), NOW);
      expect(await store.takeDown(id, NOW + 1)).toBe(true);
      expect(await store.find(id, null)).toEqual(NOTHING);
      expect(await requests.findRequest(id)).toMatchObject({ ending: { kind: 'removed', at: NOW + 1 } });
      expect(await store.takeDown(id, NOW + 2)).toBe(false);
    });

    it('of an answer and a withdrawal at once one comes first', async () => {
      const { requests, store } = current();
      for (let round = 0; round < ROUNDS; round += 1) {
        const id = await asked(current());
        const acts = [() => requests.answer(answerTo(id), NOW), () => requests.removeRequest(id, ASKER, NOW)];
        const [first, second] = round % 2 === 0 ? acts : acts.toReversed();
        await Promise.all([first?.(), second?.()]);
        const [found, { message }] = [await requests.findRequest(id), await store.find(id, null)];
        expect(found?.answer === null).toBe(found?.ending?.kind === 'withdrawn');
        expect(message === null).toBe(found?.answer === null);
        expect(await requests.listRequests(ASKER, ALL)).toEqual(NOTHING_ASKED);
      }
    });

    it('of an answer and a take-down at once nothing is left but that it was removed', async () => {
      const { requests, store } = current();
      for (let round = 0; round < ROUNDS; round += 1) {
        const id = await asked(current());
        const acts = [() => requests.answer(answerTo(id), NOW), () => store.takeDown(id, NOW)];
        const [first, second] = round % 2 === 0 ? acts : acts.toReversed();
        await Promise.all([first?.(), second?.()]);
        expect(await store.find(id, null)).toEqual(NOTHING);
        expect(await requests.findRequest(id)).toMatchObject({ ending: { kind: 'removed' } });
      }
    });
  });

  describe('forgetting requests', () => {
    it.each([
      ['expired', DAY],
      ['answered', 5],
      ['withdrawn', 5],
      ['removed', 5],
    ] as const)('one that was %s is forgotten 30 days later, and not before', async (how, seconds) => {
      const { requests, store } = current();
      const id = await asked(current());
      if (how === 'answered') await requests.answer(answerTo(id), NOW + 5);
      if (how === 'withdrawn') await requests.removeRequest(id, ASKER, NOW + 5);
      if (how === 'removed') await store.takeDown(id, NOW + 5);
      const end = NOW + seconds + REQUEST_SECONDS;
      expect(await requests.purgeRequests(end - 1, 10)).toBe(0);
      expect(await requests.findRequest(id)).not.toBeNull();
      expect(await requests.purgeRequests(end, 10)).toBe(1);
      expect(await requests.findRequest(id)).toBeNull();
      expect(await requests.listRequests(ASKER, ALL)).toEqual(NOTHING_ASKED);
    });

    it('the answer outlives the request', async () => {
      const { requests, store } = current();
      const id = await asked(current(), { lifetime: 100 * DAY });
      await requests.answer(answerTo(id), NOW);
      await requests.purgeRequests(NOW + REQUEST_SECONDS, 10);
      expect(await store.find(id, null)).toMatchObject({ message: { format: 2 } });
    });

    it('a batch has as many requests as asked, those that ended first before the others', async () => {
      const { requests } = current();
      const ids = [];
      for (const expiresAt of [NOW + 3, NOW + 1, NOW + 2])
        ids.push(await asked(current(), { id: `r${expiresAt}-${ids.length}`, expiresAt }));
      expect(await requests.purgeRequests(NOW + DAY + REQUEST_SECONDS, 2)).toBe(2);
      const left = await requests.listRequests(ASKER, ALL);
      expect(left.requests.map(({ id }) => id)).toEqual([ids[0]]);
      for (const [offset, total] of [
        [0, 1],
        [1, 1],
      ] as const)
        expect((await requests.listRequests(ASKER, { offset, limit: 1 })).total).toBe(total);
    });
  });

  it('a person has no request by an empty name', async () => {
    const { requests } = current();
    const id = await asked(current(), { asker: by('gone') });
    await requests.removeRequest(id, by('gone'), NOW);
    expect(await requests.listRequests({ id: '', token: '' }, ALL)).toEqual(NOTHING_ASKED);
  });
}
