import type { EndingWords } from '../../words/catalogue.ts';
import type { ServerClock } from '../shell/clock.ts';
import type { DeleteRequests } from '../shell/delete-requests.ts';
import type { ReaderData } from '../shell/page-data.ts';
import type { Signal } from '../shell/signal.ts';
import type { UnsavedChanges } from '../shell/unsaved-changes.ts';
import type { AddressBar } from './address-bar.ts';
import type { Loading } from './loading.ts';
import type { ReadSession } from './session/read-session.ts';
import type { ReaderState } from './session/reader-state.ts';
import type { ReadSessionDependencies } from './session/session-dependencies.ts';

/** What the parts of the reading page share. */
export interface ReaderContext {
  readonly session: ReadSession;
  readonly address: AddressBar;
  /** What the session works with. */
  readonly dependencies: ReadSessionDependencies;
  /** What the session waits for. */
  readonly loading: Loading;
  readonly words: ReaderData['words'];
  /** Why there is no message, in words that come on demand. Rejects where they cannot be had. */
  readonly endings: () => Promise<EndingWords>;
  readonly unsaved: UnsavedChanges;
  readonly clock: ServerClock;
  /** Emits each state that the session enters. */
  readonly state: Signal<ReaderState>;
  /** Emits the place of each file that was saved, or taken by the share sheet. */
  readonly offered: Signal<number>;
  /** Wrong passphrases that were tried on this page: nobody needs to be warned of them. */
  readonly ownAttempts: { count: number };
  readonly deleteRequests: DeleteRequests;
  /** The path of what saves encrypted copies. */
  readonly copyScript: string;
  /** Whether the key that this browser keeps messages under is in another place, too. */
  readonly keyIsExported: () => Promise<boolean>;
}
