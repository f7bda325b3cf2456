import { fragmentOf, type KeyPart, type Link, readUnchangedLink } from '../../client/share-link.ts';
import { isSettled } from './session/is-settled.ts';
import type { ReadSession } from './session/read-session.ts';
import type { ReaderState } from './session/reader-state.ts';

/**
 * The address of the page. The key stays in it until there is nothing left to open, so that a reload, *Back* and *Open in browser*
 * still have it (docs/decisions/key-in-the-address.md).
 */
export class AddressBar {
  /** The key was not in the fragment: it has been sent to the server. */
  keyWasSent = false;
  readonly #readLink: (text: string) => Promise<Link>;
  #id: string | null = null;
  #shown: KeyPart | null = null;

  constructor(readLink: (text: string) => Promise<Link>) {
    this.#readLink = readLink;
  }

  /** What the address says. One that a program changed is written anew, its key in the fragment. @throws ApiError `offline` */
  async read(): Promise<Link> {
    const { href, host } = location;
    const link = await this.#readLink(href);
    this.#id = link.id;
    this.#shown = link.keys[0] ?? null;
    if (readUnchangedLink(href) !== null) return link;
    if (this.#shown !== null) {
      const sent = await this.#readLink(href.replace(/#.*/, ''));
      this.keyWasSent ||= sent.keys.length > 0;
    }
    if (link.id !== null && link.host === host) this.#write(link.id);
    return link;
  }

  /**
   * What the session goes by after a state is entered. A whole link that was pasted becomes the address; a key alone stays out of an
   * address that had none.
   */
  follow(state: ReaderState, { id, key }: Pick<ReadSession, 'id' | 'key'>): void {
    if (id !== null && id !== this.#id) {
      this.#id = id;
      this.#shown = key;
      this.#write(id);
    }
    if (this.#shown === null) return;
    if (isSettled(state)) this.#show(null);
    else if (key !== null) this.#show(key);
  }

  /** The link to a heading has taken the place of the key. */
  restore(): void {
    if (this.#shown !== null) this.#show(this.#shown);
  }

  #show(key: KeyPart | null): void {
    this.#shown = key;
    const address = new URL(location.href);
    address.hash = key === null ? '' : fragmentOf(key);
    if (address.href !== location.href) history.replaceState(null, '', address);
  }

  /** Nothing but the language is kept of the query. */
  #write(id: string): void {
    const lang = new URLSearchParams(location.search).get('lang');
    const address = new URL('/view', location.origin);
    address.search = String(new URLSearchParams({ view: id, ...(lang && { lang }) }));
    history.replaceState(null, '', address);
    this.restore();
  }
}
