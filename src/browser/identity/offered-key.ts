import { type Identity, identityOf } from '../../client/identity.ts';
import { checkImportedIdentity, comparisonCode, openIdentity } from '../../client/primitives.ts';
import type { OpenedMessage } from '../../client/receive.ts';
import type { ChangingKeyring } from './changing-keyring.ts';
import { markExported } from './export-mark.ts';
import { keysLostBy, type LostKeys } from './replaced-keys.ts';

/** What this browser has in the place of an offered key. `same`: that very key. */
export interface ReplacedKeys {
  readonly present: 'none' | 'same' | 'another';
  readonly lost: LostKeys;
}

/** An identity key that a message has brought, and that is not used yet. */
export class OfferedKey {
  /** For comparison with the device that sent it. */
  readonly code: string;
  /** A person may have thought it up. */
  readonly weak: boolean;
  readonly #identity: Identity;
  readonly #keyring: ChangingKeyring;
  readonly #endReading: () => Promise<boolean>;

  private constructor(
    identity: Identity,
    code: string,
    keyring: ChangingKeyring,
    endReading: () => Promise<boolean>,
  ) {
    this.code = code;
    this.weak = checkImportedIdentity(identity.secret.reveal()) !== 'generated';
    this.#identity = identity;
    this.#keyring = keyring;
    this.#endReading = endReading;
  }

  /** `endReading` has the server erase the message, and says whether it has. Rejects where the message holds no identity key. */
  static async from(
    { id, plaintext, seen }: OpenedMessage,
    keyring: ChangingKeyring,
    endReading: () => Promise<boolean>,
  ): Promise<OfferedKey> {
    const secret = openIdentity(plaintext);
    const code = await comparisonCode(secret, { id, salt: seen.salt });
    return new OfferedKey(await identityOf(secret), code, keyring, endReading);
  }

  /** What the key would take the place of. */
  async replaces(): Promise<ReplacedKeys> {
    const state = await this.#keyring.load();
    const present = state.kind === 'kept' ? state.identity : null;
    const { uid } = this.#identity;
    const lost = keysLostBy(uid, present, await this.#keyring.previous());
    if (present === null) return { present: 'none', lost };
    return { present: present.uid === uid ? 'same' : 'another', lost };
  }

  /** Puts it in the place of the present key, which stays as the previous one. False where the browser did not keep it. */
  async use(): Promise<boolean> {
    const { secret, uid } = this.#identity;
    const state = await this.#keyring.replace(secret);
    if (state.kind !== 'kept' || state.identity.uid !== uid) return false;
    markExported(uid);
    void this.discard();
    return true;
  }

  /** Ends the reading, so that nobody can open the link again. False where that is not known to have happened. */
  discard(): Promise<boolean> {
    return this.#endReading();
  }
}
