import type { ServerClock } from '../shell/clock.ts';
import type { AnswerData } from '../shell/page-data.ts';
import type { Signal } from '../shell/signal.ts';
import type { UnsavedChanges } from '../shell/unsaved-changes.ts';
import type { WritingContext } from '../writing/context.ts';
import type { AnswerSession } from './answer-session.ts';
import type { AnswerState } from './answer-state.ts';
import type { RequestAddress } from './request-address.ts';

/** What the parts of the answering page share. */
export interface AnswerContext extends WritingContext {
  readonly session: AnswerSession;
  readonly address: RequestAddress;
  readonly data: AnswerData;
  /** The page is in the browser of another app. */
  readonly inApp: boolean;
  readonly clock: ServerClock;
  readonly unsaved: UnsavedChanges;
  /** Emits each state that the session enters. */
  readonly state: Signal<AnswerState>;
}
