import { hasExpired, type Instant } from './expiry.ts';
import { CLAIM_SLACK } from './limits.ts';
import { type Digest, type Message, type Party, type Person, wasRead } from './message.ts';
import { grant, type Outcome, type Refusal, refuse } from './refusal.ts';

/** What a reader shows besides a name: the digests of the proof of the key and of the token of a single reading. */
export interface Reader {
  readonly person: Person;
  readonly claimToken: Digest | null;
  readonly readToken: Digest | null;
}

/** How much of a message a reader gets to see; `start-reading` is a first reading of a one-time message, which the store decides. */
export type ReadDecision = 'metadata-only' | 'full' | 'start-reading';

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

/** Reading asks for the owner's proof once there is an owner, and for proof of the key before that. */
export function decideReading(message: Message, reader: Reader, now: Instant): Outcome<ReadDecision> {
  if (hasExpired(message.expiry, now)) return refuse('expired');
  if (message.owner !== null)
    return proves(reader.person, message.owner) ? grant('full') : refuse('other-owner');
  if (message.readings.kind === 'once') return decideSingleReading(message, reader);
  if (message.verifier === null) return grant('full');
  if (reader.claimToken === null) return grant('metadata-only');
  return reader.claimToken === message.verifier ? grant('full') : refuse('unproven');
}

function decideSingleReading(message: Message, reader: Reader): Outcome<ReadDecision> {
  const unproven = reader.claimToken !== null && reader.claimToken !== message.verifier;
  if (wasRead(message)) {
    if (!mayReadAgain(message, reader.readToken)) return refuse('already-read');
    return unproven ? refuse('unproven') : grant('full');
  }
  if (reader.claimToken === null) return grant('metadata-only');
  if (unproven) return refuse('unproven');
  return reader.readToken === null ? refuse('read-token-missing') : grant('start-reading');
}

/** The reader who started the single reading may repeat and end it. */
function mayReadAgain(message: Message, readToken: Digest | null): boolean {
  return readToken !== null && message.readings.kind === 'once' && message.readings.startedWith === readToken;
}

/** What a claim shows and brings, as far as its rule looks at it: `length` is of the new ciphertext, in characters of base64. */
export interface ClaimTerms {
  readonly claimToken: Digest | null;
  readonly length: number;
}

/** Null where the claim is allowed. */
export function refusalOfClaim(
  message: Message,
  { claimToken, length }: ClaimTerms,
  now: Instant,
): Refusal | null {
  if (hasExpired(message.expiry, now)) return 'expired';
  if (message.owner !== null) return 'already-owned';
  if (message.readings.kind === 'once') return 'one-time';
  if (message.verifier !== null && message.verifier !== claimToken) return 'unproven';
  return mayReplace(message.ciphertext.encryptedMessage.length, length) ? null : 'longer-than-before';
}

/** A claim gives back what it was given, encrypted again: it is no way around the limit of the store. */
function mayReplace(before: number, after: number): boolean {
  return after <= before + CLAIM_SLACK;
}
