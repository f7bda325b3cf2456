import type { Identity } from '../../client/identity.ts';
import type { KeyringState } from '../../client/keyring.ts';
import type { ListPage } from '../../client/mailbox.ts';
import type { SentMessage } from '../../client/send.ts';
import type { SenderApi } from '../../client/sender-api.ts';
import type { Fetch } from '../../client/server-api.ts';
import type { ServerClock } from './clock.ts';
import type { ComposerData, ListFragment } from './page-data.ts';
import type { Signal } from './signal.ts';
import type { UnsavedChanges } from './unsaved-changes.ts';

/** Who this browser is to the server, for features that act in its name and never change it. */
export interface CurrentIdentity {
  /** Emits when the identity becomes another one, here or in another tab. */
  readonly changed: Signal<KeyringState>;
  state(): Promise<KeyringState>;
  /** Null where none is kept. */
  identity(): Promise<Identity | null>;
  /** Whether it was made by this page, as at a first visit: nothing was done in its name before. */
  isNew(identity: Identity): boolean;
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

/** A request for a secret in the list *Asked for*, in words. */
export interface AskedEntry {
  readonly id: string;
  /** The ids of its note and of when it was asked, by which assistive technology tells one *Delete* from another. */
  readonly noteId: string;
  readonly askedId: string;
  readonly described: string;
  /** The note as it is listed, or that it does not open. */
  readonly note: string;
  readonly isClosed: boolean;
  readonly status: 'open' | 'read' | 'expired';
  readonly outcome: string;
  readonly asked: string;
  readonly askedExact: string;
  readonly isAnswered: boolean;
  /** There is an answer that has not expired. */
  readonly hasAnswer: boolean;
  /** Where the answer is read. */
  readonly answer: string;
  /** There is a link that can still be answered. */
  readonly hasLink: boolean;
  /** Until the request ends, or the answer to it. */
  readonly secondsLeft?: number | undefined;
  updateTimes(): void;
  /** Takes over what is listed now. */
  follow(listed: AskedEntry): void;
}

/** What few visits need of requests, and `ask-for-secret.ts` makes. */
export interface RequestScript {
  /** Opens the dialog in which somebody asks. */
  ask(): void;
  /** A page of ten, counted from 1. Rejects with an ApiError. */
  list(asker: Identity, page: number): Promise<ListPage<AskedEntry>>;
  /** Shows note and link again. */
  show(entry: AskedEntry): Promise<void>;
  /** Asks before it deletes; whether it has. */
  confirmDelete(entry: AskedEntry): Promise<boolean>;
}

/** Asking for secrets, for the features of the composing page. */
export interface SecretRequests {
  /** Emits when the server has taken a request. */
  readonly asked: Signal;
  /** Emits when a request was found to be answered since. */
  readonly answered: Signal;
  /** Null until it was loaded. */
  readonly script: RequestScript | null;
  /** Rejects with an ApiError `offline` where the script cannot be had. */
  load(): Promise<RequestScript>;
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
