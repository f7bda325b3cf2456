import type { Identity } from '../../client/identity.ts';
import type { KeyringState } from '../../client/keyring.ts';
import type { Secret } from '../../client/primitives.ts';
import type { CurrentIdentity } from '../shell/page-context.ts';
import { Signal } from '../shell/signal.ts';
import type { ChangingKeyring } from './changing-keyring.ts';
import { MIRROR } from './key-mirror.ts';

/** Who this browser is, as far as the page knows, and the news when that changes, here or in another tab. */
export class OwnIdentity implements CurrentIdentity {
  readonly changed = new Signal<KeyringState>();
  readonly #keyring: ChangingKeyring;
  #state: Promise<KeyringState>;

  /** The user id that was made by this page. */
  #made = '';

  constructor(keyring: ChangingKeyring) {
    this.#keyring = keyring;
    this.#state = this.#loadOrCreate();
    addEventListener('storage', ({ key }) => {
      if (key === MIRROR || key === null) void this.check();
    });
  }

  state(): Promise<KeyringState> {
    return this.#state;
  }

  isNew({ uid }: Identity): boolean {
    return uid === this.#made;
  }

  /** Null where nothing is kept. */
  async identity(): Promise<Identity | null> {
    const state = await this.#state;
    return state.kind === 'kept' ? state.identity : null;
  }

  async secured(): Promise<KeyringState> {
    this.#keyring.persist();
    await this.#changeTo(this.#keyring.loadOrCreate());
    return this.#state;
  }

  /** Looks at what is kept again. */
  async check(): Promise<void> {
    await this.#changeTo(this.#keyring.load());
  }

  /** Makes a new key in the place of this browser's own; false where it could not be kept, and all is as it was. */
  reset(): Promise<boolean> {
    return this.#replaceBy(this.#keyring.reset());
  }

  /** The same with a key from another place; the present one is kept as the previous. */
  switchTo(secret: Secret): Promise<boolean> {
    return this.#replaceBy(this.#keyring.replace(secret));
  }

  /** Null where none is kept beside the present one. */
  previous(): Promise<Identity | null> {
    return this.#keyring.previous();
  }

  /** Exchanges the present key and the previous one; false where that could not be, and all is as it was. */
  switchBack(): Promise<boolean> {
    return this.#replaceBy(this.#keyring.switchBack());
  }

  /** Rejects where the browser does not let it be erased. */
  forgetPrevious(): Promise<void> {
    return this.#keyring.forgetPrevious();
  }

  async #loadOrCreate(): Promise<KeyringState> {
    const found = await this.#keyring.load();
    if (found.kind !== 'empty') return found;
    const made = await this.#keyring.loadOrCreate();
    this.#made = nameOf(made);
    return made;
  }

  async #replaceBy(replaced: Promise<KeyringState>): Promise<boolean> {
    const next = await replaced;
    const isKept = next.kind === 'kept';
    await this.#changeTo(isKept ? Promise.resolve(next) : this.#keyring.load());
    return isKept;
  }

  async #changeTo(next: Promise<KeyringState>): Promise<void> {
    const before = await this.#state;
    this.#state = next;
    const after = await next;
    if (nameOf(before) !== nameOf(after)) this.changed.emit(after);
  }
}

function nameOf(state: KeyringState): string {
  return state.kind === 'kept' ? state.identity.uid : state.kind;
}
