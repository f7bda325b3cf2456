import { Outbox } from '../client/outbox.ts';
import { SenderApi } from '../client/sender-api.ts';
import { fullLink } from '../client/share-link.ts';
import { type CallOptions, signalOf } from './call-options.ts';
import { codedCreate, dateOf } from './error-mapping.ts';
import { inigmaError } from './inigma-error.ts';
import { AttachedFiles, draftOf, type MessageDraft } from './message-draft.ts';
import type { ServerConnection } from './server-connection.ts';

/** A message that the server has taken. */
export interface SentMessage {
  readonly id: string;
  /** The whole link: whoever has it can open the message. */
  readonly link: string;
  /** Null for never. */
  readonly expiresAt: Date | null;
  readonly readers: number | 'first';
}

/**
 * Sends each draft once: what was encrypted is kept with the object that was given, until the server has taken it.
 * @internal
 */
export class MessageSender {
  readonly #connection: ServerConnection;
  readonly #attached = new AttachedFiles();
  readonly #outboxes = new WeakMap<MessageDraft, Outbox>();

  constructor(connection: ServerConnection) {
    this.#connection = connection;
  }

  send(given: MessageDraft, options: CallOptions): Promise<SentMessage> {
    const { signal, onProgress = () => {} } = options;
    return codedCreate(async () => {
      const service = await this.#connection.service(options);
      const draft = draftOf(given, service, this.#attached);
      const outbox = this.#outboxFor(given, service.max_message_length);
      const sender = await this.#connection.identity();
      try {
        const sent = await outbox.send(draft, sender, { signal: signalOf(options), onProgress });
        const { id, expiresAt, readers } = sent;
        const link = fullLink(this.#connection.origin, id, sent);
        return { id, link, expiresAt: dateOf(expiresAt), readers: readers ?? 'first' };
      } catch (error) {
        if (!signal?.aborted) throw error;
        const isDeleted = await deletesCancelled(outbox);
        throw inigmaError('aborted', { mayHaveHappened: !isDeleted }, signal.reason);
      }
    }, signal);
  }

  #outboxFor(given: MessageDraft, maxMessageLength: number): Outbox {
    const kept = this.#outboxes.get(given);
    if (kept !== undefined) return kept;
    const api = this.#connection.apiForCalls(SenderApi);
    const outbox = new Outbox(api, api, maxMessageLength, () => Math.floor(Date.now() / 1_000));
    this.#outboxes.set(given, outbox);
    return outbox;
  }
}

/** Whether the server has nothing of what was aborted. */
function deletesCancelled(outbox: Outbox): Promise<boolean> {
  return outbox.deleteCancelled().then(
    () => true,
    () => false,
  );
}
