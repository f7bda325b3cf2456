import type { Identity } from '../../client/identity.ts';
import type { KeyringState } from '../../client/keyring.ts';
import type { Secret } from '../../client/primitives.ts';
import type { CurrentIdentity } from '../shell/current-identity.ts';
import { Signal } from '../shell/signal.ts';
import type { BrowserKeyring } from './keyring.ts';
import { WRAPPED_IDENTITY } from './keyring.ts';

/** Who this browser is, as far as the page knows, and the news when that changes, here or in another tab. */
export class OwnIdentity implements CurrentIdentity {
  readonly changed = new Signal<KeyringState>();
  readonly #keyring: BrowserKeyring;
  #keeping: Promise<KeyringState>;

  constructor(keyring: BrowserKeyring) {
    this.#keyring = keyring;
    this.#keeping = keyring.open();
    addEventListener('storage', ({ key }) => {
      if (key === WRAPPED_IDENTITY || key === null) void this.check();
    });
  }

  keeping(): Promise<KeyringState> {
    return this.#keeping;
  }

  /** Null where nothing is kept. */
  async identity(): Promise<Identity | null> {
    const keeping = await this.#keeping;
    return keeping.kind === 'kept' ? keeping.identity : null;
  }

  /** Looks at what is kept again. */
  async check(): Promise<void> {
    await this.#turnInto(this.#keyring.look());
  }

  /** Makes a new key in the place of this browser's own; false where it could not be kept, and all is as it was. */
  startAnew(): Promise<boolean> {
    return this.#replaceBy(this.#keyring.startAnew());
  }

  /** The same with a key from another place. */
  become(secret: Secret): Promise<boolean> {
    return this.#replaceBy(this.#keyring.replace(secret));
  }

  async #replaceBy(replaced: Promise<KeyringState>): Promise<boolean> {
    const next = await replaced;
    const isKept = next.kind === 'kept';
    await this.#turnInto(isKept ? Promise.resolve(next) : this.#keyring.look());
    return isKept;
  }

  async #turnInto(next: Promise<KeyringState>): Promise<void> {
    const before = await this.#keeping;
    this.#keeping = next;
    const after = await next;
    if (nameOf(before) !== nameOf(after)) this.changed.tell(after);
  }
}

function nameOf(keeping: KeyringState): string {
  return keeping.kind === 'kept' ? keeping.identity.uid : keeping.kind;
}
