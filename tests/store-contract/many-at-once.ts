import { expect } from 'vitest';
import type { Act } from './model.ts';
import { claimBy, digest, linked, NOW, person, proof } from './samples.ts';
import type { TwoServers } from './two-at-once.ts';
import { inWaves } from './waves.ts';

/** A hundred readings of a message for seven, half of them at each of the servers. */
export async function expectSevenWinners({ attempts, store }: TwoServers): Promise<void> {
  const id = await linked(store, { maxReadings: 7 });
  const results = await Promise.all(
    Array.from({ length: 100 }, (_, reader) =>
      attempts[reader % 2 === 0 ? 0 : 1](id, { kind: 'read', proof: proof(`reader${reader}`), now: NOW }),
    ),
  );
  const winners = results.filter((result) => typeof result === 'object' && result.kind === 'recorded');
  expect(winners).toHaveLength(7);
  expect(await store.find(id, null)).toMatchObject({
    message: { expiry: { instant: NOW + 600 } },
    link: { readings: { count: 7 } },
  });
}

const ROUNDS = 40;

/** The last two leases of a message, each given up at one of the servers, so often that neither sees the other's in some. */
export async function expectLastLeaseToErase(servers: TwoServers): Promise<void> {
  const { attempts, store, meet } = servers;
  for (let round = 0; round < ROUNDS; round += 1) {
    const id = await linked(store, { maxReadings: 2 });
    const readers = ['mine', 'yours'];
    for (const reader of readers) await store.recordReading(id, proof(reader), NOW);
    const start = () =>
      readers.map((reader, index) => {
        const act: Act = { kind: 'remove', person: person('x'), readToken: digest(reader), now: NOW + 1 };
        return attempts[index === 0 ? 0 : 1](id, act);
      });
    const results = await (meet === undefined ? Promise.all(start()) : meet(id, start));
    expect(results).toEqual([true, true]);
    expect(await store.find(id, null)).toMatchObject({ message: null, link: { ending: { kind: 'read' } } });
  }
}

/** A thousand wrong passphrases, of readers and claimants, half of them at each of the servers. */
export async function expectTenJudged({ attempts, store }: TwoServers): Promise<void> {
  const id = await linked(store, { locked: true });
  const results = await inWaves(1_000, (guess) => {
    const shown = proof('guesser', { claimToken: digest(`guess${guess}`) });
    const act: Act =
      guess % 3 === 0
        ? { kind: 'read', proof: shown, now: NOW }
        : { kind: 'claim', claim: claimBy(person('carol'), '', shown), now: NOW };
    return attempts[guess % 2 === 0 ? 0 : 1](id, act);
  });
  const kinds = results.map((result) => (typeof result === 'object' ? result.kind : result));
  expect(kinds.filter((kind) => kind === 'unproven')).toHaveLength(10);
  expect(kinds.filter((kind) => kind === 'refused')).toHaveLength(990);
  expect((await store.find(id, null)).link).toMatchObject({ wrongPassphrases: 10, retryAt: NOW + 60 });
  const right = { kind: 'read', proof: proof('mine'), now: NOW + 59 } as const;
  expect(await attempts[0](id, right)).toEqual({ kind: 'refused' });
  expect(await attempts[1](id, { ...right, now: NOW + 60 })).toMatchObject({ kind: 'recorded' });
}
