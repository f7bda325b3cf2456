import type { MessageStore } from '../../src/domain/ports.ts';
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
