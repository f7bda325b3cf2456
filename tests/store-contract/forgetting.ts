import { expect, it } from 'vitest';
import type { CurrentStore } from './message-store-contract.ts';
import { claimBy, DAY, digest, idempotency, message, NOW, party, person, proof, terms } from './samples.ts';

/** Moments that no other number in the tables looks like. */
const [CREATED, READ, GUESSED, OPENED, CLAIMED] = [11, 22, 33, 44, 55].map((second) => NOW + second);
const MONTH = 30 * DAY;
const SENDERS = ['sender', digest('sender')];
const READERS = [digest('eavesdropper'), digest('recipients reader')];

export function describeForgetting(current: CurrentStore): void {
  it.each([{ kind: 'never' }, { kind: 'at', instant: NOW + DAY }] as const)(
    'after a claim no row tells of sender, readers or times (%j)',
    async (expiry) => {
      const { store, dump } = current();
      const given = message({
        format: 1,
        createdAt: CREATED ?? 0,
        creator: party('sender', 'sender'),
        label: { customName: '', sealedName: 'of the sender' },
        expiry,
      });
      await store.create(given, terms({ locked: true }), idempotency('create'));
      await store.recordReading(given.id, proof('eavesdropper'), READ ?? 0);
      await store.recordReading(given.id, proof('x', { claimToken: digest('guess') }), GUESSED ?? 0);
      await store.recordReading(given.id, proof('recipients reader'), OPENED ?? 0);
      const times = [READ, GUESSED, OPENED, CLAIMED]
        .flatMap((at = 0) => [at, at + 600, at + MONTH])
        .map(String);
      const words = [...SENDERS, ...READERS, digest('key'), 'of the sender'];
      const before = await dump();
      expect(words.filter((word) => !before.includes(word))).toEqual([]);
      expect(times.filter((time) => before.includes(time))).not.toEqual([]);

      const claim = claimBy(person('recipient', 'recipient'), given.id, proof('recipients reader'));
      expect(await store.claim(claim, CLAIMED ?? 0)).toMatchObject({ kind: 'claimed' });
      const after = await dump();
      expect(after).toContain(digest('recipient'));
      expect([...words, ...times].filter((word) => after.includes(word))).toEqual([]);
    },
  );
}
