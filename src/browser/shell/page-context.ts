import type { Api } from '../../client/api.ts';
import type { SentMessage } from '../../client/send.ts';
import type { CurrentIdentity } from './current-identity.ts';
import type { ComposerData } from './page-data.ts';
import type { ServerClock } from './server-clock.ts';
import type { Signal } from './signal.ts';
import type { Stakes } from './stakes.ts';

/** What the features of the composing page share. */
export interface PageContext {
  readonly api: Api;
  readonly me: CurrentIdentity;
  readonly data: ComposerData;
  readonly clock: ServerClock;
  readonly stakes: Stakes;
  /** Emits each message that the server has taken. */
  readonly sent: Signal<SentMessage>;
}
