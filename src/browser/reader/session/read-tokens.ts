import { generateToken, Secret } from '../../../client/primitives.ts';
import { fragmentOf, type KeyPart, readFragment } from '../../../client/share-link.ts';

const PREFIX = 'inigma_read_token:';
const KEY_PREFIX = 'inigma_read_key:';

/**
 * The tokens of single readings that this tab has begun, and the keys of messages for a number of readers while they can be opened
 * again. They outlive a reload and not the tab. Where the browser refuses to store, they last as long as the page.
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
    this.#store(PREFIX + id, token.reveal());
    return token;
  }

  /** The key of a reading that was begun here; none where none was. */
  findKeys(id: string): readonly KeyPart[] {
    return readFragment(this.#storage?.getItem(KEY_PREFIX + id) ?? '');
  }

  keepKey(id: string, key: KeyPart): void {
    this.#store(KEY_PREFIX + id, fragmentOf(key));
  }

  forget(id: string): void {
    this.#kept.delete(id);
    this.#storage?.removeItem(PREFIX + id);
    this.#storage?.removeItem(KEY_PREFIX + id);
  }

  #stored(id: string): string | null {
    const token = this.#storage?.getItem(PREFIX + id) ?? null;
    return token !== null && /^[A-Za-z0-9_-]{43}$/.test(token) ? token : null;
  }

  #store(name: string, value: string): void {
    try {
      this.#storage?.setItem(name, value);
    } catch {
      // A full or forbidden store: the page itself still keeps it.
    }
  }
}
