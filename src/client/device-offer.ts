import { comparisonCode } from '../crypto/comparison-code.ts';
import { generateIdentity } from '../crypto/identity.ts';
import { packIdentity } from '../crypto/identity-envelope.ts';
import { linkToken } from '../crypto/proof.ts';
import type { Secret } from '../crypto/secret.ts';
import { ApiError, isRefusedWith } from './api-error.ts';
import { type Identity, identityOf } from './identity.ts';
import { messageErrorKind } from './message-error.ts';
import type { ReaderApi } from './reader-api.ts';
import { encryptPlaintext, send } from './send.ts';
import type { SenderApi } from './sender-api.ts';
import type { ServerApi } from './server-api.ts';
import { fullLink } from './share-link.ts';

/** Ten minutes, in seconds. */
const LIFETIME = 600;

/** An identity key that waits for another device. */
export interface DeviceOffer {
  readonly id: string;
  /** The whole link, with the message's key in its fragment. */
  readonly link: string;
  /** What both devices show: eight digits. */
  readonly code: string;
  /** In Unix seconds. */
  readonly expiresAt: number;
  /** The identity that sent it: made for this message, so that the server is not told whose key it carries. */
  readonly sender: Identity;
  readonly linkToken: Secret;
}

/** What became of an offer: `opened` since then, in Unix seconds where the server says it. `gone`: it is no longer there. */
export type DeviceOfferState =
  | { readonly kind: 'unopened' | 'expired' | 'gone' }
  | { readonly kind: 'opened'; readonly at: number | null };

/**
 * Sends an identity key to whoever opens the link first, within ten minutes.
 * @throws ApiError, ServerTooOld; CryptoError `identity-unusable`
 */
export async function offerIdentity(api: SenderApi, identity: Secret, now: number): Promise<DeviceOffer> {
  const sender = await identityOf(generateIdentity());
  const terms = { passphrase: null, lifetime: LIFETIME, readers: 1 };
  const encrypted = await encryptPlaintext(packIdentity(identity), terms, sender);
  const { id, key, expiresAt } = await send(api, encrypted);
  const token = await linkToken(key);
  if (token === null) throw new TypeError('A key that was just made is a generated one.');
  return {
    id,
    link: fullLink(api.origin, id, { key, locked: false, device: true }),
    code: await comparisonCode(identity, { id, salt: encrypted.salt }),
    expiresAt: expiresAt ?? now + LIFETIME,
    sender,
    linkToken: token,
  };
}

/** What the server says of an offer; asking is no reading. @throws ApiError where it says nothing of it */
export async function stateOfOffer(api: ReaderApi, offer: DeviceOffer): Promise<DeviceOfferState> {
  const { id, sender, linkToken: token } = offer;
  try {
    const { readings } = await api.view(
      { view: id, uid: sender.uid, link_token: token.reveal() },
      sender.token,
    );
    const isOpened = readings !== undefined && readings.count > 0;
    return isOpened ? { kind: 'opened', at: readings.first_at } : { kind: 'unopened' };
  } catch (error) {
    return stateAfter(error);
  }
}

/** Deletes an offer. What is no longer there is deleted. @throws ApiError */
export async function withdrawOffer(api: ServerApi, { id, sender }: DeviceOffer): Promise<void> {
  try {
    await api.remove({ view: id, uid: sender.uid }, sender.token);
  } catch (error) {
    if (!isRefusedWith(error, 404) && !isRefusedWith(error, 410)) throw error;
  }
}

function stateAfter(error: unknown): DeviceOfferState {
  switch (messageErrorKind(error)) {
    case 'already-read':
      return { kind: 'opened', at: error instanceof ApiError ? error.at : null };
    case 'expired':
      return { kind: 'expired' };
    case 'unknown':
    case 'withdrawn':
    case 'removed':
      return { kind: 'gone' };
    default:
      throw error;
  }
}
