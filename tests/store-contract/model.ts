import { hasExpired, type Instant } from '../../src/domain/expiry.ts';
import { type Found, isUsedUp, type Link, type LinkTerms, NO_READINGS } from '../../src/domain/link.ts';
import { boundTo, type Digest, type Message, type Person, type ReceiptId } from '../../src/domain/message.ts';
import { type Proof, proves } from '../../src/domain/ownership.ts';
import type {
  Claim,
  ClaimResult,
  Created,
  CreatedMessage,
  Idempotency,
  RecordedReading,
} from '../../src/domain/ports.ts';
import type { Receipt, ReceiptOutcome } from '../../src/domain/receipt.ts';
import { expiryAtMost } from './permissions.ts';

// What becomes of one message, one act after the other: the sequence that any two acts at once must be equal to.

/** All that a store has of a message. */
export interface State {
  /** With the end of its lifetime, whatever its readers have set. */
  readonly message: Message | null;
  readonly link: Link | null;
  /** When the message ends; beyond its own lifetime only where there is no link. */
  readonly end: Instant;
  /** By reader, until when a reading may be repeated. */
  readonly leases: Readonly<Record<Digest, Instant>>;
  /** Null where the sender wants no receipt, or has one. */
  readonly receiptId: ReceiptId | null;
  readonly receipt: Receipt | null;
  /** The create was cancelled, and is not to be repeated. */
  readonly cancelled: boolean;
}

export type Act =
  | { readonly kind: 'read'; readonly proof: Proof; readonly now: Instant }
  | { readonly kind: 'claim'; readonly claim: Omit<Claim, 'id'>; readonly now: Instant }
  | {
      readonly kind: 'remove';
      readonly person: Person;
      readonly readToken: Digest | null;
      readonly now: Instant;
    }
  /** By the key of the create. */
  | { readonly kind: 'cancel'; readonly person: Person; readonly key: Digest; readonly now: Instant }
  | {
      /** With the key of the first create, and another id. */
      readonly kind: 'create again';
      readonly message: Message;
      readonly terms: LinkTerms;
      readonly idempotency: Idempotency;
      readonly first: CreatedMessage;
    }
  | { readonly kind: 'take down'; readonly now: Instant }
  | { readonly kind: 'purge'; readonly now: Instant }
  | { readonly kind: 'purge read'; readonly now: Instant };

export type Result = RecordedReading | ClaimResult | Created | boolean | number;

export interface Step {
  readonly result: Result;
  readonly state: State;
}

const PERMANENT = 9_999_999_999;
const LEASE = 600;
const MOST_READINGS = 100;
const FREE_ATTEMPTS = 10;
const WAITS = [60, 120, 240, 480, 960, 1920];
const LONGEST_WAIT = 3600;
const SLACK = 512;

/** A message that was just created. */
export function created(message: Message, link: Link | null, receiptId: ReceiptId | null): State {
  return { message, link, end: endOf(message), leases: {}, receiptId, receipt: null, cancelled: false };
}

function endOf({ expiry }: Message): Instant {
  return expiry.kind === 'never' ? PERMANENT : expiry.instant;
}

/** What a store finds of it for a reader. */
export function foundIn({ message, link, end, leases }: State, readToken: Digest | null): Found {
  const isEndSet = link !== null && link.ending === null && end < PERMANENT;
  return {
    message:
      message === null || !isEndSet ? message : { ...message, expiry: expiryAtMost(message.expiry, end) },
    link,
    leaseUntil: readToken === null ? null : (leases[readToken] ?? null),
  };
}

export function step(state: State, act: Act): Step {
  switch (act.kind) {
    case 'read':
      return read(state, act.proof, act.now);
    case 'claim':
      return claim(state, act.claim, act.now);
    case 'remove':
      return remove(state, act.person, act.readToken, act.now);
    case 'cancel':
      return cancel(state, act.person, act.now);
    case 'create again':
      if (state.cancelled) return { result: { kind: 'cancelled' }, state };
      return { result: { kind: 'repeated', created: act.first }, state };
    case 'take down':
      return takeDown(state, act.now);
    case 'purge':
      return purge(state, act.now);
    case 'purge read':
      return purgeRead(state, act.now);
  }
}

interface Judged {
  readonly decision: 'right' | 'wrong' | 'none';
  readonly state: State;
}

function judge(state: State, { linkToken, claimToken, readToken }: Proof, now: Instant): Judged {
  const { link } = state;
  const none: Judged = { decision: 'none', state };
  if (linkToken === null || claimToken === null || readToken === null) return none;
  if (link === null || link.ending !== null || state.end <= now || linkToken !== link.linkVerifier)
    return none;
  const isRight = claimToken === link.claimVerifier;
  if (link.locked && link.retryAt > now && !(isRight && readToken in state.leases)) return none;
  if (isRight || !link.locked) return { decision: isRight ? 'right' : 'wrong', state };
  const wrongPassphrases = link.wrongPassphrases + 1;
  const wait = WAITS[wrongPassphrases - FREE_ATTEMPTS] ?? LONGEST_WAIT;
  const retryAt = wrongPassphrases < FREE_ATTEMPTS ? link.retryAt : now + wait;
  return { decision: 'wrong', state: { ...state, link: { ...link, wrongPassphrases, retryAt } } };
}

function read(before: State, proof: Proof, now: Instant): Step {
  const { decision, state } = judge(before, proof, now);
  if (decision === 'wrong') return { result: { kind: 'unproven' }, state };
  const { link } = state;
  const reader = proof.readToken;
  if (decision === 'none' || link === null || reader === null) return { result: { kind: 'refused' }, state };
  const after = reader in state.leases ? state : withReader(state, link, reader, now);
  const hasLease = (after.leases[reader] ?? 0) > now;
  if (link.maxReadings !== null && !hasLease) return { result: { kind: 'refused' }, state };
  return { result: { kind: 'recorded', found: foundIn(after, reader) }, state: after };
}

function withReader(state: State, link: Link, reader: Digest, now: Instant): State {
  const { readings, maxReadings } = link;
  if (readings.count >= MOST_READINGS || isUsedUp(link)) return state;
  const count = readings.count + 1;
  const isLast = maxReadings !== null && count >= maxReadings;
  const read = {
    ...state,
    link: { ...link, readings: { count, firstAt: readings.firstAt ?? now, lastAt: now } },
    end: isLast ? Math.min(state.end, now + LEASE) : state.end,
    leases: { ...state.leases, [reader]: Math.min(state.end, now + LEASE) },
  };
  return isLast ? withReceipt(read, 'read', now) : read;
}

/** The sender hears of the first end alone. */
function withReceipt(state: State, outcome: ReceiptOutcome, at: Instant): State {
  const { message, link, receiptId } = state;
  if (message === null || message.creator === null || link === null || receiptId === null) return state;
  const { readings, wrongPassphrases } = link;
  const { sealedName } = message.label;
  const receipt = { id: receiptId, sealedName, outcome, at, readings, wrongPassphrases };
  return { ...state, receiptId: null, receipt };
}

function claim(before: State, request: Omit<Claim, 'id'>, now: Instant): Step {
  const { message, link } = before;
  if (message === null || message.owner !== null || hasExpired(message.expiry, now))
    return refused(before, { kind: 'refused' });
  if (link !== null && link.maxReadings !== null) return refused(before, { kind: 'refused' });
  const { decision, state } =
    link === null ? { decision: 'right', state: before } : judge(before, request, now);
  if (decision === 'wrong') return { result: { kind: 'unproven' }, state };
  const length = request.ciphertext.encryptedMessage.length;
  const isReplacement =
    request.format >= message.format && length <= message.ciphertext.encryptedMessage.length + SLACK;
  if (decision === 'none' || !isReplacement) return refused(state, { kind: 'refused' });
  return {
    result: { kind: 'claimed', before: recordedOf(link) },
    state: claimed(withReceipt(state, 'kept', now), message, request),
  };
}

function refused(state: State, result: Result): Step {
  return { result, state };
}

function recordedOf(link: Link | null) {
  return link === null ? null : { readings: link.readings, wrongPassphrases: link.wrongPassphrases };
}

function claimed(state: State, message: Message, request: Omit<Claim, 'id'>): State {
  return {
    ...state,
    message: {
      ...message,
      format: request.format,
      ciphertext: request.ciphertext,
      label: { ...message.label, sealedName: request.sealedName },
      creator: null,
      owner: boundTo(request.person),
    },
    link: ended(state.link, { kind: 'kept', at: null }),
    leases: {},
  };
}

function ended(link: Link | null, ending: NonNullable<Link['ending']>): Link | null {
  if (link === null || link.ending !== null) return link;
  return {
    linkVerifier: link.linkVerifier,
    claimVerifier: null,
    locked: false,
    wrongPassphrases: 0,
    retryAt: 0,
    maxReadings: null,
    readings: NO_READINGS,
    ending,
  };
}

function erased(state: State, ending: NonNullable<Link['ending']>): State {
  return { ...state, message: null, link: ended(state.link, ending), leases: {} };
}

function remove(state: State, person: Person, readToken: Digest | null, now: Instant): Step {
  const { message, link } = state;
  const isOver = message === null || hasExpired(message.expiry, now) || isRead(state, now);
  const party = message?.owner ?? message?.creator ?? null;
  if (!isOver && proves(person, party))
    return { result: true, state: erased(state, { kind: 'withdrawn', at: now }) };
  const lease = readToken === null ? 0 : (state.leases[readToken] ?? 0);
  if (readToken === null || link === null || link.maxReadings === null || lease <= now)
    return refused(state, false);
  const leases = { ...state.leases, [readToken]: now };
  const isLast = isUsedUp(link) && Object.values(leases).every((until) => until <= now);
  if (!isLast) return { result: true, state: { ...state, leases } };
  return { result: true, state: erased(state, { kind: 'read', at: link.readings.lastAt ?? 0 }) };
}

/** What is gone by then needs no right. */
function cancel(before: State, person: Person, now: Instant): Step {
  const { state } = remove(before, person, null, now);
  if (state.message !== null) return refused(state, false);
  return { result: true, state: { ...state, cancelled: true } };
}

/** Whether all have read it, and the last lease is over. */
function isRead({ link, end }: State, now: Instant): boolean {
  return link !== null && link.ending === null && end <= now;
}

function takeDown(state: State, now: Instant): Step {
  if (state.message === null) return refused(state, false);
  return { result: true, state: erased(withReceipt(state, 'removed', now), { kind: 'removed', at: now }) };
}

function purge(state: State, now: Instant): Step {
  const { message, link } = state;
  if (message === null || !hasExpired(message.expiry, now)) return refused(state, 0);
  const lastAt = link !== null && isUsedUp(link) ? link.readings.lastAt : null;
  const ending =
    lastAt === null ? ({ kind: 'expired', at: state.end } as const) : ({ kind: 'read', at: lastAt } as const);
  return {
    result: 1,
    state: erased(lastAt === null ? withReceipt(state, 'expired', state.end) : state, ending),
  };
}

function purgeRead(state: State, now: Instant): Step {
  const { link } = state;
  if (link === null || !isUsedUp(link) || state.end > now) return refused(state, 0);
  return { result: 1, state: erased(state, { kind: 'read', at: link.readings.lastAt ?? 0 }) };
}
