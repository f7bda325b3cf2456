import { mayHaveHappened } from '../../client/api-error.ts';
import {
  type AnswerDraft,
  AnswerOutbox,
  isAnsweredSoon,
  isNeverTaken,
} from '../../client/requests/answer.ts';
import { AnswerApi } from '../../client/requests/answer-api.ts';
import type { AnswerLink } from '../../client/requests/request-link.ts';
import { wait } from '../../client/restart-pause.ts';
import type { Progress } from '../../client/transfer.ts';
import { interrupted } from '../interrupt.ts';
import { ProgressLine } from '../screen/progress-line.ts';
import type { TerminalContext } from '../terminal-context.ts';
import { EXIT_CODES, TerminalError } from '../terminal-error.ts';
import { closedRequestError } from './closed-request.ts';

/** How often an answer is sent whose reply was lost: the same bytes, so that it arrives once. */
const MOST_TRIES = 3;
const UNCLEAR = 'The answer may have arrived: inigma answer with the same link says whether one has.';

/** Sends an answer; interrupted, it says what became of it. @throws TerminalError */
export async function deliver(
  context: TerminalContext,
  server: string,
  link: AnswerLink,
  draft: AnswerDraft,
  maxMessageLength: number,
): Promise<void> {
  const { signal } = context.interrupt;
  const api = new AnswerApi(server, context.fetch, wait);
  const delivery = new Delivery(context, api, link, draft, maxMessageLength);
  try {
    await delivery.send(signal);
  } catch (error) {
    if (signal.aborted) throw await delivery.ending();
    throw delivery.mayHaveArrived(error)
      ? new TerminalError(EXIT_CODES.tryLater, UNCLEAR)
      : closedRequestError(error, new URL(server).host);
  }
}

/** One answer on its way. */
class Delivery {
  /** All bytes of it went to the server, and it is not known what became of them. */
  mayArrive = false;
  #isLost = false;
  readonly #outbox: AnswerOutbox;
  readonly #progress: ProgressLine;
  readonly #api: AnswerApi;
  readonly #link: AnswerLink;
  readonly #draft: AnswerDraft;

  constructor(
    { screen }: TerminalContext,
    api: AnswerApi,
    link: AnswerLink,
    draft: AnswerDraft,
    maxMessageLength: number,
  ) {
    this.#outbox = new AnswerOutbox(api, maxMessageLength);
    this.#progress = new ProgressLine(screen);
    this.#api = api;
    this.#link = link;
    this.#draft = draft;
  }

  /** @throws what `AnswerOutbox.answer` throws */
  async send(signal: AbortSignal): Promise<void> {
    try {
      for (let tries = 1; ; tries += 1) {
        try {
          await this.#outbox.answer(this.#link, this.#draft, { signal, onProgress: this.#follow });
          return;
        } catch (error) {
          this.#isLost ||= this.mayArrive && mayHaveHappened(error);
          if (signal.aborted || !mayHaveHappened(error) || tries === MOST_TRIES) throw error;
        }
      }
    } finally {
      this.#progress.clear();
    }
  }

  /** Whether an earlier try, whose reply was lost, may have been taken, whatever is said of the last one. */
  mayHaveArrived(error: unknown): boolean {
    return this.#isLost && !isNeverTaken(error);
  }

  /** What became of an answer that was interrupted. Never rejects. */
  async ending(): Promise<TerminalError> {
    try {
      if (!(await isAnsweredSoon(this.#api, this.#link, this.mayArrive, wait)))
        return interrupted(this.mayArrive ? UNCLEAR : 'Nothing was sent.');
      await this.send(new AbortController().signal);
      return interrupted('The answer had arrived.');
    } catch (error) {
      const { host } = new URL(this.#api.origin);
      return this.mayHaveArrived(error) || mayHaveHappened(error)
        ? interrupted(UNCLEAR)
        : closedRequestError(error, host);
    }
  }

  readonly #follow = (progress: Progress): void => {
    this.mayArrive ||= progress.phase === 'sending' && progress.done === progress.total;
    this.#progress.show(progress);
  };
}
