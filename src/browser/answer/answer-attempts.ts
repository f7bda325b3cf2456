import { ApiError, hasReason } from '../../client/api-error.ts';
import { type AnswerDraft, AnswerOutbox, isNeverTaken, isSameDraft } from '../../client/requests/answer.ts';
import type { AnswerApi } from '../../client/requests/answer-api.ts';
import type { AnswerLink } from '../../client/requests/request-link.ts';

type Sending = Parameters<AnswerOutbox['answer']>[2];

/** What was sent, by an outbox that sends it again under the same idempotency key. */
interface Attempt {
  readonly draft: AnswerDraft;
  readonly outbox: AnswerOutbox;
}

/** An answer that has arrived. */
export interface DeliveredAnswer {
  /** In Unix seconds. */
  readonly answeredAt: number;
  /** It was sent before: what was changed since is not in it. */
  readonly isEarlier: boolean;
}

/** Sends an answer, and tells one that arrived although nobody was told so from an answer of somebody else. */
export class AnswerAttempts {
  readonly #api: AnswerApi;
  readonly #maxMessageLength: number;
  /** Those that may have arrived, the last one at the end. */
  #unclear: readonly Attempt[] = [];

  constructor(api: AnswerApi, maxMessageLength: number) {
    this.#api = api;
    this.#maxMessageLength = maxMessageLength;
  }

  /** @throws as `AnswerOutbox.answer` */
  async send(link: AnswerLink, draft: AnswerDraft, sending: Sending): Promise<DeliveredAnswer> {
    const attempt = this.#unclear.find((one) => isSameDraft(one.draft, draft)) ?? this.#newAttempt(draft);
    const earlier = this.#unclear.filter((one) => one !== attempt);
    this.#unclear = [...earlier, attempt];
    try {
      return { ...(await attempt.outbox.answer(link, draft, sending)), isEarlier: false };
    } catch (error) {
      // What is no error of the API came before anything was sent.
      if (isNeverTaken(error) || !(error instanceof ApiError)) this.#unclear = earlier;
      if (!hasReason(error, 'already-answered')) throw error;
      return await this.#findEarlier(link, earlier, error);
    }
  }

  #newAttempt(draft: AnswerDraft): Attempt {
    return { draft, outbox: new AnswerOutbox(this.#api, this.#maxMessageLength) };
  }

  async #findEarlier(
    link: AnswerLink,
    earlier: readonly Attempt[],
    refusal: unknown,
  ): Promise<DeliveredAnswer> {
    for (const { draft, outbox } of earlier) {
      const sending = { signal: new AbortController().signal, onProgress: () => {} };
      try {
        return { ...(await outbox.answer(link, draft, sending)), isEarlier: true };
      } catch (error) {
        // It is not known whose answer it is, and the attempts stay for the next time.
        if (!isNeverTaken(error)) throw error;
      }
    }
    this.#unclear = [];
    throw refusal;
  }
}
