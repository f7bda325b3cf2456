import type { AnswerPageWords } from '../../words/answer-page-words.ts';
import type { DeliveredAnswer } from './answer-attempts.ts';

/** What somebody asks for, as the page shows it. `expiresAt` is in Unix seconds. */
export interface ShownRequest {
  readonly note: string;
  readonly wantsFiles: boolean;
  readonly expiresAt: number;
}

/** Why there is nothing to answer, for good. */
export type EndReason = keyof AnswerPageWords['answer']['closed'];

/** A request that takes no answer. Times are in Unix seconds, null where the server does not say. */
export interface Ending {
  readonly reason: EndReason;
  readonly endedAt: number | null;
  /** The server that the link is for, where it is another one. */
  readonly host?: string;
}

/** Where a visit to a request stands. `hindered`: nothing is known of the request, and it can be tried again. */
export type AnswerState =
  | { readonly at: 'looking' }
  | { readonly at: 'asked'; readonly request: ShownRequest }
  | ({ readonly at: 'delivered' } & DeliveredAnswer)
  | { readonly at: 'hindered'; readonly error: unknown }
  | ({ readonly at: 'ended' } & Ending);
