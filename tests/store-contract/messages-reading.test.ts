import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BOB, CAROL, MessagesUnderTest, readerOf, UNKNOWN } from './messages-under-test.ts';
import { claimBy, DAY, digest, NOW, terms } from './samples.ts';

describe('reading and claiming on a real store', () => {
  let current: MessagesUnderTest;
  beforeEach(async () => {
    current = await MessagesUnderTest.open();
  });
  afterEach(() => current.underTest.close());

  describe('view', () => {
    it('view returns the ciphertext to those who prove the link and the key', async () => {
      const id = await current.created();
      expect(
        await current.messages().view(id, readerOf(null, { linkToken: null, claimToken: null })),
      ).toMatchObject({
        granted: { access: 'look', leaseUntil: null },
      });
      expect(await current.messages().view(id, readerOf(null, { claimToken: null }))).toMatchObject({
        granted: { access: 'look-with-link', link: { readings: { count: 0 } } },
      });
      expect(await current.messages().view(id, readerOf('mine'))).toMatchObject({
        granted: {
          access: 'full',
          message: { id },
          link: { readings: { count: 1 } },
          leaseUntil: expect.any(Number),
        },
      });
      const wrong = { claimToken: digest('x') };
      expect(await current.messages().view(id, readerOf('mine', wrong))).toEqual({
        refused: { kind: 'unproven' },
      });
      expect(await current.messages().view(id, readerOf(null))).toEqual({
        refused: { kind: 'token-missing' },
      });
    });

    it('view refuses an unknown, an expired and another owner’s message', async () => {
      const id = await current.created();
      expect(await current.messages().view(UNKNOWN, readerOf('mine'))).toEqual({
        refused: { kind: 'unknown' },
      });
      await current.messages().claim(claimBy(CAROL, id));
      expect(await current.messages().view(id, readerOf('mine', {}, BOB))).toEqual({
        refused: { kind: 'other-owner' },
      });
      expect(await current.messages().view(id, readerOf(null, {}, CAROL))).toMatchObject({
        granted: { access: 'full' },
      });
      current.now = NOW + DAY;
      expect(await current.messages().view(id, readerOf(null, {}, CAROL))).toEqual({
        refused: { kind: 'expired' },
      });
    });

    it('the sender’s own look is no reading', async () => {
      const id = await current.created();
      expect(await current.messages().view(id, readerOf('mine', {}, BOB))).toMatchObject({
        granted: { access: 'full', leaseUntil: null, link: { readings: { count: 0 } } },
      });
    });

    it('view gives each reader ten minutes, and tells those who prove the link when all was read', async () => {
      const id = await current.created({ link: terms({ maxReadings: 1 }) });
      expect(await current.messages().view(id, readerOf('mine'))).toMatchObject({
        granted: { access: 'full', message: { expiry: { kind: 'at', instant: NOW + 600 } } },
      });
      const alreadyRead = { refused: { kind: 'already-read', at: NOW } };
      expect(await current.messages().view(id, readerOf('yours'))).toEqual(alreadyRead);
      expect(await current.messages().view(id, readerOf('yours', { linkToken: null }))).toEqual({
        refused: { kind: 'already-read', at: null },
      });
      current.now = NOW + 599;
      expect(await current.messages().view(id, readerOf('mine'))).toMatchObject({
        granted: { access: 'full' },
      });
      current.now = NOW + 600;
      expect(await current.messages().view(id, readerOf('mine'))).toEqual(alreadyRead);
    });

    it('view tells the losers of parallel readings that the message has been read', async () => {
      const id = await current.created({ link: terms({ maxReadings: 1 }) });
      const outcomes = await Promise.all(
        ['one', 'two', 'three'].map((token) => current.messages().view(id, readerOf(token))),
      );
      expect(outcomes.filter(({ granted }) => granted !== undefined)).toHaveLength(1);
      expect(outcomes.filter(({ refused }) => refused?.kind === 'already-read')).toHaveLength(2);
    });

    it('after ten wrong passphrases view and claim say until when to wait', async () => {
      const id = await current.created({ link: terms({ locked: true }) });
      const guess = { claimToken: digest('guess') };
      for (let attempt = 0; attempt < 10; attempt += 1)
        expect(await current.messages().view(id, readerOf('x', guess))).toEqual({
          refused: { kind: 'unproven' },
        });
      const throttled = { refused: { kind: 'throttled', at: NOW + 60 } };
      expect(await current.messages().view(id, readerOf('mine'))).toEqual(throttled);
      expect(await current.messages().claim(claimBy(CAROL, id))).toEqual(throttled);
      expect(await current.messages().claim(claimBy(CAROL, id, guess))).toEqual(throttled);
      current.now = NOW + 60;
      expect(await current.messages().view(id, readerOf('mine'))).toMatchObject({
        granted: { access: 'full' },
      });
    });
  });

  describe('claim', () => {
    it('claim is granted once, and the loser is told why', async () => {
      const id = await current.created();
      expect(await current.messages().claim(claimBy(CAROL, id))).toMatchObject({
        granted: { readings: { count: 0 }, wrongPassphrases: 0 },
      });
      expect(await current.messages().claim(claimBy(CAROL, id))).toEqual({
        refused: { kind: 'already-owned' },
      });
    });

    it('claim is refused for the reason that the rules give', async () => {
      const id = await current.created();
      const refusalOf = async (of: string, change = {}) =>
        (await current.messages().claim(claimBy(CAROL, of, change))).refused?.kind;
      expect(await refusalOf(UNKNOWN)).toBe('nothing-to-claim');
      expect(await refusalOf(id, { claimToken: null })).toBe('unproven');
      expect(await refusalOf(id, { claimToken: digest('x') })).toBe('unproven');
      expect(await refusalOf(id, { readToken: null })).toBe('token-missing');
      expect(await refusalOf(id, { format: 0 })).toBe('format-lowered');
      const forOne = await current.created({ link: terms({ maxReadings: 1, locked: true }) });
      expect(await refusalOf(forOne)).toBe('not-claimable');
      expect(await refusalOf(forOne, { claimToken: digest('x') })).toBe('not-claimable');
      current.now = NOW + DAY;
      expect(await refusalOf(id)).toBe('expired');
    });
  });
});
