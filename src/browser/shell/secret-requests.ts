import type { Identity } from '../../client/identity.ts';
import type { ListPage } from '../../client/mailbox.ts';
import type { Signal } from './signal.ts';

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
  /** Where the answer is read. */
  readonly answer: string;
  /** There is a link that can still be answered. */
  readonly hasLink: boolean;
  /** Until the request ends; not there where it was answered. */
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
  show(entry: AskedEntry): void;
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
