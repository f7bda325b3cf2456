import { fullLink, linkWithoutKey } from '../../client/share-link.ts';
import { nonReactive } from '../shell/alpine.ts';
import { announce } from '../shell/announce.ts';
import { copyText } from '../shell/clipboard.ts';
import type { ReaderContext } from './context.ts';
import { isInAppBrowser } from './in-app-browser.ts';
import type { ReaderState } from './session/reader-state.ts';

/** What a reader should know of the link, and of the browser that it was opened in, before the message is opened. */
export class LinkNotice {
  /** The link reached the server with its key in it. */
  keySent = false;
  /** The message would be kept by the browser of another app. */
  inApp = false;
  copied = false;
  private readonly context: ReaderContext;

  constructor(context: ReaderContext) {
    this.context = nonReactive(context);
  }

  init(): void {
    this.context.state.subscribe((state) => this.follow(state));
  }

  async copyLink(): Promise<void> {
    const { session, words } = this.context;
    const { id, key } = session;
    if (id === null) return;
    const { origin } = location;
    this.copied = await copyText(key === null ? linkWithoutKey(origin, id) : fullLink(origin, id, key));
    announce(this.copied ? words.anywhere.copied : words.anywhere.copyRefused);
  }

  private follow(state: ReaderState): void {
    const waiting = state.at === 'waiting' || state.at === 'opening' ? state.waiting : null;
    this.keySent = waiting !== null && this.context.address.keyWasSent;
    this.inApp = waiting?.maxReadings === null && !waiting.written && isInAppBrowser(navigator);
  }
}
