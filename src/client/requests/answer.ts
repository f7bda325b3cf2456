import type { Reason } from '../../contract/reasons.ts';
import { packEnvelope } from '../../crypto/envelope.ts';
import { generateToken } from '../../crypto/proof.ts';
import { sealAnswer } from '../../crypto/requests/answer.ts';
import { openNote } from '../../crypto/requests/note.ts';
import { askToken } from '../../crypto/requests/note-secret.ts';
import { ApiError } from '../api-error.ts';
import { readFiles } from '../attached-files.ts';
import type { ObservedSending } from '../outbox.ts';
import type { Wait } from '../server-api.ts';
import { type AnswerApi, answerBody } from './answer-api.ts';
import type { AnswerLink } from './request-link.ts';

/** What a request says to whoever has its link: its note, or when it was answered. Times are Unix seconds. */
export type ReadRequest =
  | { readonly note: string; readonly wantsFiles: boolean; readonly expiresAt: number }
  | { readonly answeredAt: number };

/** What an answerer wrote, with files that are not read yet. */
export interface AnswerDraft {
  readonly text: string;
  readonly files: readonly File[];
}

/**
 * Asks what is requested, and changes nothing.
 * @throws ApiError, with the reason `proof-required` where the link's note secret is another request's, `expired`, `withdrawn` or
 * `removed`; CryptoError `wrong-key` where the note was not sealed for this link, `damaged`, `newer-version`
 */
export async function readRequest(api: AnswerApi, link: AnswerLink): Promise<ReadRequest> {
  const token = await askToken(link.noteSecret);
  const seen = await api.viewAsk({ ask: link.id, ask_token: token.reveal() });
  if (seen.answered_at !== null) return { answeredAt: seen.answered_at };
  if (seen.sealed_note === null) throw new ApiError('unexpected');
  const { text, wantsFiles } = await openNote(link, seen.sealed_note);
  return { note: text, wantsFiles, expiresAt: seen.expires_at };
}

/** A server that has a whole answer mostly has written it by then, also where its store is busy. */
const LOOK_AGAIN_MILLISECONDS = 3_000;

/**
 * Whether a request is answered after a sending was cancelled, by whomever: asked once more after a while, where the server has all
 * that it needs. @throws as `readRequest`
 */
export async function isAnsweredSoon(
  api: AnswerApi,
  link: AnswerLink,
  mayArrive: boolean,
  wait: Wait,
): Promise<boolean> {
  const isAnswered = async () => 'answeredAt' in (await readRequest(api, link));
  if (await isAnswered()) return true;
  if (!mayArrive) return false;
  await wait(LOOK_AGAIN_MILLISECONDS);
  return isAnswered();
}

/**
 * What the server says of an answer that it has not taken, and never will take. Anything else may follow a try that was taken and whose
 * reply was lost: a limit that is met before the answer is looked at, what a proxy says, and what became of the request since.
 */
const NEVER_TAKEN: readonly (Reason | null)[] = [
  'already-answered',
  'encapsulated-key-reused',
  'invalid-fields',
];

/** Whether the same bytes, under the same idempotency key, have not been taken by any earlier try either. */
export function isNeverTaken(error: unknown): boolean {
  return error instanceof ApiError && NEVER_TAKEN.includes(error.reason);
}

/** An answer that was encrypted, and may have reached the server. */
interface Unanswered {
  readonly link: AnswerLink;
  readonly draft: AnswerDraft;
  readonly body: string;
}

/**
 * Sends an answer once, however often it is asked to: what was encrypted is kept until the server has taken it, or says that it never
 * will, and is sent again as it is, under the same idempotency key. So a lost reply ends as delivered.
 */
export class AnswerOutbox {
  readonly #api: AnswerApi;
  readonly #maxMessageLength: number;
  #unanswered: Unanswered | null = null;

  /** `maxMessageLength` is the server's limit, in characters of `encrypted_message`. */
  constructor(api: AnswerApi, maxMessageLength: number) {
    this.#api = api;
    this.#maxMessageLength = maxMessageLength;
  }

  /**
   * `answeredAt` is in Unix seconds.
   * @throws UnreadableFile; CryptoError `too-large`, `public-key-unusable` and the other kinds for what was written; ApiError, with
   * the reason `already-answered` where another answer was first. What was cancelled may have arrived: the same draft finds out
   */
  async answer(
    link: AnswerLink,
    draft: AnswerDraft,
    sending: ObservedSending,
  ): Promise<{ answeredAt: number }> {
    const { signal, onProgress } = sending;
    try {
      const body = await this.#encryptedOnce(link, draft, sending);
      const onSent = (done: number, total: number) => onProgress({ phase: 'sending', done, total });
      const { answered_at: answeredAt } = await this.#api.during({ signal, onSent }).answer(body);
      this.#unanswered = null;
      return { answeredAt };
    } catch (error) {
      if (isNeverTaken(error)) this.#unanswered = null;
      throw error;
    }
  }

  async #encryptedOnce(link: AnswerLink, draft: AnswerDraft, sending: ObservedSending): Promise<string> {
    let kept = this.#unanswered;
    if (kept === null || !isSameLink(kept.link, link) || !isSameDraft(kept.draft, draft)) {
      sending.onProgress({ phase: 'encrypting', done: 0, total: null });
      kept = { link, draft, body: await this.#encrypt(link, draft) };
      this.#unanswered = kept;
    }
    if (sending.signal.aborted) throw new ApiError('cancelled');
    return kept.body;
  }

  async #encrypt({ id, publicKey, noteSecret }: AnswerLink, { text, files }: AnswerDraft): Promise<string> {
    const contents = { label: '', text, files: await readFiles(files) };
    const plaintext = packEnvelope(contents, this.#maxMessageLength);
    const { encryptedMessage, encapsulatedKey } = await sealAnswer({ id, publicKey }, plaintext);
    return answerBody({
      ask: id,
      ask_token: (await askToken(noteSecret)).reveal(),
      encrypted_message: encryptedMessage,
      encapsulated_key: encapsulatedKey,
      idempotency_key: generateToken().reveal(),
    });
  }
}

function isSameLink(one: AnswerLink, other: AnswerLink): boolean {
  return (
    one.id === other.id &&
    one.publicKey === other.publicKey &&
    one.noteSecret.reveal() === other.noteSecret.reveal()
  );
}

/** A file that was taken out and chosen again is another one. */
export function isSameDraft(one: AnswerDraft, other: AnswerDraft): boolean {
  const sameFiles =
    one.files.length === other.files.length && one.files.every((file, at) => file === other.files[at]);
  return sameFiles && one.text === other.text;
}
