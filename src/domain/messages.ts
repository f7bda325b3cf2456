import { expiryAfter, type Instant, type Lifetime } from './expiry.ts';
import type { Limits } from './limits.ts';
import type { Found, Link, LinkTerms } from './link.ts';
import {
  boundTo,
  type Ciphertext,
  type Digest,
  type Format,
  type Label,
  type Message,
  type MessageId,
  type Person,
} from './message.ts';
import { decideReading, type Reader, refusalOfClaim } from './ownership.ts';
import type {
  Claim,
  Clock,
  CreatedMessage,
  Idempotency,
  InvitationStore,
  Listing,
  MessageStore,
  NewId,
  Recalled,
  ReceiptListing,
  Slice,
} from './ports.ts';
import { grant, type Outcome, refuse } from './refusal.ts';
import { refusalOfUninvited } from './uninvited.ts';

export interface NewMessage {
  readonly ciphertext: Ciphertext;
  readonly creator: Person;
  readonly lifetime: Lifetime;
  readonly label: Label;
  readonly format: Format;
  /** Of a message of format 1, and of no other. */
  readonly link: Omit<LinkTerms, 'receiptId'> | null;
  /** The sender wants to know what becomes of it. */
  readonly receipt: boolean;
  readonly idempotency: Idempotency | null;
  /** The digest of the token of an invitation, where its sender needs one. */
  readonly invitation: Digest | null;
}

/**
 * A message as one reader may see it: with the ciphertext where `access` is `full`, and with what is known of its readings where
 * the reader proves the link.
 */
export interface View {
  readonly message: Message;
  readonly link: Link | null;
  readonly access: 'look' | 'look-with-link' | 'full';
  /** Until when this reader may repeat a reading of their own; null where there was none. */
  readonly leaseUntil: Instant | null;
}

interface Ports {
  readonly store: MessageStore;
  readonly invitations: Pick<InvitationStore, 'find'>;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly limits: Limits;
}

/**
 * The use cases. Each asks, refuses, and grants last; what two could attempt at once is decided by the store,
 * and the rules then say why the loser is refused.
 */
export class Messages {
  readonly #store: MessageStore;
  readonly #invitations: Pick<InvitationStore, 'find'>;
  readonly #clock: Clock;
  readonly #newId: NewId;
  readonly #limits: Limits;

  constructor(ports: Ports) {
    this.#store = ports.store;
    this.#invitations = ports.invitations;
    this.#clock = ports.clock;
    this.#newId = ports.newId;
    this.#limits = ports.limits;
  }

  async create(request: NewMessage): Promise<Outcome<CreatedMessage>> {
    const now = this.#clock();
    if (await this.#isFull()) return this.#createNothing(request.idempotency, now);
    const message = newMessage(request, this.#newId(), now);
    const receiptId = request.receipt ? this.#newId() : null;
    const link = request.link && { ...request.link, receiptId };
    const created = await this.#store.create(message, link, request.idempotency, request.invitation);
    if (created.kind === 'uninvited')
      return refuse(await refusalOfUninvited(this.#invitations, request.invitation, now));
    return created.kind === 'no-space' ? this.#createNothing(request.idempotency, now) : answerOf(created);
  }

  /** With a full store a repeated create still gets its first answer. */
  async #createNothing(idempotency: Idempotency | null, now: Instant): Promise<Outcome<CreatedMessage>> {
    const earlier = idempotency === null ? null : await this.#store.recall(idempotency, now);
    return earlier === null ? refuse('store-full') : answerOf(earlier);
  }

  /** What was created with the key is deleted, and what comes with it later is refused. */
  async cancelCreate(key: Digest, person: Person): Promise<Outcome<void>> {
    const cancelled = await this.#store.cancelCreate(key, person, this.#clock());
    return cancelled ? grant(undefined) : refuse('not-theirs');
  }

  async view(id: MessageId, reader: Reader): Promise<Outcome<View>> {
    const now = this.#clock();
    const found = await this.#store.find(id, reader.readToken);
    const decided = decideReading(found, reader, now);
    if (decided.refused) return decided;
    return decided.granted === 'record'
      ? this.#recordReading(id, reader, now)
      : viewOf(found, decided.granted);
  }

  async #recordReading(id: MessageId, reader: Reader, now: Instant): Promise<Outcome<View>> {
    const recorded = await this.#store.recordReading(id, reader, now);
    if (recorded.kind === 'recorded') return viewOf(recorded.found, 'full');
    if (recorded.kind === 'unproven') return refuse('unproven');
    // Another reader, a claim or the end of the message came first.
    const found = await this.#store.find(id, reader.readToken);
    const decided = decideReading(found, reader, now);
    if (decided.refused) return decided;
    return decided.granted === 'record' ? refuse('already-read') : viewOf(found, decided.granted);
  }

  async claim(request: Claim): Promise<Outcome<ClaimedMessage>> {
    const now = this.#clock();
    const result = await this.#store.claim(request, now);
    if (result.kind === 'claimed') return grant(result.before);
    if (result.kind === 'unproven') return refuse('unproven');
    const found = await this.#store.find(request.id, request.readToken);
    const terms = { ...request, length: request.ciphertext.encryptedMessage.length };
    const refused = refusalOfClaim(found, terms, now);
    return refused === null
      ? refuse(result.kind === 'no-space' ? 'store-full' : 'nothing-to-claim')
      : { refused };
  }

  async rename(id: MessageId, person: Person, label: Label): Promise<Outcome<void>> {
    const renamed = await this.#store.rename(id, person, label, this.#clock());
    return renamed ? grant(undefined) : refuse('not-theirs');
  }

  async remove(id: MessageId, person: Person, readToken: Digest | null): Promise<Outcome<void>> {
    const removed = await this.#store.remove(id, person, readToken, this.#clock());
    return removed ? grant(undefined) : refuse('not-theirs');
  }

  listOwned(person: Person, slice: Slice): Promise<Listing> {
    return this.#store.listOwned(person, slice, this.#clock());
  }

  listPending(person: Person, slice: Slice): Promise<Listing> {
    return this.#store.listPending(person, slice, this.#clock());
  }

  listReceipts(person: Person, slice: Slice): Promise<ReceiptListing> {
    return this.#store.listReceipts(person, slice);
  }

  async #isFull(): Promise<boolean> {
    const max = this.#limits.maxStoreBytes;
    return max !== undefined && (await this.#store.size()) > max;
  }
}

/** What was recorded of a message until it was claimed; null for one of format 0. */
export type ClaimedMessage = Pick<Link, 'readings' | 'wrongPassphrases'> | null;

/** A found message; the decision that it may be seen was made of the same. */
function viewOf({ message, link, leaseUntil }: Found, access: View['access']): Outcome<View> {
  return message === null ? refuse('unknown') : grant({ message, link, access, leaseUntil });
}

function answerOf(created: Recalled): Outcome<CreatedMessage> {
  switch (created.kind) {
    case 'other-request':
      return refuse('key-of-another-message');
    case 'cancelled':
      return refuse('create-cancelled');
    case 'no-space':
      return refuse('store-full');
    default:
      return grant(created.created);
  }
}

function newMessage(request: NewMessage, id: MessageId, now: Instant): Message {
  return {
    id,
    format: request.format,
    ciphertext: request.ciphertext,
    label: request.label,
    createdAt: now,
    expiry: expiryAfter(request.lifetime, now),
    creator: boundTo(request.creator),
    owner: null,
  };
}
