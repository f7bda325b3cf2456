import type { KeyringState } from '../../client/keyring.ts';
import { generateIdentity, type Secret } from '../../client/primitives.ts';
import { readKeys, writeKeys } from './key-database.ts';
import { BrowserKeyring, storeAndVerify } from './keyring.ts';

/** A keyring whose identity a person may replace, which a page that only reads does not load. */
export class ChangingKeyring extends BrowserKeyring {
  /** Puts another identity in the place of what is or was there, and keeps that one as the previous. */
  replace(identity: Secret): Promise<KeyringState> {
    return this.exclusively(() => storeAndVerify(identity, 'keep-previous'));
  }

  /** Puts a new identity in its place, and keeps none of those before. */
  reset(): Promise<KeyringState> {
    return this.exclusively(() => storeAndVerify(generateIdentity()));
  }

  /** Rejects where the browser does not let it be erased. */
  forgetPrevious(): Promise<void> {
    return this.exclusively(async () => {
      const { pair, identity } = await readKeys();
      if (pair !== null && identity !== null) await writeKeys(pair, { ...identity, previous: null });
    });
  }
}
