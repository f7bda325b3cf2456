import type { ListedAsk } from '../../contract/secret-request-responses.ts';
import { encodeBase64 } from '../../crypto/base64.ts';
import { generateToken, verifierOf } from '../../crypto/proof.ts';
import { openNote, sealNote } from '../../crypto/requests/note.ts';
import { askToken } from '../../crypto/requests/note-secret.ts';
import { drawRequestKeys, type RequestKeys, requestKeys } from '../../crypto/requests/request-keys.ts';
import { saltOf } from '../../crypto/seal.ts';
import { sealSentLabel } from '../../crypto/sent-label.ts';
import { isRefused, isWriterRefusal } from '../api-error.ts';
import type { Identity } from '../identity.ts';
import { type ListPage, pageOf } from '../mailbox.ts';
import { labelOfNote } from './note-label.ts';
import { askBody, type RequestApi } from './request-api.ts';
import { requestLink } from './request-link.ts';

/** What an asker wrote and chose. */
export interface RequestDraft {
  /** 1 to 2 000 characters (`noteFits`). */
  readonly note: string;
  /** After so many seconds the request ends; its answer lives as long again. */
  readonly lifetime: number;
  readonly wantsFiles: boolean;
}

/** A request that the server has taken. Times are Unix seconds. */
export interface AskedRequest {
  readonly id: string;
  /** As on the wire: its answer has the same. */
  readonly salt: string;
  readonly link: string;
  readonly note: string;
  readonly wantsFiles: boolean;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly answeredAt: number | null;
}

/** A row of the list of requests; note and link are null where the note does not open with this identity. */
export interface AskedRow extends Omit<AskedRequest, 'link' | 'note'> {
  readonly link: string | null;
  readonly note: string | null;
}

/** A request that was sealed, and may have reached the server. */
interface Unanswered {
  readonly fingerprint: string;
  readonly body: string;
  readonly keys: RequestKeys;
  readonly createdAt: number;
}

/**
 * Asks once, however often it is called with one draft: what was sealed is kept until the server has answered, and is sent again as it
 * is, under the same idempotency key.
 */
export class RequestOutbox {
  readonly #api: RequestApi;
  readonly #clock: () => number;
  #unanswered: Unanswered | null = null;

  /** `clock` tells Unix seconds; the asker alone can read when it was asked. */
  constructor(api: RequestApi, clock: () => number) {
    this.#api = api;
    this.#clock = clock;
  }

  /**
   * What was cancelled by the signal may have been asked: the same draft without it finds out.
   * @throws ApiError; CryptoError `note-unfit`, `identity-unusable`
   */
  async ask(draft: RequestDraft, asker: Identity, signal?: AbortSignal): Promise<AskedRequest> {
    const { body, keys, createdAt } = await this.#sealedOnce(draft, asker);
    const api = signal === undefined ? this.#api : this.#api.during({ signal });
    try {
      const { ask: id, expires_at: expiresAt } = await api.askForSecret(body, asker.token);
      this.#unanswered = null;
      const { note, wantsFiles } = draft;
      const link = requestLink(this.#api.origin, id, keys);
      const salt = encodeBase64(keys.salt);
      return { id, salt, link, note, wantsFiles, createdAt, expiresAt, answeredAt: null };
    } catch (error) {
      // A refusal is an answer, unless it was about who asks.
      if (isRefused(error) && !isWriterRefusal(error)) this.#unanswered = null;
      throw error;
    }
  }

  async #sealedOnce(draft: RequestDraft, asker: Identity): Promise<Unanswered> {
    const fingerprint = JSON.stringify([draft.note, draft.lifetime, draft.wantsFiles, asker.uid]);
    if (this.#unanswered?.fingerprint !== fingerprint) {
      const createdAt = this.#clock();
      this.#unanswered = { fingerprint, createdAt, ...(await sealRequest(draft, asker, createdAt)) };
    }
    return this.#unanswered;
  }
}

/** A page of ten, counted from 1, the newest first. @throws ApiError */
export async function listAsked(api: RequestApi, asker: Identity, page: number): Promise<ListPage<AskedRow>> {
  const answer = await api.listAsked({ uid: asker.uid, page }, asker.token);
  return pageOf(answer, await Promise.all(answer.requests.map((listed) => rowOf(listed, api.origin, asker))));
}

/** Withdraws a request, or takes an answered one off the list: its answer stays. @throws ApiError */
export async function removeAsked(api: RequestApi, asker: Identity, id: string): Promise<void> {
  await api.removeAsk({ ask: id, uid: asker.uid }, asker.token);
}

async function sealRequest(
  { note, lifetime, wantsFiles }: RequestDraft,
  { secret, uid }: Identity,
  sentAt: number,
): Promise<{ keys: RequestKeys; body: string }> {
  const keys = await drawRequestKeys(secret);
  const { salt, noteSecret } = keys;
  const body = askBody({
    uid,
    salt: encodeBase64(salt),
    sealed_note: await sealNote(keys, { text: note, wantsFiles }),
    sealed_name: await sealSentLabel(secret, { label: labelOfNote(note), sentAt, lifetime, salt }),
    ask_verifier: await verifierOf(await askToken(noteSecret)),
    expires_in: lifetime,
    idempotency_key: generateToken().reveal(),
  });
  return { keys, body };
}

async function rowOf(listed: ListedAsk, origin: string, asker: Identity): Promise<AskedRow> {
  return {
    id: listed.id,
    salt: listed.salt,
    ...(await openListed(listed, origin, asker)),
    createdAt: listed.created_at,
    expiresAt: listed.expires_at,
    answeredAt: listed.answered_at,
  };
}

/** A note that another identity sealed, or that the server has exchanged, is not shown, and neither is a link that would not open it. */
async function openListed(
  { id, salt, sealed_note }: ListedAsk,
  origin: string,
  { secret }: Identity,
): Promise<Pick<AskedRow, 'link' | 'note' | 'wantsFiles'>> {
  try {
    const keys = await requestKeys(secret, saltOf(salt));
    const { text, wantsFiles } = await openNote(keys, sealed_note);
    return { link: requestLink(origin, id, keys), note: text, wantsFiles };
  } catch {
    return { link: null, note: null, wantsFiles: false };
  }
}
