import type { MessageStore } from '../../src/domain/ports.ts';
import {
  claimBy,
  digest,
  idempotency,
  message,
  NOW,
  person,
  purge,
  reader,
} from '../store-contract/samples.ts';

const BOB = person('u0', 'bob');
const SLICE = { offset: 10, limit: 10 };

/** Every act of the store but its size, by name: a new one does not compile until it is asked for its plan. */
export const STORE_CALLS: Record<
  Exclude<keyof MessageStore, 'size'>,
  (store: MessageStore) => Promise<unknown>
> = {
  create: (store) => Promise.all([store.create(message(), null), store.create(message(), idempotency('a'))]),
  recall: (store) => store.recall(idempotency('a'), NOW),
  find: (store) => store.find('m1'),
  claim: (store) => store.claim(claimBy(BOB, 'm1'), NOW),
  startReading: (store) =>
    Promise.all([null, 'key'].map((key) => store.startReading('m1', reader('mine', key), NOW, NOW + 1))),
  rename: (store) => store.rename('m1', BOB, { customName: '', sealedName: '' }, NOW),
  remove: (store) => store.remove('m1', BOB, digest('mine'), NOW),
  listOwned: (store) => store.listOwned(BOB, SLICE, NOW),
  listPending: (store) => store.listPending(BOB, SLICE, NOW),
  purgeMessages: (store) => Promise.all([1, 1_000].map((most) => purge(store, NOW, most))),
  nextExpired: (store) => store.nextExpired(NOW, null),
  purgeIdempotencyKeys: (store) =>
    Promise.all([1, 1_000].map((most) => store.purgeIdempotencyKeys(NOW, most))),
  ping: (store) => store.ping(),
};
