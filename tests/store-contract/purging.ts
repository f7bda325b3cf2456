import { setImmediate as tickEnd } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { MessageStore } from '../../src/domain/ports.ts';
import type { CurrentStore } from './message-store-contract.ts';
import { DAY, message, messageIn, NOTHING, NOW, purge, stored } from './samples.ts';

const BATCH = 500;
const CREATED_AT_ONCE = 100;

export function describePurging(current: CurrentStore, howMany: number): void {
  describe('purging', () => {
    it('the purge erases from the second of the expiry on, and nothing that has not expired', async () => {
      const { store } = current();
      const expired = await stored(store, message({ expiry: { kind: 'at', instant: NOW } }));
      const unexpired = await stored(store, message({ expiry: { kind: 'at', instant: NOW + 1 } }));
      const permanent = await stored(store, message({ expiry: { kind: 'never' } }));
      expect(await messageIn(store, expired.id)).toEqual(expired);
      expect(await purge(store, NOW, 10)).toBe(1);
      expect(await store.find(expired.id, null)).toEqual(NOTHING);
      expect(await messageIn(store, unexpired.id)).toEqual(unexpired);
      expect(await messageIn(store, permanent.id)).toEqual(permanent);
    });

    it('the purge never erases a message that never expires, whatever the clock says', async () => {
      const { store } = current();
      const permanent = await stored(store, message({ expiry: { kind: 'never' } }));
      expect(await purge(store, 99_999_999_999, 10)).toBe(0);
      expect(await messageIn(store, permanent.id)).toEqual(permanent);
    });

    it('the purge erases at most as many rows as asked, earliest expiry first', async () => {
      const { store } = current();
      const instants = [NOW - 1, NOW - 3, NOW - 2];
      const ids = await Promise.all(
        instants.map(
          async (instant) => (await stored(store, message({ expiry: { kind: 'at', instant } }))).id,
        ),
      );
      expect(await purge(store, NOW, 2)).toBe(2);
      const left = await Promise.all(ids.map((id) => messageIn(store, id)));
      expect(left.map((each) => each !== null)).toEqual([true, false, false]);
    });

    it('the purge erases at most as many bytes as asked, but at least one message', async () => {
      const { store } = current();
      const expired = (characters: number) =>
        message({
          ciphertext: { ...message().ciphertext, encryptedMessage: 'A'.repeat(characters) },
          expiry: { kind: 'at', instant: NOW },
        });
      for (const characters of [4_000, 4_000, 4_000, 90_000, 4_000]) await stored(store, expired(characters));
      const erase = () => store.purgeMessages(NOW, { rows: 100, bytes: 8_000 }, null);
      expect([await erase(), await erase(), await erase(), await erase()]).toEqual([2, 2, 1, 0]);
    });

    it('the purge continues after any message, in the order of expiry and then of ids', async () => {
      const { store } = current();
      const at = async (instant: number) => {
        const { id } = await stored(store, message({ expiry: { kind: 'at', instant } }));
        return { id, expiredAt: instant };
      };
      const [last, first, second] = [await at(NOW), await at(NOW - 5), await at(NOW - 5)];
      expect(await store.nextExpired(NOW, null)).toEqual(first);
      expect(await store.nextExpired(NOW, first)).toEqual(second);
      expect(await store.nextExpired(NOW, second)).toEqual(last);
      expect(await store.nextExpired(NOW, last)).toBeNull();
      const limit = { rows: 1, bytes: 1 };
      expect(await store.purgeMessages(NOW, limit, first)).toBe(1);
      expect(await Promise.all([first, second, last].map(({ id }) => messageIn(store, id)))).toMatchObject([
        { id: first.id },
        null,
        { id: last.id },
      ]);
    });

    it('the purge lets other requests run between its batches, however much has expired', async () => {
      const { store } = current();
      const kept = await stored(store, message({ expiry: { kind: 'at', instant: NOW + DAY } }));
      await fillWithExpired(store, howMany);
      const answered = await countAnswersWhile(store, kept.id, () => purgeAll(store));
      expect(answered).toBeGreaterThan(howMany / BATCH / 2);
      expect(await purge(store, NOW, BATCH)).toBe(0);
      expect(await messageIn(store, kept.id)).toEqual(kept);
    });
  });
}

async function fillWithExpired(store: MessageStore, howMany: number): Promise<void> {
  for (let made = 0; made < howMany; made += CREATED_AT_ONCE) {
    const batch = Array.from({ length: CREATED_AT_ONCE }, () =>
      message({ expiry: { kind: 'at', instant: NOW - 1 } }),
    );
    await Promise.all(batch.map((each) => store.create(each, null, null)));
  }
}

async function purgeAll(store: MessageStore): Promise<void> {
  let purged = BATCH;
  while (purged > 0) {
    purged = await purge(store, NOW, BATCH);
    expect(purged).toBeLessThanOrEqual(BATCH);
  }
}

async function countAnswersWhile(
  store: MessageStore,
  id: string,
  work: () => Promise<void>,
): Promise<number> {
  let working = true;
  let answered = 0;
  const done = work().finally(() => {
    working = false;
  });
  while (working) {
    if ((await messageIn(store, id)) !== null) answered += 1;
    await tickEnd();
  }
  await done;
  return answered;
}
