import { afterAll, beforeAll, expect, it } from 'vitest';
import { ASKER, answerTo, asked } from '../store-contract/request-samples.ts';
import { NOW } from '../store-contract/samples.ts';
import { withClient } from './postgres-server.ts';
import { newDatabase, openOn } from './postgres-under-test.ts';

let url: string;
let servers: Awaited<ReturnType<typeof openOn>>[];
beforeAll(async () => {
  url = await newDatabase();
  servers = await Promise.all([openOn(url), openOn(url)]);
});
afterAll(() => Promise.all(servers.map(({ postgres }) => postgres.close())));

/** Half of the attempts at each server. */
function atBoth<Result>(
  count: number,
  attempt: (server: Awaited<ReturnType<typeof openOn>>, index: number) => Promise<Result>,
): Promise<Result[]> {
  const [one, other] = servers as [Awaited<ReturnType<typeof openOn>>, Awaited<ReturnType<typeof openOn>>];
  return Promise.all(
    Array.from({ length: count }, (_, index) => attempt(index % 2 === 0 ? one : other, index)),
  );
}

async function askedAtOne(): Promise<string> {
  const [server] = servers;
  return server === undefined ? '' : asked(server);
}

it('of 100 answers at two servers one is taken', async () => {
  const id = await askedAtOne();
  const results = await atBoth(100, ({ requests }) => requests.answer(answerTo(id), NOW));
  expect(results.toSorted()).toEqual([...Array<string>(99).fill('refused'), 'taken']);
});

it('of answers with one encapsulated key at two servers one is taken, and none is an error', async () => {
  for (let round = 0; round < 10; round += 1) {
    const ids: string[] = [];
    for (let count = 0; count < 6; count += 1) ids.push(await askedAtOne());
    const encapsulatedKey = `key of round ${round}`;
    const results = await atBoth(6, ({ requests }, index) =>
      requests.answer(answerTo(ids[index] ?? '', { encapsulatedKey }), NOW),
    );
    expect(results.toSorted()).toEqual([...Array<string>(5).fill('refused'), 'taken']);
  }
});

it('answers, withdrawals, removals and purges at two servers leave no answer without its request, and no mark', async () => {
  const ids: string[] = [];
  for (let count = 0; count < 40; count += 1) ids.push(await askedAtOne());
  await atBoth(ids.length * 4, async ({ requests, store }, index) => {
    const id = ids[Math.floor(index / 4)] ?? '';
    const acts = [
      () => requests.answer(answerTo(id), NOW),
      () => requests.removeRequest(id, ASKER, NOW),
      () => (index % 8 < 4 ? store.takeDown(id, NOW) : requests.answer(answerTo(id), NOW)),
      () => requests.purgeRequests(NOW, 5),
    ];
    await acts[index % 4]?.();
  });
  const broken = await withClient(url, (client) =>
    client.query(`SELECT secret_requests.id FROM secret_requests LEFT JOIN messages ON messages.id = secret_requests.id
      WHERE forget_at = 0 OR (outcome IS NOT NULL AND messages.id IS NOT NULL)
        OR (answered_at IS NOT NULL AND outcome IS NULL AND messages.id IS NULL)`),
  );
  expect(broken.rows).toEqual([]);
});
