import type { Identity } from '../client/identity.ts';
import { listMailbox, listReceipts, remove, rename } from '../client/mailbox.ts';
import { SenderApi } from '../client/sender-api.ts';
import type { CallOptions, PageOptions } from './call-options.ts';
import type { ClientOptions } from './client-options.ts';
import { coded } from './error-mapping.ts';
import { findLinked, type LinkedMessage } from './linked-message.ts';
import {
  type KeptMessage,
  keptMessage,
  type Page,
  pageWith,
  type Receipt,
  receipt,
  type WaitingMessage,
  waitingMessage,
} from './listed-message.ts';
import type { MessageDraft } from './message-draft.ts';
import { MessageSender, type SentMessage } from './message-sender.ts';
import type { MessageStatus } from './message-status.ts';
import { ServerConnection } from './server-connection.ts';
import { type ServiceInfo, serviceInfo } from './service-info.ts';

/**
 * Sends and opens messages of one server. Everything is encrypted and decrypted here. Every promise rejects with an InigmaError, and
 * every call takes a signal and tells its progress.
 */
export class InigmaClient {
  readonly #connection: ServerConnection;
  readonly #sender: MessageSender;

  /** @throws InigmaError `invalid-server`, `invalid-input` for an invitation that is none */
  constructor(options: ClientOptions) {
    this.#connection = new ServerConnection(options);
    this.#sender = new MessageSender(this.#connection);
  }

  /** The server's origin. */
  get server(): string {
    return this.#connection.origin;
  }

  /** What the server allows, asked anew. */
  service(options: CallOptions = {}): Promise<ServiceInfo> {
    return coded(async () => serviceInfo(await this.#connection.askService(options)), options.signal);
  }

  /**
   * Encrypts a message and sends it. After an error the same object can be sent again: the server gets the same bytes and takes them
   * once. What is aborted is deleted again, as far as the server can be reached.
   */
  send(draft: MessageDraft, options: CallOptions = {}): Promise<SentMessage> {
    return this.#sender.send(draft, options);
  }

  /** Looks at the message of a link, or of an id that this identity keeps. Nothing changes until `read` is called. */
  open(link: string, options: CallOptions = {}): Promise<LinkedMessage> {
    return findLinked(this.#connection, link, options);
  }

  /** What is known of a message. Nothing changes by asking. */
  async status(link: string, options: CallOptions = {}): Promise<MessageStatus> {
    return (await this.open(link, options)).status;
  }

  /** What this identity keeps. */
  list(options: PageOptions = {}): Promise<Page<KeptMessage>> {
    return this.#asSender(options, async (api, identity) =>
      pageWith(await listMailbox(api, identity, 'owned', options.page ?? 1), keptMessage),
    );
  }

  /** What this identity sent and waits for its reader. */
  sent(options: PageOptions = {}): Promise<Page<WaitingMessage>> {
    return this.#asSender(options, async (api, identity) =>
      pageWith(await listMailbox(api, identity, 'pending', options.page ?? 1), waitingMessage),
    );
  }

  /** What became of the rest that it sent, for 30 days. */
  receipts(options: PageOptions = {}): Promise<Page<Receipt>> {
    return this.#asSender(options, async (api, identity) =>
      pageWith(await listReceipts(api, identity, options.page ?? 1), receipt),
    );
  }

  /** Gives a message that this identity keeps another label. */
  rename(id: string, label: string, options: CallOptions = {}): Promise<void> {
    return this.#asSender(options, (api, identity) => rename(api, identity, id, label));
  }

  /** Deletes a message that this identity keeps, or one that it sent and nobody has claimed. */
  delete(id: string, options: CallOptions = {}): Promise<void> {
    return this.#asSender(options, (api, identity) => remove(api, identity, id));
  }

  #asSender<Result>(
    options: CallOptions,
    work: (api: SenderApi, identity: Identity) => Promise<Result>,
  ): Promise<Result> {
    return coded(async () => {
      const identity = await this.#connection.requiredIdentity();
      return work(this.#connection.api(SenderApi, options), identity);
    }, options.signal);
  }
}
