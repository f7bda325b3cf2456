import { ApiError } from '../../client/api-error.ts';
import { type AnswerLink, readUnchangedRequestLink } from '../../client/requests/request-link.ts';
import { loadOnDemand } from '../shell/on-demand.ts';
import type { AnswerLaterModule } from './later-module.ts';

/** What an address says. */
export interface ReadRequestAddress {
  /** Why it is no link to a request: a part of it is missing, or is not what it was. */
  readonly link: AnswerLink | 'no-key' | 'damaged';
  /** What belongs behind the `#` was not there, and has been sent to the server. */
  readonly keysWereSent: boolean;
}

/** The address of the page. It keeps what the link brought: a later visit needs it to tell what became of the answer. */
export class RequestAddress {
  keysWereSent = false;
  readonly #script: string;
  #fragment = '';

  /** `script` is the path of what reads links that programs changed. */
  constructor(script: string) {
    this.#script = script;
  }

  /** @throws ApiError `offline` where the script cannot be loaded */
  async read(): Promise<ReadRequestAddress['link']> {
    const unchanged = readUnchangedRequestLink(location.href);
    const { link, keysWereSent } =
      unchanged === null ? await this.#readAltered() : { link: unchanged, keysWereSent: false };
    this.keysWereSent ||= keysWereSent;
    this.#fragment = typeof link === 'string' ? '' : location.hash;
    return link;
  }

  /** Whether another link was opened over this page, as against one to a part of it. */
  get isOther(): boolean {
    return location.hash !== this.#fragment && /\b(?:to|note)\b/.test(location.hash);
  }

  /** Another fragment has taken the place of the one that belongs here. */
  restore(): void {
    if (this.#fragment !== '' && location.hash !== this.#fragment)
      history.replaceState(null, '', location.href.replace(/#.*/, '') + this.#fragment);
  }

  async #readAltered(): Promise<ReadRequestAddress> {
    const script = loadOnDemand<AnswerLaterModule>(this.#script).catch(() => {
      throw new ApiError('offline');
    });
    return (await script).takeRequestAddress();
  }
}
