import { ApiError } from '../../client/api-error.ts';
import type { ObservedSending } from '../../client/outbox.ts';
import { type AnswerDraft, isAnsweredSoon, readRequest } from '../../client/requests/answer.ts';
import type { AnswerApi } from '../../client/requests/answer-api.ts';
import type { AnswerLink } from '../../client/requests/request-link.ts';
import type { Wait } from '../../client/server-api.ts';
import type { Progress } from '../../client/transfer.ts';
import { AnswerAttempts } from './answer-attempts.ts';
import { endingOf } from './answer-errors.ts';
import type { AnswerState } from './answer-state.ts';
import type { RequestAddress } from './request-address.ts';

/** What a session of answering works with. */
export interface AnswerSessionDependencies {
  readonly api: AnswerApi;
  /** The same server, by requests whose upload can be watched. */
  readonly sendingApi: AnswerApi;
  readonly address: RequestAddress;
  /** The server that the page is of, with its port. */
  readonly host: string;
  readonly maxMessageLength: number;
  readonly wait: Wait;
}

/** What came of a sending: `unclear` where it was cancelled, and may have arrived or may still arrive. */
export type SendingResult = 'delivered' | 'cancelled' | 'unclear';

/** One visit to a request: reads it, which changes nothing, and sends the answer. `show` gets each state that it enters. */
export class AnswerSession {
  readonly #dependencies: AnswerSessionDependencies;
  readonly #show: (state: AnswerState) => void;
  readonly #attempts: AnswerAttempts;
  #link: AnswerLink | null = null;
  #controller = new AbortController();
  /** All bytes of an answer went to the server, and no reply came. It takes no answer back: it may be writing that one. */
  #mayArrive = false;

  constructor(dependencies: AnswerSessionDependencies, show: (state: AnswerState) => void) {
    this.#dependencies = dependencies;
    this.#show = show;
    this.#attempts = new AnswerAttempts(dependencies.sendingApi, dependencies.maxMessageLength);
  }

  /** Reads the address and the request. Never rejects. */
  async look(): Promise<void> {
    this.#show({ at: 'looking' });
    this.#show(await this.#look().catch(stateOf));
  }

  /** @throws what `AnswerAttempts.send` throws, unless it was cancelled */
  async answer(draft: AnswerDraft, onProgress: (progress: Progress) => void): Promise<SendingResult> {
    this.#controller = new AbortController();
    const { signal } = this.#controller;
    const watched = (progress: Progress) => {
      this.#mayArrive ||= progress.phase === 'sending' && progress.done === progress.total;
      onProgress(progress);
    };
    try {
      await this.#deliver(draft, { signal, onProgress: watched });
      return 'delivered';
    } catch (error) {
      if (!signal.aborted) throw error;
      return await this.#settle(draft);
    }
  }

  cancel(): void {
    this.#controller.abort();
  }

  async #look(): Promise<AnswerState> {
    const { address, api, host } = this.#dependencies;
    const link = await address.read();
    if (typeof link === 'string') return { at: 'ended', reason: link, endedAt: null };
    if (link.host !== null && link.host !== host)
      return { at: 'ended', reason: 'other-server', endedAt: null, host: link.host };
    this.#link = link;
    const read = await readRequest(api, link);
    if ('answeredAt' in read) return { at: 'ended', reason: 'answered', endedAt: read.answeredAt };
    return { at: 'asked', request: read };
  }

  async #deliver(draft: AnswerDraft, sending: ObservedSending): Promise<void> {
    if (this.#link === null) throw new Error('There is no request to answer.');
    this.#show({ at: 'delivered', ...(await this.#attempts.send(this.#link, draft, sending)) });
  }

  /** What was cancelled may have arrived all the same. Where the request has an answer, sending again tells whether it is this one. */
  async #settle(draft: AnswerDraft): Promise<SendingResult> {
    try {
      if (!(await this.#isAnsweredSoon())) return this.#mayArrive ? 'unclear' : 'cancelled';
      await this.#deliver(draft, { signal: new AbortController().signal, onProgress: () => {} });
      return 'delivered';
    } catch (error) {
      if (error instanceof ApiError && endingOf(error) === null) return 'unclear';
      throw error;
    }
  }

  async #isAnsweredSoon(): Promise<boolean> {
    const { api, wait } = this.#dependencies;
    return this.#link !== null && isAnsweredSoon(api, this.#link, this.#mayArrive, wait);
  }
}

function stateOf(error: unknown): AnswerState {
  const ending = endingOf(error);
  return ending === null ? { at: 'hindered', error } : { at: 'ended', ...ending };
}
