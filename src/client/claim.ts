import type { ClaimResponse } from '../contract/reader-responses.ts';
import type { ClaimRequest } from '../contract/requests.ts';
import { CURRENT_FORMAT } from '../crypto/format.ts';
import { labelFits, sealLabel } from '../crypto/label.ts';
import { sealOwned } from '../crypto/owned.ts';
import { isRefusedWith, mayHaveHappened } from './api-error.ts';
import type { Identity } from './identity.ts';
import type { Keyring } from './keyring.ts';
import type { ReaderApi } from './reader-api.ts';
import { look, type OpenedMessage } from './receive.ts';

/** What became of a claim. `identity-changed`: another page has put another key in place; nothing was sent. */
export type ClaimOutcome = 'mine' | 'taken' | 'expired' | 'identity-changed';

export interface ClaimResult {
  readonly outcome: ClaimOutcome;
  /** What was recorded before the claim, and is told this one time; null where the response was lost, or has none. */
  readonly recorded: Pick<ClaimResponse, 'readings' | 'wrong_passphrases'> | null;
}

/**
 * Makes an open message one's own: encrypted again under the identity key as it is stored at this moment, while no other
 * page can change that. After a refusal or no answer a look tells whose it is, so that the outcome is true.
 * @throws ApiError where even that got no answer; CryptoError where what would be sent does not open again, and nothing was sent
 */
export function claim(
  api: ReaderApi,
  keyring: Keyring,
  owner: Identity,
  opened: OpenedMessage,
): Promise<ClaimResult> {
  keyring.persist();
  return keyring.exclusively(async () => {
    const stored = await keyring.stored();
    if (stored === null || stored.uid !== owner.uid) return resultOf('identity-changed');
    return sendClaim(api, stored, opened);
  });
}

async function sendClaim(api: ReaderApi, owner: Identity, opened: OpenedMessage): Promise<ClaimResult> {
  const request = await claimRequestOf(owner, opened);
  try {
    const { readings, wrong_passphrases } = await api.claim(request, owner.token);
    return resultOf('mine', readings === undefined ? null : { readings, wrong_passphrases });
  } catch (error) {
    if (isRefusedWith(error, 410)) return resultOf('expired');
    if (isRefusedWith(error, 409) || mayHaveHappened(error)) {
      return resultOf(await whose(api, opened.id, owner, error));
    }
    throw error;
  }
}

/** Always of format 1. What is sealed has been opened again as it will travel, and so may replace the only ciphertext there is. */
async function claimRequestOf(
  { secret, uid }: Identity,
  { id, plaintext, proof, ...opened }: OpenedMessage,
): Promise<ClaimRequest> {
  const sealed = await sealOwned({ plaintext, identity: secret, id });
  return {
    format: CURRENT_FORMAT,
    view: id,
    uid,
    encrypted_message: sealed.encryptedMessage,
    iv: sealed.iv,
    salt: sealed.salt,
    ...(proof !== null && {
      link_token: proof.linkToken.reveal(),
      claim_token: proof.claimToken.reveal(),
      read_token: proof.readToken.reveal(),
    }),
    sealed_name: await sealLabel({ identity: secret, id }, labelOf(opened)),
  };
}

/** The label that the sender encrypted with it, or the plain one of an older client where it can be sealed. */
function labelOf({ contents, plainLabel }: Pick<OpenedMessage, 'contents' | 'plainLabel'>): string {
  return contents.label === '' && labelFits(plainLabel) ? plainLabel : contents.label;
}

function resultOf(outcome: ClaimOutcome, recorded: ClaimResult['recorded'] = null): ClaimResult {
  return { outcome, recorded };
}

async function whose(api: ReaderApi, id: string, owner: Identity, error: unknown): Promise<ClaimOutcome> {
  try {
    const seen = await look(api, id, owner);
    if (seen.is_owner) return 'mine';
  } catch (refusal) {
    if (isRefusedWith(refusal, 403)) return 'taken';
    if (isRefusedWith(refusal, 410)) return 'expired';
    throw refusal;
  }
  throw error;
}
