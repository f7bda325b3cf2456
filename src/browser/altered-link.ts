import { linkOf, readAlteredLink } from '../client/altered-link.ts';
import type { Link } from '../client/share-link.ts';
import { linkWords } from '../words/link-words.ts';
import type { ReaderContext } from './reader/context.ts';
import { LinkHelp } from './reader/link-help.ts';
import type { ReaderState } from './reader/session/reader-state.ts';

/** Loaded on demand by `/view`, where a link is not as it was written, and where more has to be said of it. */
export { takeAddress } from './reader/altered-address.ts';

export function readLink(text: string): Link {
  return linkOf(readAlteredLink(text));
}

/** Says it from now on. `now` is the state that the session is in. */
export function helpWithLink(context: ReaderContext, now: ReaderState): void {
  const help = new LinkHelp(context, linkWords(context.words.language.tag));
  context.state.subscribe((state) => help.follow(state));
  help.follow(now);
}
