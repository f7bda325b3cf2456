import type { Instant } from './expiry.ts';
import type { Limits } from './limits.ts';
import type { Digest, Person } from './message.ts';
import type {
  Clock,
  Idempotency,
  InvitationStore,
  MessageStore,
  NewId,
  Recalled,
  RequestListing,
  SecretRequestStore,
  Slice,
} from './ports.ts';
import { grant, type Outcome, refuse } from './refusal.ts';
import {
  type Answer,
  decideAnswer,
  decideLook,
  type NewSecretRequest,
  type RequestLook,
  type SecretRequestId,
} from './secret-request.ts';
import { refusalOfUninvited } from './uninvited.ts';

/** What an asker sends. */
export interface AskedSecret extends Omit<NewSecretRequest, 'id' | 'createdAt' | 'expiresAt'> {
  readonly idempotency: Idempotency | null;
  /** The digest of the token of an invitation, where the asker needs one. */
  readonly invitation: Digest | null;
}

/** The result of asking; asked again with the same key it is the same. */
export interface CreatedRequest {
  readonly id: SecretRequestId;
  readonly expiresAt: Instant;
}

interface Ports {
  readonly store: SecretRequestStore;
  readonly messages: Pick<MessageStore, 'size'>;
  readonly invitations: Pick<InvitationStore, 'find'>;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly limits: Limits;
}

/** Asking for a secret, and answering. What two could attempt at once the store decides, as it does for messages. */
export class SecretRequests {
  readonly #ports: Ports;

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  async ask({ idempotency, invitation, ...asked }: AskedSecret): Promise<Outcome<CreatedRequest>> {
    const { store, clock, newId, invitations } = this.#ports;
    const now = clock();
    if (await this.#isFull()) return this.#askNothing(idempotency, now);
    const request = { ...asked, id: newId(), createdAt: now, expiresAt: now + asked.lifetime };
    const created = await store.ask(request, idempotency, invitation);
    if (created.kind === 'uninvited') return refuse(await refusalOfUninvited(invitations, invitation, now));
    return created.kind === 'no-space' ? this.#askNothing(idempotency, now) : createdRequestOf(created);
  }

  /** With a full store a repeated request still gets its first response. */
  async #askNothing(idempotency: Idempotency | null, now: Instant): Promise<Outcome<CreatedRequest>> {
    const earlier = idempotency === null ? null : await this.#ports.store.recallAsk(idempotency, now);
    return earlier === null ? refuse('store-full') : createdRequestOf(earlier);
  }

  async look(id: SecretRequestId, askToken: Digest): Promise<Outcome<RequestLook>> {
    const { store, clock } = this.#ports;
    return decideLook(await store.findRequest(id), askToken, clock());
  }

  /** Grants when the answer was taken. */
  async answer(answer: Answer): Promise<Outcome<Instant>> {
    const { store, clock } = this.#ports;
    const now = clock();
    const taken = (await this.#isFull()) ? 'no-space' : await store.answer(answer, now);
    if (taken === 'taken') return grant(now);
    const decided = decideAnswer(await store.findRequest(answer.id), answer, now);
    return decided ?? refuse(taken === 'no-space' ? 'store-full' : 'encapsulated-key-reused');
  }

  list(person: Person, slice: Slice): Promise<RequestListing> {
    return this.#ports.store.listRequests(person, slice);
  }

  /** Ends a request that waits; one that was answered only leaves the list. */
  async remove(id: SecretRequestId, person: Person): Promise<Outcome<void>> {
    const { store, clock } = this.#ports;
    return (await store.removeRequest(id, person, clock())) ? grant(undefined) : refuse('request-not-theirs');
  }

  async #isFull(): Promise<boolean> {
    const { limits, messages } = this.#ports;
    return limits.maxStoreBytes !== undefined && (await messages.size()) > limits.maxStoreBytes;
  }
}

/** A request always expires, and its key is of requests alone: none is ever cancelled. */
function createdRequestOf(created: Recalled): Outcome<CreatedRequest> {
  if (created.kind === 'other-request') return refuse('key-of-another-message');
  if (created.kind !== 'stored' && created.kind !== 'repeated') return refuse('store-full');
  const { id, expiry } = created.created;
  return grant({ id, expiresAt: expiry.kind === 'at' ? expiry.instant : Number.MAX_SAFE_INTEGER });
}
