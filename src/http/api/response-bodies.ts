import type { ClaimResponse, ViewResponse } from '../../contract/reader-responses.ts';
import type {
  CreateResponse,
  ListedReceipt,
  ListedSecret,
  ListResponse,
  ReceiptsResponse,
} from '../../contract/sender-responses.ts';
import { type Expiry, type Instant, type TimeLeft, timeLeft } from '../../domain/expiry.ts';
import { isClaimable, type Readings } from '../../domain/link.ts';
import type { Person } from '../../domain/message.ts';
import type { ClaimedMessage, View } from '../../domain/messages.ts';
import { isCreator, proves } from '../../domain/ownership.ts';
import type { CreatedMessage, ListedMessage, Listing, ReceiptListing, Waiting } from '../../domain/ports.ts';
import type { Receipt } from '../../domain/receipt.ts';

/** A create in the response format of earlier servers. */
export function createdBody(created: CreatedMessage, publicUrl: string): CreateResponse {
  return {
    url: publicUrl,
    view: created.id,
    expires_at: expiresAtOf(created.expiry),
    format: created.format,
    max_readings: created.maxReadings,
  };
}

/** The sealed label goes to its author, the ciphertext to a reader with full access. */
export function viewBody(view: View, person: Person): ViewResponse {
  const { message, link, access } = view;
  const owner = proves(person, message.owner);
  const { ciphertext, label } = message;
  return {
    format: message.format,
    ...(access === 'full' && { encrypted_message: ciphertext.encryptedMessage }),
    iv: ciphertext.iv,
    salt: ciphertext.salt,
    custom_name: label.customName,
    sealed_name: owner || proves(person, message.creator) ? label.sealedName : '',
    is_owner: owner,
    is_creator: isCreator(person, message),
    claimable: isClaimable(message, link),
    max_readings: link?.maxReadings ?? null,
    expires_at: expiresAtOf(message.expiry),
    ...linkBody(view, person),
  };
}

/** What a reader who proves the link learns, and the sender. */
function linkBody({ message, link, access, leaseUntil }: View, person: Person) {
  if (link === null || link.ending !== null) return {};
  if (access === 'look' && !isCreator(person, message)) return {};
  return {
    locked: link.locked,
    readings: readingsBody(link.readings, leaseUntil !== null),
    lease_until: link.maxReadings === null ? null : leaseUntil,
    wrong_passphrases: link.wrongPassphrases,
    retry_at: link.retryAt,
  };
}

function readingsBody(readings: Readings, mine: boolean) {
  return { ...countBody(readings), mine };
}

function countBody({ count, firstAt, lastAt }: Readings) {
  return { count, first_at: firstAt, last_at: lastAt };
}

/** In the words of earlier servers, and what was recorded until the claim; one of its readers is the claimant. */
export function claimBody(before: ClaimedMessage): ClaimResponse {
  return {
    status: 'success',
    message: 'secret owned',
    ...(before !== null && {
      readings: readingsBody(before.readings, before.readings.count > 0),
      wrong_passphrases: before.wrongPassphrases,
    }),
  };
}

export interface PageOfList {
  readonly page: number;
  readonly perPage: number;
}

export function listBody(listing: Listing, { page, perPage }: PageOfList, now: Instant): ListResponse {
  return {
    secrets: listing.messages.map((message) => listedSecret(message, now)),
    page,
    per_page: perPage,
    total: listing.total,
    has_more: page * perPage < listing.total,
  };
}

function listedSecret(message: ListedMessage, now: Instant): ListedSecret {
  const left = timeLeft(message.expiry, now);
  return {
    id: message.id,
    salt: message.salt,
    custom_name: message.label.customName,
    sealed_name: message.label.sealedName,
    days_remaining: left.unit === 'permanent' ? -1 : left.unit === 'days' ? left.count : 0,
    time_remaining_display: inWords(left),
    time_remaining_type: left.unit,
    expires_at: expiresAtOf(message.expiry),
    created_at: message.createdAt,
    bound: message.bound,
    ...(message.waiting !== null && waitingBody(message.waiting)),
  };
}

function waitingBody({ maxReadings, readings, wrongPassphrases }: Waiting) {
  return {
    max_readings: maxReadings,
    readings: countBody(readings),
    wrong_passphrases: wrongPassphrases,
  };
}

export function receiptsBody(listing: ReceiptListing, { page, perPage }: PageOfList): ReceiptsResponse {
  return {
    receipts: listing.receipts.map(listedReceipt),
    page,
    per_page: perPage,
    total: listing.total,
    has_more: page * perPage < listing.total,
  };
}

function listedReceipt({ id, sealedName, outcome, at, readings, wrongPassphrases }: Receipt): ListedReceipt {
  return {
    id,
    sealed_name: sealedName,
    outcome,
    outcome_at: at,
    readings: countBody(readings),
    wrong_passphrases: wrongPassphrases,
  };
}

function inWords(left: TimeLeft): string {
  if (left.unit === 'permanent') return 'Permanent';
  return left.count === 1 ? `1 ${left.unit.slice(0, -1)}` : `${left.count} ${left.unit}`;
}

export function expiresAtOf(expiry: Expiry): Instant | null {
  return expiry.kind === 'never' ? null : expiry.instant;
}
