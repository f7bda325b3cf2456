import type { Api } from '../../../client/api.ts';
import type { ReaderKeyring } from './claim-message.ts';
import type { ReadTokens } from './read-tokens.ts';

/** What a session of reading works with. */
export interface ReadSessionDependencies {
  readonly api: Api;
  readonly keyring: ReaderKeyring;
  readonly tokens: ReadTokens;
  /** The server's time in Unix seconds. */
  readonly now: () => number;
  /** Resolves after so many seconds. */
  readonly wait: (seconds: number) => Promise<void>;
}
