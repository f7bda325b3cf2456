import { ApiError } from '../../client/api-error.ts';
import { type Link, readUnchangedLink } from '../../client/share-link.ts';
import { loadOnDemand } from '../shell/on-demand.ts';

/** What an address says. */
export interface ReadAddress {
  readonly link: Link;
  /** The key was not in the fragment: it has been sent to the server. */
  readonly keyWasSent: boolean;
}

/** What `reader-later.ts` exports for this, which is loaded on demand. */
interface AlteredLinkModule {
  readonly readLink: (text: string) => Link;
  readonly takeAddress: () => ReadAddress;
}

/** Reads links. Those that were changed are read by `script`, and rejected with an ApiError `offline` where it cannot be loaded. */
export class LinkReader {
  readonly #script: string;

  constructor(script: string) {
    this.#script = script;
  }

  /** Also what was pasted in the place of a link. */
  async read(text: string): Promise<Link> {
    return readUnchangedLink(text.trim()) ?? (await this.#load()).readLink(text);
  }

  /** An address that a program changed is written anew. */
  async readAddress(): Promise<ReadAddress> {
    const link = readUnchangedLink(location.href);
    return link === null ? (await this.#load()).takeAddress() : { link, keyWasSent: false };
  }

  #load(): Promise<AlteredLinkModule> {
    return loadOnDemand<AlteredLinkModule>(this.#script).catch(() => {
      throw new ApiError('offline');
    });
  }
}
