import { ApiError, isRefused, isWriterRefusal } from './api-error.ts';
import type { Identity } from './identity.ts';
import {
  cancelSending,
  type Draft,
  type EncryptedDraft,
  encryptDraft,
  type SentMessage,
  ServerTooOld,
  send,
} from './send.ts';
import type { SenderApi } from './sender-api.ts';
import type { Progress } from './transfer.ts';

/** A sending that can be watched and cancelled. */
export interface ObservedSending {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/** A draft that was encrypted, and may have reached the server once `isTried`. */
interface Unanswered {
  readonly fingerprint: Fingerprint;
  readonly encrypted: EncryptedDraft;
  readonly isTried: boolean;
}

/**
 * Sends a draft once, however often it is asked to: the encrypted draft is kept until the server has answered, and is sent
 * again as it is, under the same idempotency key. Only another draft, or another sender, is encrypted again. What was cancelled
 * is kept until the server has none of it.
 */
export class Outbox {
  readonly #api: SenderApi;
  readonly #deletionApi: SenderApi;
  readonly #maxMessageLength: number;
  readonly #clock: () => number;
  #unanswered: Unanswered | null = null;
  #cancelled: readonly EncryptedDraft[] = [];

  /**
   * `deletionApi` is asked to delete what was cancelled, also where the page is left meanwhile. `clock` tells Unix seconds; the sender
   * alone can read when a message was sent.
   */
  constructor(api: SenderApi, deletionApi: SenderApi, maxMessageLength: number, clock: () => number) {
    this.#api = api;
    this.#deletionApi = deletionApi;
    this.#maxMessageLength = maxMessageLength;
    this.#clock = clock;
  }

  /** @throws what `encryptDraft` and `send` throw; an ApiError `cancelled`, after which `deleteCancelled` must follow */
  async send(draft: Draft, sender: Identity | null, sending: ObservedSending): Promise<SentMessage> {
    try {
      const encrypted = await this.#encryptedOnce(draft, sender, sending);
      const { signal, onProgress } = sending;
      const onSent = (done: number, total: number) => onProgress({ phase: 'sending', done, total });
      const sent = await send(this.#api.during({ signal, onSent }), encrypted);
      this.#unanswered = null;
      return sent;
    } catch (error) {
      if (sending.signal.aborted) this.#cancel();
      // A refusal is an answer; after it the same bytes would only be refused again, unless it was about who sends them.
      if ((isRefused(error) && !isWriterRefusal(error)) || error instanceof ServerTooOld)
        this.#unanswered = null;
      throw error;
    }
  }

  /** Deletes from the server all that was cancelled; to be called again where it rejects. @throws ApiError */
  async deleteCancelled(): Promise<void> {
    for (const encrypted of this.#cancelled) {
      await cancelSending(this.#deletionApi, encrypted);
      this.#cancelled = this.#cancelled.filter((kept) => kept !== encrypted);
    }
  }

  /** What was never sent can be sent later; what the server may have is never sent again. */
  #cancel(): void {
    if (!this.#unanswered?.isTried) return;
    this.#cancelled = [...this.#cancelled, this.#unanswered.encrypted];
    this.#unanswered = null;
  }

  async #encryptedOnce(
    draft: Draft,
    sender: Identity | null,
    sending: ObservedSending,
  ): Promise<EncryptedDraft> {
    const fingerprint = fingerprintOf(draft, sender);
    if (this.#unanswered === null || !isSame(this.#unanswered.fingerprint, fingerprint)) {
      sending.onProgress({ phase: 'encrypting', done: 0, total: null });
      const encrypted = await encryptDraft(draft, sender, this.#maxMessageLength, this.#clock());
      this.#unanswered = { fingerprint, encrypted, isTried: false };
    }
    if (sending.signal.aborted) throw new ApiError('cancelled');
    this.#unanswered = { ...this.#unanswered, isTried: true };
    return this.#unanswered.encrypted;
  }
}

/** What tells one draft and sender from another. A file that was taken out and chosen again is another one. */
interface Fingerprint {
  readonly written: string;
  readonly files: readonly File[];
}

function fingerprintOf({ files, ...written }: Draft, sender: Identity | null): Fingerprint {
  return { written: JSON.stringify([written, sender?.uid ?? null]), files };
}

function isSame(one: Fingerprint, other: Fingerprint): boolean {
  const sameFiles =
    one.files.length === other.files.length && one.files.every((file, at) => file === other.files[at]);
  return sameFiles && one.written === other.written;
}
