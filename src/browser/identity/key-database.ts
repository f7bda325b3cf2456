/**
 * The RSA pair of this browser, in the database of earlier Inigma pages, so that their identities stay: one record of an
 * object store with inline keys. Its private key cannot be exported, not by us either.
 */
const DATABASE = 'InigmaCryptoKeys';
const VERSION = 1;
const STORE = 'keys';
const RECORD = 'rsa_keypair';

/** The pair that is kept; null where there is none. Rejects where the browser keeps no databases. */
export async function readKeyPair(): Promise<CryptoKeyPair | null> {
  const record: Partial<CryptoKeyPair> | undefined = await act('readonly', (store) => store.get(RECORD));
  if (record?.publicKey === undefined || record.privateKey === undefined) return null;
  return { publicKey: record.publicKey, privateKey: record.privateKey };
}

export async function writeKeyPair({ publicKey, privateKey }: CryptoKeyPair): Promise<void> {
  await act('readwrite', (store) => store.put({ id: RECORD, publicKey, privateKey }));
}

export async function removeKeyPair(): Promise<void> {
  await act('readwrite', (store) => store.delete(RECORD));
}

async function act<Result>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const database = await openDatabase();
  try {
    const transaction = database.transaction(STORE, mode, { durability: 'strict' });
    const request = ask(transaction.objectStore(STORE));
    await committed(transaction);
    return request.result;
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
