import { linkOf, readAlteredLink } from '../client/altered-link.ts';
import type { Link } from '../client/share-link.ts';

export { endingWords } from '../words/reader-later-words.ts';

import { leaseWords, linkWords } from '../words/reader-later-words.ts';
import type { ReaderContext } from './reader/context.ts';
import { LeaseView } from './reader/lease-view.ts';
import { LinkHelp } from './reader/link-help.ts';
import { showLoading } from './reader/loading-progress.ts';
import { offersKey } from './reader/session/offers-key.ts';
import type { ReaderState } from './reader/session/reader-state.ts';
import { takeKey } from './take-key.ts';

/** Loaded on demand by `/view`: where there is no message to open, where a link is not as it was written, and where more has to be said of it. */
export { takeAddress } from './reader/altered-address.ts';

export function readLink(text: string): Link {
  return linkOf(readAlteredLink(text));
}

/** Says it from now on, and asks about keys that messages bring. `now` is the state that the session is in. */
export function follow(context: ReaderContext, now: ReaderState): void {
  const help = new LinkHelp(context, linkWords);
  const lease = new LeaseView(context, leaseWords);
  showLoading(context, linkWords, now);
  let asksAboutKey = false;
  const show = (state: ReaderState) => {
    help.follow(state);
    lease.follow(state);
    if (asksAboutKey || !offersKey(state)) return;
    asksAboutKey = true;
    takeKey(context, state);
  };
  context.state.subscribe(show);
  show(now);
}
