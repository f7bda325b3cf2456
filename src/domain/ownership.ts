import { hasExpired, type Instant } from './expiry.ts';
import { CLAIM_SLACK } from './limits.ts';
import { type Found, isUsedUp, type Link } from './link.ts';
import type { Digest, Format, Message, Party, Person } from './message.ts';
import { grant, type Outcome, type RefusalDetails, refuse, refuseAt } from './refusal.ts';

/** The digests of what a reader proves with: the link, the key with its passphrase, and a token of the reader's own. */
export interface Proof {
  readonly linkToken: Digest | null;
  readonly claimToken: Digest | null;
  readonly readToken: Digest | null;
}

/** What a reader shows besides a name. */
export interface Reader extends Proof {
  readonly person: Person;
}

/**
 * How much of a message a reader gets: what a look tells, what it tells a reader who proves the link, or the ciphertext. `record`
 * gives the ciphertext too, to a new reader or after a passphrase, which the store judges and counts.
 */
export type ReadDecision = 'look' | 'look-with-link' | 'full' | 'record';

/** A name is proof enough only of what is not bound to a token. */
export function proves(person: Person, party: Party | null): boolean {
  return (
    party !== null && party.id === person.id && (party.binding === null || party.binding === person.token)
  );
}

/** Whether a person is the sender, by the token and not by the user id: the id is no secret. */
export function isCreator(person: Person, message: Message): boolean {
  return message.creator !== null && message.creator.binding !== null && proves(person, message.creator);
}

/** Whether a reader proves the link of a message, or of one that has ended. */
function provesLink({ linkToken }: Proof, link: Link | null): boolean {
  return link !== null && linkToken !== null && linkToken === link.linkVerifier;
}

/** Reading asks for the owner's proof once there is an owner, and for proof of link and key before that. */
export function decideReading(found: Found, reader: Reader, now: Instant): Outcome<ReadDecision> {
  const { message, link } = found;
  if (message === null) return { refused: refusalOfEnded(link, reader) };
  if (message.owner !== null) return decideOwned(message, link, reader, now);
  if (link === null) return hasExpired(message.expiry, now) ? refuse('expired') : grant('full');
  return decideLinked({ message, link, leaseUntil: found.leaseUntil }, reader, now);
}

/** What became of it is told to a reader who proves the link; to all others the message never was. */
function refusalOfEnded(link: Link | null, proof: Proof): RefusalDetails {
  const ending = provesLink(proof, link) ? (link?.ending ?? null) : null;
  switch (ending?.kind) {
    case 'read':
      return { kind: 'already-read', at: ending.at };
    case 'expired':
    case 'withdrawn':
    case 'removed':
      return { kind: ending.kind, at: ending.at };
    case 'kept':
      return { kind: 'other-owner' };
    default:
      return { kind: 'unknown' };
  }
}

/** The purge may come a minute after the expiry; whoever proves the link is told the same before it as after it. */
function decideOwned(
  message: Message,
  link: Link | null,
  reader: Reader,
  now: Instant,
): Outcome<ReadDecision> {
  const isOwner = proves(reader.person, message.owner);
  if (!isOwner && provesLink(reader, link)) return refuse('other-owner');
  if (hasExpired(message.expiry, now)) return refuse('expired');
  return isOwner ? grant('full') : refuse('other-owner');
}

/** As `refusalOfEnded` will say once the message is purged. */
function refusalOfExpired({ expiry }: Message, link: Link | null, proof: Proof): RefusalDetails {
  const isTold = expiry.kind === 'at' && provesLink(proof, link);
  return isTold ? { kind: 'expired', at: expiry.instant } : { kind: 'expired' };
}

interface Linked {
  readonly message: Message;
  readonly link: Link;
  readonly leaseUntil: Instant | null;
}

function decideLinked(linked: Linked, reader: Reader, now: Instant): Outcome<ReadDecision> {
  const { message, link } = linked;
  const { linkToken, claimToken, readToken } = reader;
  const hasLease = linked.leaseUntil !== null && linked.leaseUntil > now;
  if (isUsedUp(link) && !hasLease) return refuseAt('already-read', timeOfReading(linked, reader));
  if (hasExpired(message.expiry, now)) return { refused: refusalOfExpired(message, link, reader) };
  if (linkToken !== null && linkToken !== link.linkVerifier) return refuse('unproven');
  if (claimToken === null) return grant(linkToken === null ? 'look' : 'look-with-link');
  if (linkToken === null || readToken === null) return refuse('token-missing');
  return decideProven(linked, reader, now);
}

/** When it was read is for those who prove the link, and for the sender. */
function timeOfReading({ message, link }: Linked, reader: Reader): Instant | null {
  return provesLink(reader, link) || isCreator(reader.person, message) ? link.readings.lastAt : null;
}

/** Of a reader who proves the link, and shows a claim token. */
function decideProven(
  { message, link, leaseUntil }: Linked,
  reader: Reader,
  now: Instant,
): Outcome<ReadDecision> {
  const isRight = reader.claimToken === link.claimVerifier;
  const isKnown = leaseUntil !== null && (link.maxReadings === null || leaseUntil > now);
  if (isRight && isKnown) return grant('full');
  if (link.locked && link.retryAt > now) return refuseAt('throttled', link.retryAt);
  if (isRight && link.maxReadings === null && isCreator(reader.person, message)) return grant('full');
  if (leaseUntil !== null && isRight) return refuseAt('already-read', link.readings.lastAt);
  return isRight || link.locked ? grant('record') : refuse('unproven');
}

/** What a claim shows and brings, as far as its rule looks at it: `length` is of the new ciphertext, in characters of base64. */
export interface ClaimTerms extends Proof {
  readonly format: Format;
  readonly length: number;
}

/** Null where the claim is allowed. */
export function refusalOfClaim(found: Found, terms: ClaimTerms, now: Instant): RefusalDetails | null {
  const { message, link } = found;
  if (message === null) {
    return provesLink(terms, link) ? refusalOfEnded(link, terms) : { kind: 'nothing-to-claim' };
  }
  if (link !== null && link.ending === null && isUsedUp(link)) return { kind: 'not-claimable' };
  const hasOwner = message.owner !== null;
  if (hasExpired(message.expiry, now)) return refusalOfExpired(message, hasOwner ? null : link, terms);
  if (hasOwner) return { kind: 'already-owned' };
  return (
    (link === null ? null : refusalOfLinkedClaim({ ...found, message, link }, terms, now)) ??
    refusalOfReplacement(message, terms)
  );
}

function refusalOfLinkedClaim(
  { link, leaseUntil }: Linked,
  terms: ClaimTerms,
  now: Instant,
): RefusalDetails | null {
  if (link.maxReadings !== null) return { kind: 'not-claimable' };
  if (terms.linkToken !== link.linkVerifier || terms.claimToken === null) return { kind: 'unproven' };
  if (terms.readToken === null) return { kind: 'token-missing' };
  const isRight = terms.claimToken === link.claimVerifier;
  const isThrottled = link.locked && link.retryAt > now && !(isRight && leaseUntil !== null);
  if (isThrottled) return { kind: 'throttled', at: link.retryAt };
  return isRight ? null : { kind: 'unproven' };
}

/** A claim gives back what it was given, encrypted again: it is no way around the limit of the store, nor back to format 0. */
function refusalOfReplacement(message: Message, { format, length }: ClaimTerms): RefusalDetails | null {
  if (format < message.format) return { kind: 'format-lowered' };
  return length <= message.ciphertext.encryptedMessage.length + CLAIM_SLACK
    ? null
    : { kind: 'longer-than-before' };
}
