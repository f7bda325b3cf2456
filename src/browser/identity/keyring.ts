import { type Identity, identityOf } from '../../client/identity.ts';
import type { Keyring, KeyringState } from '../../client/keyring.ts';
import {
  CryptoError,
  generateIdentity,
  generateWrappingKeys,
  type Secret,
  unwrapIdentity,
  wrapIdentity,
} from '../../client/primitives.ts';
import { readKeys, type StoredKeys, type WrappedIdentity, writeKeys } from './key-database.ts';
import { readMirror, writeMirror } from './key-mirror.ts';

const LOCK = 'inigma_identity';

/** In characters of base64: 144 bits of a ciphertext are found in no other. */
const BEGINNING = 24;

/** What lies in the two places. */
interface Found extends StoredKeys {
  readonly mirror: string | null;
  /** What counts of the two. */
  readonly wrapped: string | null;
}

/** An identity in IndexedDB, with a mirror for earlier pages in local storage, under a Web Lock where it changes. */
export class BrowserKeyring implements Keyring {
  async stored(): Promise<Identity | null> {
    const state = await settle();
    return state.kind === 'kept' ? state.identity : null;
  }

  exclusively<Result>(work: () => Promise<Result>): Promise<Result> {
    return navigator.locks.request(LOCK, work) as Promise<Result>;
  }

  persist(): void {
    void navigator.storage?.persist?.().catch(() => false);
  }

  /** What is kept at this moment; changes nothing but where the two places differ. */
  async load(): Promise<KeyringState> {
    const found = await find();
    if (found === null) return { kind: 'storage-unavailable' };
    const state = await stateOf(found);
    // Another page may have written one half and not yet the other; under the lock no page has.
    if (state.kind !== 'lost' && isSettled(found)) return state;
    const settled = await this.exclusively(settle);
    // What cannot be committed can still be read.
    return settled.kind === 'storage-unavailable' ? state : settled;
  }

  /** The same, but where there never was an identity one is made: by one page, however many come at once. */
  async loadOrCreate(): Promise<KeyringState> {
    const found = await this.load();
    if (found.kind !== 'empty') return found;
    return this.exclusively(async () => {
      const again = await settle();
      return again.kind === 'empty' ? storeAndVerify(generateIdentity()) : again;
    });
  }

  /** The identity that the present one has replaced; null where none is kept. */
  async previous(): Promise<Identity | null> {
    const secret = await previousSecret().catch(() => null);
    return secret === null ? null : identityOf(secret);
  }

  /** Exchanges the present identity and the previous one; changes nothing where there is none. */
  switchBack(): Promise<KeyringState> {
    return this.exclusively(async () => {
      const secret = await previousSecret().catch(() => null);
      return secret === null ? settle() : storeAndVerify(secret, 'keep-previous');
    });
  }
}

async function previousSecret(): Promise<Secret | null> {
  const { pair, identity } = await readKeys();
  if (pair === null || identity === null || identity.previous === null) return null;
  return unwrapIdentity(pair.privateKey, identity.previous);
}

/** Null where the browser keeps no databases. */
async function find(): Promise<Found | null> {
  // The mirror first: what another page replaces between the two is then known as replaced.
  const mirror = readMirror();
  try {
    const keys = await readKeys();
    return { ...keys, mirror, wrapped: await choose(mirror, keys) };
  } catch {
    return null;
  }
}

/** The database counts, except where an earlier page has put a key of its own into local storage. */
async function choose(mirror: string | null, { pair, identity }: StoredKeys): Promise<string | null> {
  if (identity === null || mirror === null) return identity?.current ?? mirror;
  if (mirror === identity.current || identity.replaced.includes(beginningOf(mirror))) return identity.current;
  return (await opens(pair, mirror)) ? mirror : identity.current;
}

async function opens(pair: CryptoKeyPair | null, wrapped: string): Promise<boolean> {
  if (pair === null) return false;
  return unwrapIdentity(pair.privateKey, wrapped).then(
    () => true,
    () => false,
  );
}

async function stateOf({ pair, wrapped }: Found): Promise<KeyringState> {
  if (wrapped === null && pair === null) return { kind: 'empty' };
  if (wrapped === null || pair === null) return { kind: 'lost' };
  try {
    return { kind: 'kept', identity: await identityOf(await unwrapIdentity(pair.privateKey, wrapped)) };
  } catch (error) {
    return { kind: error instanceof CryptoError ? 'lost' : 'storage-unavailable' };
  }
}

/** Both places hold what counts. */
function isSettled({ identity, mirror, wrapped }: Found): boolean {
  return wrapped === (identity?.current ?? null) && wrapped === mirror;
}

/** What is kept, once the database has committed it and local storage agrees. Under the lock only. */
async function settle(): Promise<KeyringState> {
  const found = await find();
  if (found === null) return { kind: 'storage-unavailable' };
  const { pair, identity, wrapped } = found;
  const state = await stateOf(found);
  if (state.kind !== 'kept' || pair === null || wrapped === null || isSettled(found)) return state;
  try {
    if (wrapped !== identity?.current)
      await writeKeys(pair, successorOf(identity, wrapped, identity?.previous ?? null));
  } catch {
    return { kind: 'storage-unavailable' };
  }
  writeMirror(wrapped);
  return state;
}

/** What was written is read again: only then is it kept. */
export async function storeAndVerify(secret: Secret, keep?: 'keep-previous'): Promise<KeyringState> {
  const { uid } = await identityOf(secret);
  try {
    await write(secret, keep);
    const state = await settle();
    if (state.kind === 'kept' && state.identity.uid === uid) return state;
  } catch {
    // As unkept as what is not found again.
  }
  return { kind: 'storage-unavailable' };
}

async function write(secret: Secret, keep?: 'keep-previous'): Promise<void> {
  const { kind } = await settle();
  const before = await readKeys();
  const pair = before.pair ?? (await generateWrappingKeys());
  const wrapped = await wrapIdentity(pair.publicKey, secret);
  const previous = keep !== undefined && kind === 'kept' ? (before.identity?.current ?? null) : null;
  await writeKeys(pair, successorOf(before.identity, wrapped, previous));
  writeMirror(wrapped);
}

function successorOf(
  before: WrappedIdentity | null,
  current: string,
  previous: string | null,
): WrappedIdentity {
  const replaced = before === null ? [] : [...before.replaced, beginningOf(before.current)];
  return { current, previous, replaced };
}

function beginningOf(wrapped: string): string {
  return wrapped.slice(0, BEGINNING);
}
