import type { CreateResponse, ListedSecret, ListResponse, ViewResponse } from '../../contract/responses.ts';
import { type Expiry, type Instant, type TimeLeft, timeLeft } from '../../domain/expiry.ts';
import { isClaimable, type Person } from '../../domain/message.ts';
import type { View } from '../../domain/messages.ts';
import { isCreator, proves } from '../../domain/ownership.ts';
import type { ListedMessage, Listing, Receipt } from '../../domain/ports.ts';

/** A receipt in the response format of earlier servers. */
export function receiptBody(receipt: Receipt, publicUrl: string): CreateResponse {
  return {
    url: publicUrl,
    view: receipt.id,
    expires_at: expiresAt(receipt.expiry),
    one_time: receipt.oneTime,
    verified: receipt.verified,
  };
}

/** Only the author gets the sealed label, and only a reader with full access the ciphertext. */
export function viewBody({ message, access }: View, person: Person): ViewResponse {
  const owner = proves(person, message.owner);
  const { ciphertext, label } = message;
  return {
    ...(access === 'full' && { encrypted_message: ciphertext.encryptedMessage }),
    iv: ciphertext.iv,
    salt: ciphertext.salt,
    custom_name: label.customName,
    sealed_name: owner || proves(person, message.creator) ? label.sealedName : '',
    is_owner: owner,
    is_creator: isCreator(person, message),
    one_time: message.readings.kind === 'once',
    claimable: isClaimable(message),
    expires_at: expiresAt(message.expiry),
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
    custom_name: message.label.customName,
    sealed_name: message.label.sealedName,
    days_remaining: left.unit === 'permanent' ? -1 : left.unit === 'days' ? left.count : 0,
    time_remaining_display: inWords(left),
    time_remaining_type: left.unit,
    expires_at: expiresAt(message.expiry),
    created_at: message.createdAt,
    bound: message.bound,
  };
}

function inWords(left: TimeLeft): string {
  if (left.unit === 'permanent') return 'Permanent';
  return left.count === 1 ? `1 ${left.unit.slice(0, -1)}` : `${left.count} ${left.unit}`;
}

function expiresAt(expiry: Expiry): Instant | null {
  return expiry.kind === 'never' ? null : expiry.instant;
}
