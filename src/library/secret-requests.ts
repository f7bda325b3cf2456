import { ANSWER_FORMAT } from '../client/primitives.ts';
import { ReaderApi } from '../client/reader-api.ts';
import { look, openOwn } from '../client/receive.ts';
import { readAlteredRequestLink } from '../client/requests/altered-request-link.ts';
import { AnswerOutbox, readRequest } from '../client/requests/answer.ts';
import { AnswerApi } from '../client/requests/answer-api.ts';
import { type AskedRow, listAsked, RequestOutbox, removeAsked } from '../client/requests/ask.ts';
import { openAnswer } from '../client/requests/open-answer.ts';
import { RequestApi } from '../client/requests/request-api.ts';
import { type AnswerLink, readUnchangedRequestLink } from '../client/requests/request-link.ts';
import { type CallOptions, type PageOptions, signalOf } from './call-options.ts';
import type { ClientOptions } from './client-options.ts';
import { CurrentTransfer } from './current-transfer.ts';
import { coded, codedCreate, dateOf } from './error-mapping.ts';
import { inigmaError } from './inigma-error.ts';
import { type Page, pageWith } from './listed-message.ts';
import { AttachedFiles, contentsOf, type MessageContents } from './message-draft.ts';
import { checkHost } from './named-message.ts';
import { type ReceivedMessage, receivedMessage } from './received-message.ts';
import { ServerConnection } from './server-connection.ts';

/** A request to make. */
export interface RequestDraft {
  /** What is asked for, for whoever has the link: 1 to 2 000 characters. */
  readonly note: string;
  /** After so many seconds the request ends; its answer lives as long again. */
  readonly expiresIn: number;
  /** Whether the note asks for files; an answer can have them in any case. */
  readonly wantsFiles?: boolean | undefined;
}

/** A request that was made. Link and note are null where another identity sealed it. */
export interface AskedSecret {
  readonly id: string;
  /** The whole link to answer by. */
  readonly link: string | null;
  readonly note: string | null;
  readonly wantsFiles: boolean;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly answeredAt: Date | null;
}

/** What the link of a request asks for, or when it was answered. */
export type RequestNote =
  | { readonly isOpen: true; readonly note: string; readonly wantsFiles: boolean; readonly expiresAt: Date }
  | { readonly isOpen: false; readonly answeredAt: Date };

/** Asks for secrets, and answers such requests. By itself, so that whoever only sends and reads does not load HPKE (RFC 9180). */
export class SecretRequests {
  readonly #connection: ServerConnection;
  readonly #asking = new WeakMap<RequestDraft, { outbox: RequestOutbox; transfer: CurrentTransfer }>();
  readonly #attached = new AttachedFiles();
  readonly #answering = new WeakMap<MessageContents, AnswerOutbox>();

  /** @throws InigmaError `invalid-server`, `invalid-input` for an invitation that is none */
  constructor(options: ClientOptions) {
    this.#connection = new ServerConnection(options);
  }

  /** Asks for a secret. After an error the same object can be given again, and is one request. */
  ask(draft: RequestDraft, options: CallOptions = {}): Promise<AskedSecret & { readonly link: string }> {
    return codedCreate(async () => {
      const asker = await this.#connection.requiredIdentity();
      const { outbox, transfer } = this.#outboxFor(draft);
      transfer.follow(options);
      const { note, expiresIn, wantsFiles = false } = draft;
      const asked = await outbox.ask({ note, lifetime: expiresIn, wantsFiles }, asker);
      return { ...askedSecret(asked), link: asked.link };
    }, options.signal);
  }

  /** The requests of this identity, the newest first. */
  asked(options: PageOptions = {}): Promise<Page<AskedSecret>> {
    return coded(async () => {
      const asker = await this.#connection.requiredIdentity();
      const api = this.#connection.api(RequestApi, options);
      return pageWith(await listAsked(api, asker, options.page ?? 1), askedSecret);
    }, options.signal);
  }

  /** Withdraws a request, or takes an answered one off the list: its answer stays. */
  withdraw(id: string, options: CallOptions = {}): Promise<void> {
    return coded(async () => {
      const asker = await this.#connection.requiredIdentity();
      await removeAsked(this.#connection.api(RequestApi, options), asker, id);
    }, options.signal);
  }

  /** What a link asks for. Nothing changes by asking. */
  look(link: string, options: CallOptions = {}): Promise<RequestNote> {
    return coded(async () => {
      const named = requestIn(link, this.#connection.origin);
      const seen = await readRequest(this.#connection.api(AnswerApi, options), named);
      if ('answeredAt' in seen) return { isOpen: false, answeredAt: dateOf(seen.answeredAt) };
      return { ...seen, isOpen: true, expiresAt: dateOf(seen.expiresAt) };
    }, options.signal);
  }

  /**
   * Answers a request, which takes one answer. After an error the same object can be given again, and is one answer; what was aborted
   * may have arrived.
   */
  answer(link: string, contents: MessageContents, options: CallOptions = {}): Promise<{ answeredAt: Date }> {
    const { signal, onProgress = () => {} } = options;
    return coded(async () => {
      const named = requestIn(link, this.#connection.origin);
      const draft = contentsOf(contents, this.#attached);
      const { max_message_length: limit } = await this.#connection.service(options);
      const kept = this.#answering.get(contents);
      const outbox = kept ?? new AnswerOutbox(this.#connection.apiForCalls(AnswerApi), limit);
      this.#answering.set(contents, outbox);
      const { answeredAt } = await outbox.answer(named, draft, { signal: signalOf(options), onProgress });
      return { answeredAt: dateOf(answeredAt) };
    }, signal);
  }

  /** Opens the answer to a request of this identity. It stays; `InigmaClient.delete` deletes it. */
  openAnswer(id: string, options: CallOptions = {}): Promise<ReceivedMessage> {
    return coded(async () => {
      const owner = await this.#connection.requiredIdentity();
      const seen = await look(this.#connection.api(ReaderApi, options), id, owner);
      if (!seen.is_owner || seen.format !== ANSWER_FORMAT) throw inigmaError('not-found', {});
      return receivedMessage(await openOwn(id, owner, seen, openAnswer));
    }, options.signal);
  }

  #outboxFor(draft: RequestDraft) {
    const kept = this.#asking.get(draft);
    if (kept !== undefined) return kept;
    const transfer = new CurrentTransfer();
    const api = this.#connection.apiForCalls(RequestApi).during(transfer);
    const made = {
      outbox: new RequestOutbox(api, () => Math.floor(Date.now() / 1_000)),
      transfer,
    };
    this.#asking.set(draft, made);
    return made;
  }
}

/** @throws InigmaError `not-a-link`, `no-key`, `other-server` */
function requestIn(text: string, origin: string): AnswerLink {
  const whole = readUnchangedRequestLink(text.trim());
  const { host, id, keys } = whole === null ? readAlteredRequestLink(text) : { ...whole, keys: whole };
  if (id === null) throw inigmaError('not-a-link', {});
  checkHost(host, origin);
  if (keys === null) throw inigmaError('no-key', {});
  return { host, id, publicKey: keys.publicKey, noteSecret: keys.noteSecret };
}

function askedSecret(row: Omit<AskedRow, 'salt'>): AskedSecret {
  const { id, link, note, wantsFiles, createdAt, expiresAt, answeredAt } = row;
  return {
    id,
    link,
    note,
    wantsFiles,
    createdAt: dateOf(createdAt),
    expiresAt: dateOf(expiresAt),
    answeredAt: dateOf(answeredAt),
  };
}
