import { ApiError } from '../../client/api-error.ts';
import { readUnchangedRequestLink } from '../../client/requests/request-link.ts';
import { loadOnDemand } from '../shell/on-demand.ts';
import type { AnswerLaterModule, ReadRequestAddress } from './later-module.ts';

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
