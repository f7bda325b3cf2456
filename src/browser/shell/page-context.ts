import type { Identity } from '../../client/identity.ts';
import type { KeyringState } from '../../client/keyring.ts';
import type { SentMessage } from '../../client/send.ts';
import type { SenderApi } from '../../client/sender-api.ts';
import type { Fetch } from '../../client/server-api.ts';
import type { ServerClock } from './clock.ts';
import type { ComposerData, ListFragment } from './page-data.ts';
import type { SecretRequests } from './secret-requests.ts';
import type { Signal } from './signal.ts';
import type { UnsavedChanges } from './unsaved-changes.ts';

/** Who this browser is to the server, for features that act in its name and never change it. */
export interface CurrentIdentity {
  /** Emits when the identity becomes another one, here or in another tab. */
  readonly changed: Signal<KeyringState>;
  state(): Promise<KeyringState>;
  /** Null where none is kept. */
  identity(): Promise<Identity | null>;
  /** What is kept at this moment, which the browser is asked not to clear: a new identity where there never was one. */
  secured(): Promise<KeyringState>;
}

/** How much each list holds under the key of this browser, as far as it was fetched. */
export interface Holdings {
  readonly changed: Signal;
  found(list: ListFragment, total: number): void;
  /** The key is another one now. */
  forget(): void;
  of(list: ListFragment): number;
  readonly any: boolean;
  /** All lists were fetched, and nothing is in any of them. */
  readonly none: boolean;
}

/** Whether whoever uses this page may create messages, where not everyone may. */
export interface WriterAccess {
  /** Emits once they may. */
  readonly allowed: Signal;
  /** As `fetch`, with what shows in a create that they may. */
  asWriter(fetch: Fetch): Fetch;
  /** Why a create was refused for this reason, in a sentence; the page then says so above the form, too. Null for other reasons. */
  explain(reason: string | null): Promise<string | null>;
}

/** What the features of the composing page share. */
export interface PageContext {
  readonly api: SenderApi;
  readonly me: CurrentIdentity;
  readonly data: ComposerData;
  readonly clock: ServerClock;
  readonly unsaved: UnsavedChanges;
  /** Emits each message that the server has taken. */
  readonly sent: Signal<SentMessage>;
  /** Emits the id of each sent message that waited, and does no more: it was kept, read, deleted, or has expired. */
  readonly ended: Signal<string>;
  readonly holdings: Holdings;
  readonly access: WriterAccess;
  readonly requests: SecretRequests;
}
