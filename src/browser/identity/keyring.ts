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
import { readKeyPair, removeKeyPair, writeKeyPair } from './key-database.ts';

/** Where earlier Inigma pages left the identity key, too: base64 of it under the RSA key. */
export const WRAPPED_IDENTITY = 'inigma_encrypted_symmetric_key';

const LOCK = 'inigma_identity';

/** An identity in IndexedDB and local storage, under a Web Lock where it changes. */
export class BrowserKeyring implements Keyring {
  async stored(): Promise<Identity | null> {
    const state = await read();
    return state.kind === 'kept' ? state.identity : null;
  }

  exclusively<Result>(work: () => Promise<Result>): Promise<Result> {
    return navigator.locks.request(LOCK, work) as Promise<Result>;
  }

  persist(): void {
    void navigator.storage?.persist?.().catch(() => false);
  }

  /** What is kept at this moment; changes nothing. */
  async load(): Promise<KeyringState> {
    const found = await read();
    // Another page may have written one half and not yet the other; under the lock no page has.
    return found.kind === 'lost' ? this.exclusively(read) : found;
  }

  /** The same, but where there never was an identity one is made: by one page, however many come at once. */
  async loadOrCreate(): Promise<KeyringState> {
    const found = await this.load();
    if (found.kind !== 'empty') return found;
    return this.exclusively(async () => {
      const again = await read();
      return again.kind === 'empty' ? storeAndVerify(generateIdentity()) : again;
    });
  }

  /** Puts another identity in the place of what is or was there. */
  replace(identity: Secret): Promise<KeyringState> {
    return this.exclusively(() => storeAndVerify(identity));
  }

  reset(): Promise<KeyringState> {
    return this.replace(generateIdentity());
  }
}

async function read(): Promise<KeyringState> {
  try {
    const wrapped = localStorage.getItem(WRAPPED_IDENTITY);
    const pair = await readKeyPair();
    if (wrapped === null && pair === null) return { kind: 'empty' };
    if (wrapped === null || pair === null) return { kind: 'lost' };
    return { kind: 'kept', identity: await identityOf(await unwrapIdentity(pair.privateKey, wrapped)) };
  } catch (error) {
    return { kind: error instanceof CryptoError ? 'lost' : 'storage-unavailable' };
  }
}

/** What was written is read again: only then is it kept. */
async function storeAndVerify(secret: Secret): Promise<KeyringState> {
  const { uid } = await identityOf(secret);
  try {
    await write(secret);
  } catch {
    return { kind: 'storage-unavailable' };
  }
  const state = await read();
  return state.kind === 'kept' && state.identity.uid === uid ? state : { kind: 'storage-unavailable' };
}

async function write(secret: Secret): Promise<void> {
  const before = await readKeyPair();
  const pair = before ?? (await generateWrappingKeys());
  if (before === null) await writeKeyPair(pair);
  try {
    localStorage.setItem(WRAPPED_IDENTITY, await wrapIdentity(pair.publicKey, secret));
  } catch (error) {
    // Half of an identity would be taken for a lost one at the next visit.
    if (before === null) await removeKeyPair();
    throw error;
  }
}
