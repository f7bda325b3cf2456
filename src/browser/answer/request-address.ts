import { ApiError } from '../../client/api-error.ts';
import { Secret } from '../../client/primitives.ts';
import type { AnswerLink } from '../../client/requests/request-link.ts';
import { loadOnDemand } from '../shell/on-demand.ts';

/** What an address says; without a link it is not complete. */
export interface ReadRequestAddress {
  readonly link: AnswerLink | null;
  /** What belongs behind the `#` was not there, and has been sent to the server. */
  readonly keysWereSent: boolean;
}

/** What `answer-link.ts` exports, which is loaded on demand. */
interface AlteredLinkModule {
  readonly takeRequestAddress: () => ReadRequestAddress;
}

/** A link as its asker's client writes it, whatever language it asks for. */
const UNCHANGED =
  /^https?:\/\/([^\s/?#]+)\/answer\?ask=([\w-]{1,50})(?:&lang=[\w-]+)?#to=([\w-]{43})&note=([\w-]{32})$/;

/** The address of the page. It keeps what the link brought: a later visit needs it to tell what became of the answer. */
export class RequestAddress {
  keysWereSent = false;
  readonly #script: string;
  #fragment = '';

  /** `script` is the path of what reads links that programs changed. */
  constructor(script: string) {
    this.#script = script;
  }

  /** Null where the address is not complete. @throws ApiError `offline` where the script cannot be loaded */
  async read(): Promise<AnswerLink | null> {
    const unchanged = readUnchanged(location.href);
    const { link, keysWereSent } =
      unchanged === null ? await this.#readAltered() : { link: unchanged, keysWereSent: false };
    this.keysWereSent ||= keysWereSent;
    this.#fragment = link === null ? '' : location.hash;
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
    const script = loadOnDemand<AlteredLinkModule>(this.#script).catch(() => {
      throw new ApiError('offline');
    });
    return (await script).takeRequestAddress();
  }
}

function readUnchanged(text: string): AnswerLink | null {
  const [, host, id, publicKey, note] = UNCHANGED.exec(text) ?? [];
  if (host === undefined || id === undefined || publicKey === undefined || note === undefined) return null;
  return { host, id, publicKey, noteSecret: new Secret(note) };
}
