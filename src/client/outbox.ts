import type { Api } from './api.ts';
import { isRefused } from './api-error.ts';
import type { Identity } from './identity.ts';
import {
  type Draft,
  type EncryptedDraft,
  encryptDraft,
  type SentMessage,
  ServerTooOld,
  send,
} from './send.ts';

/**
 * Sends a draft once, however often it is asked to: the encrypted draft is kept until the server has answered, and is sent
 * again as it is, under the same idempotency key. Only another draft, or another sender, is encrypted again.
 */
export class Outbox {
  readonly #api: Api;
  readonly #maxMessageLength: number;
  #unanswered: { readonly fingerprint: Fingerprint; readonly encrypted: EncryptedDraft } | null = null;

  constructor(api: Api, maxMessageLength: number) {
    this.#api = api;
    this.#maxMessageLength = maxMessageLength;
  }

  /** Calls `onEncrypted` when encrypting is done and sending begins. @throws what `encryptDraft` and `send` throw */
  async send(draft: Draft, sender: Identity | null, onEncrypted: () => void): Promise<SentMessage> {
    const encrypted = await this.#encryptedOnce(draft, sender);
    onEncrypted();
    try {
      const sent = await send(this.#api, encrypted);
      this.#unanswered = null;
      return sent;
    } catch (error) {
      // A refusal is an answer; after it the same bytes would only be refused again.
      if (isRefused(error) || error instanceof ServerTooOld) this.#unanswered = null;
      throw error;
    }
  }

  async #encryptedOnce(draft: Draft, sender: Identity | null): Promise<EncryptedDraft> {
    const fingerprint = fingerprintOf(draft, sender);
    if (this.#unanswered !== null && isSame(this.#unanswered.fingerprint, fingerprint)) {
      return this.#unanswered.encrypted;
    }
    const encrypted = await encryptDraft(draft, sender, this.#maxMessageLength);
    this.#unanswered = { fingerprint, encrypted };
    return encrypted;
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
