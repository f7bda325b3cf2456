import type { MessageStore, SecretRequestStore } from '../../src/domain/ports.ts';
import type { Stores } from '../../src/stores/stores.ts';
import { ASKER, answerTo, request } from './request-samples.ts';
import { claimBy, digest, idempotency, message, NOW, person, proof, purge, terms } from './samples.ts';

const BOB = person('u0', 'bob');
const SLICE = { offset: 10, limit: 10 };
const LABEL = { customName: '', sealedName: '' };

/** Every act of the store but its size, by name: a new one does not compile until it is here. With all texts of its statements. */
export const STORE_CALLS: Record<
  Exclude<keyof MessageStore, 'size'>,
  (store: MessageStore) => Promise<unknown>
> = {
  create: (store) =>
    Promise.all(
      [null, idempotency('a')].flatMap((key) => [
        store.create(message(), null, key),
        store.create(message({ format: 1 }), terms(), key),
        store.create(message({ format: 1 }), terms(), key, digest('invitation')),
      ]),
    ),
  cancelCreate: (store) => store.cancelCreate(digest('a'), BOB, NOW),
  recall: (store) => store.recall(idempotency('a'), NOW),
  find: (store) => Promise.all([null, digest('mine')].map((token) => store.find('m1', token))),
  claim: (store) => store.claim(claimBy(BOB, 'm1'), NOW),
  recordReading: (store) => store.recordReading('m1', proof(), NOW),
  rename: (store) => store.rename('m1', BOB, LABEL, NOW),
  remove: (store) => Promise.all([null, digest('mine')].map((token) => store.remove('m1', BOB, token, NOW))),
  listOwned: (store) => store.listOwned(BOB, SLICE, NOW),
  listPending: (store) => store.listPending(BOB, SLICE, NOW),
  listReceipts: (store) => store.listReceipts(BOB, SLICE),
  takeDown: (store) => store.takeDown('m1', NOW),
  purgeMessages: (store) => Promise.all([1, 1_000].map((most) => purge(store, NOW, most))),
  purgeRead: (store) => Promise.all([1, 1_000].map((most) => store.purgeRead(NOW, most))),
  endOrphans: (store) => store.endOrphans(NOW, '', { links: 10, orphans: 10 }),
  purgeEndings: (store) => Promise.all([1, 1_000].map((most) => store.purgeEndings(NOW, most))),
  purgeReceipts: (store) => Promise.all([1, 1_000].map((most) => store.purgeReceipts(NOW, most))),
  nextExpired: (store) => store.nextExpired(NOW, null),
  purgeIdempotencyKeys: (store) =>
    Promise.all([1, 1_000].map((most) => store.purgeIdempotencyKeys(NOW, most))),
  ping: (store) => store.ping(),
};

/** Every act of the store of requests, by name. */
const REQUEST_CALLS: Record<keyof SecretRequestStore, (requests: SecretRequestStore) => Promise<unknown>> = {
  ask: (requests) =>
    Promise.all(
      [null, digest('invitation')].flatMap((invitation) => [
        requests.ask(request(), null, invitation),
        requests.ask(request(), idempotency('a'), invitation),
      ]),
    ),
  recallAsk: (requests) => requests.recallAsk(idempotency('a'), NOW),
  findRequest: (requests) => requests.findRequest('q1'),
  answer: (requests) => requests.answer(answerTo('q1'), NOW),
  listRequests: (requests) => requests.listRequests(ASKER, SLICE),
  removeRequest: (requests) => requests.removeRequest('q1', ASKER, NOW),
  purgeRequests: (requests) => Promise.all([1, 1_000].map((most) => requests.purgeRequests(NOW, most))),
};

/** The acts of both stores. */
export const ALL_CALLS: readonly (readonly [string, (stores: Stores) => Promise<unknown>])[] = [
  ...Object.entries(STORE_CALLS).map(([name, call]) => [name, ({ store }: Stores) => call(store)] as const),
  ...Object.entries(REQUEST_CALLS).map(
    ([name, call]) => [name, ({ requests }: Stores) => call(requests)] as const,
  ),
];
