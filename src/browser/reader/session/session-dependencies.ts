import type { Identity } from '../../../client/identity.ts';
import type { ReaderApi } from '../../../client/reader-api.ts';
import type { OpenedMessage, Seen } from '../../../client/receive.ts';
import type { Link } from '../../../client/share-link.ts';
import type { Transfer } from '../../../client/transfer.ts';
import type { ReaderKeyring } from './claim-message.ts';
import type { ReadTokens } from './read-tokens.ts';

/** Opens the answer to a request of this reader's. Rejects as `openOwn` does, and with an ApiError `unexpected` where that needs a script that cannot be loaded. */
export type OpenAnswer = (id: string, owner: Identity, seen: Seen) => Promise<OpenedMessage>;

/** What a session of reading works with. */
export interface ReadSessionDependencies {
  readonly api: ReaderApi;
  readonly keyring: ReaderKeyring;
  readonly tokens: ReadTokens;
  /** The server that the page is of, with its port. */
  readonly host: string;
  /** Reads the link that the page was opened by. Rejects with an ApiError `offline` where that needs a script that cannot be loaded. */
  readonly readAddress: () => Promise<Link>;
  /** The same for what was pasted. */
  readonly readLink: (text: string) => Promise<Link>;
  readonly openAnswer: OpenAnswer;
  /** Begins to watch a loading, which its reader can cancel. */
  readonly startLoading: () => Transfer;
  /** The server's time in Unix seconds. */
  readonly now: () => number;
  /** Resolves after so many seconds. */
  readonly wait: (seconds: number) => Promise<void>;
}
