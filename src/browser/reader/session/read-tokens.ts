import { generateToken, Secret } from '../../../client/primitives.ts';

const PREFIX = 'inigma_read_token:';

/**
 * The tokens of single readings that this tab has begun. They outlive a reload and not the tab, and they open nothing
 * without the key. Where the browser refuses to store, they last as long as the page.
 */
export class ReadTokens {
  readonly #storage: Storage | null;
  readonly #kept = new Map<string, string>();

  constructor(storage: Storage | null) {
    this.#storage = storage;
  }

  /** The token of a reading of this message that was begun before; null where none was. */
  find(id: string): Secret | null {
    const token = this.#kept.get(id) ?? this.#stored(id);
    return token === null ? null : new Secret(token);
  }

  /** The token to read this message with: kept before it is used, so that no answer can come too late for it. */
  findOrCreate(id: string): Secret {
    const token = this.find(id) ?? generateToken();
    this.#kept.set(id, token.reveal());
    this.#store(id, token.reveal());
    return token;
  }

  forget(id: string): void {
    this.#kept.delete(id);
    this.#storage?.removeItem(PREFIX + id);
  }

  #stored(id: string): string | null {
    const token = this.#storage?.getItem(PREFIX + id) ?? null;
    return token !== null && /^[A-Za-z0-9_-]{43}$/.test(token) ? token : null;
  }

  #store(id: string, token: string): void {
    try {
      this.#storage?.setItem(PREFIX + id, token);
    } catch {
      // A full or forbidden store: the page itself still keeps it.
    }
  }
}
