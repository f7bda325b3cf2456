import { expiryAfter, type Instant, type Lifetime } from './expiry.ts';
import { type Limits, READING_SECONDS } from './limits.ts';
import {
  boundTo,
  type Ciphertext,
  type Digest,
  type Label,
  type Message,
  type MessageId,
  type Person,
} from './message.ts';
import { decideReading, type Reader, refusalOfClaim } from './ownership.ts';
import type {
  Claim,
  Clock,
  Created,
  Idempotency,
  Listing,
  MessageStore,
  NewId,
  Receipt,
  Slice,
} from './ports.ts';
import { grant, type Outcome, refuse } from './refusal.ts';

export interface NewMessage {
  readonly ciphertext: Ciphertext;
  readonly creator: Person;
  readonly lifetime: Lifetime;
  readonly label: Label;
  readonly verifier: Digest | null;
  readonly oneTime: boolean;
  readonly idempotency: Idempotency | null;
}

/** A message as one reader may see it; `metadata-only` withholds the ciphertext. */
export interface View {
  readonly message: Message;
  readonly access: 'metadata-only' | 'full';
}

interface Ports {
  readonly store: MessageStore;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly limits: Limits;
}

/**
 * The use cases. Each asks, refuses, and grants last; what two could attempt at once is decided by the store's one statement,
 * and the rules then say why the loser is refused.
 */
export class Messages {
  readonly #store: MessageStore;
  readonly #clock: Clock;
  readonly #newId: NewId;
  readonly #limits: Limits;

  constructor(ports: Ports) {
    this.#store = ports.store;
    this.#clock = ports.clock;
    this.#newId = ports.newId;
    this.#limits = ports.limits;
  }

  async create(request: NewMessage): Promise<Outcome<Receipt>> {
    const now = this.#clock();
    if (await this.#isFull()) return this.#createNothing(request.idempotency, now);
    const message = newMessage(request, this.#newId(), now);
    const created = await this.#store.create(message, request.idempotency);
    return created.kind === 'no-space' ? this.#createNothing(request.idempotency, now) : answerOf(created);
  }

  /** With a full store a repeated create still gets its first answer. */
  async #createNothing(idempotency: Idempotency | null, now: Instant): Promise<Outcome<Receipt>> {
    const earlier = idempotency === null ? null : await this.#store.recall(idempotency, now);
    return earlier === null ? refuse('store-full') : answerOf(earlier);
  }

  async view(id: MessageId, reader: Reader): Promise<Outcome<View>> {
    const now = this.#clock();
    const message = await this.#store.find(id);
    if (message === null) return refuse('unknown');
    const decision = decideReading(message, reader, now);
    if (decision.refused) return decision;
    const access = decision.granted;
    return access === 'start-reading' ? this.#startReading(id, reader, now) : grant({ message, access });
  }

  async #startReading(id: MessageId, reader: Reader, now: Instant): Promise<Outcome<View>> {
    const message = await this.#store.startReading(id, reader, now, now + READING_SECONDS);
    return message === null ? refuse('already-read') : grant({ message, access: 'full' });
  }

  async claim(request: Claim): Promise<Outcome<void>> {
    const now = this.#clock();
    const result = await this.#store.claim(request, now);
    if (result === 'claimed') return grant(undefined);
    const message = await this.#store.find(request.id);
    if (message === null) return refuse('nothing-to-claim');
    const { claimToken, ciphertext } = request;
    const refusal = refusalOfClaim(message, { claimToken, length: ciphertext.encryptedMessage.length }, now);
    return refuse(refusal ?? (result === 'no-space' ? 'store-full' : 'nothing-to-claim'));
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

  async #isFull(): Promise<boolean> {
    const max = this.#limits.maxStoreBytes;
    return max !== undefined && (await this.#store.size()) > max;
  }
}

function answerOf(created: Created): Outcome<Receipt> {
  switch (created.kind) {
    case 'other-request':
      return refuse('key-of-another-message');
    case 'no-space':
      return refuse('store-full');
    default:
      return grant(created.receipt);
  }
}

function newMessage(request: NewMessage, id: MessageId, now: Instant): Message {
  return {
    id,
    ciphertext: request.ciphertext,
    label: request.label,
    createdAt: now,
    expiry: expiryAfter(request.lifetime, now),
    creator: boundTo(request.creator),
    owner: null,
    verifier: request.verifier,
    readings: request.oneTime ? { kind: 'once', startedWith: null } : { kind: 'many' },
  };
}
