import { fragmentOf, type KeyPart, type Link } from '../../client/share-link.ts';
import type { LinkReader } from './link-reader.ts';
import { isSettled } from './session/is-settled.ts';
import type { ReaderState } from './session/reader-state.ts';

/**
 * The address of the page. The key stays in it until there is nothing left to open, so that a reload, *Back* and *Open in browser*
 * still have it (docs/decisions/key-in-the-address.md).
 */
export class AddressBar {
  /** The key was not in the fragment: it has been sent to the server. */
  keyWasSent = false;
  readonly #links: LinkReader;
  /** With its `#`, as long as it is a key. */
  #fragment = '';
  #isSettled = false;

  constructor(links: LinkReader) {
    this.#links = links;
  }

  /** @throws ApiError `offline` */
  async read(): Promise<Link> {
    const { link, keyWasSent } = await this.#links.readAddress();
    this.keyWasSent ||= keyWasSent;
    this.#fragment = link.keys.length > 0 ? location.hash : '';
    return link;
  }

  /** `key` is the one that the session goes by. What was pasted stays out of an address that had no key. */
  follow(state: ReaderState, key: KeyPart | null): void {
    this.#isSettled = isSettled(state);
    if (this.#isSettled) this.clear();
    else if (key !== null && this.#fragment !== '') this.#show(`#${fragmentOf(key)}`);
  }

  /** Another fragment has taken the place of the one that belongs here. */
  restore(): void {
    if (this.#fragment !== '') this.#show(this.#isSettled ? '' : this.#fragment);
  }

  /** Nothing is left to open. */
  clear(): void {
    if (this.#fragment !== '') this.#show('');
  }

  #show(fragment: string): void {
    this.#fragment = fragment;
    if (location.hash !== fragment)
      history.replaceState(null, '', location.href.replace(/#.*/, '') + fragment);
  }
}
