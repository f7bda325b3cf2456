/**
 * The RSA pair of this browser and what it wraps, in the database of earlier Inigma pages, so that their identities stay:
 * records of an object store with inline keys. The private key cannot be exported, not by us either. Its version stays 1,
 * since those pages cannot open a later one.
 */
const DATABASE = 'InigmaCryptoKeys';
const VERSION = 1;
const STORE = 'keys';
const PAIR = 'rsa_keypair';
const IDENTITY = 'identity';

/** Identity keys as the pair wraps them, in base64. */
export interface WrappedIdentity {
  readonly current: string;
  /** The key that was in use before it, where that is kept. */
  readonly previous: string | null;
  /** How each key began that `current` replaced: enough to know it by, and too little to unwrap. */
  readonly replaced: readonly string[];
}

/** Null stands for a record that is not there. */
export interface StoredKeys {
  readonly pair: CryptoKeyPair | null;
  readonly identity: WrappedIdentity | null;
}

/** Rejects where the browser keeps no databases. */
export async function readKeys(): Promise<StoredKeys> {
  const [pair, identity] = await act('readonly', (store) => [store.get(PAIR), store.get(IDENTITY)]);
  return { pair: pairOf(pair?.result), identity: identity?.result ?? null };
}

/** Both records or none; resolves once they are on the disk, as far as the browser can tell. */
export async function writeKeys(
  { publicKey, privateKey }: CryptoKeyPair,
  identity: WrappedIdentity,
): Promise<void> {
  await act('readwrite', (store) => [
    store.put({ id: PAIR, publicKey, privateKey }),
    store.put({ id: IDENTITY, ...identity }),
  ]);
}

function pairOf(record: Partial<CryptoKeyPair> | undefined): CryptoKeyPair | null {
  if (record?.publicKey === undefined || record.privateKey === undefined) return null;
  return { publicKey: record.publicKey, privateKey: record.privateKey };
}

async function act<Requests>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => Requests,
): Promise<Requests> {
  const database = await openDatabase();
  try {
    const transaction = database.transaction(STORE, mode, { durability: 'strict' });
    const requests = ask(transaction.objectStore(STORE));
    await committed(transaction);
    return requests;
  } finally {
    database.close();
  }
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE, VERSION);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE, { keyPath: 'id' });
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
}

function committed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}
