import { labelFits, sealLabel } from '../crypto/label.ts';
import { sealMessage } from '../crypto/seal.ts';
import type { Api } from './api.ts';
import { isRefusedWith, mayHaveHappened } from './api-error.ts';
import type { Identity } from './identity.ts';
import type { Keyring } from './keyring.ts';
import { look, type OpenedMessage } from './receive.ts';

/** What became of a claim. `identity-changed`: another page has put another key in place; nothing was sent. */
export type ClaimOutcome = 'mine' | 'taken' | 'expired' | 'identity-changed';

/**
 * Makes an open message one's own: encrypted again under the identity key as it is stored at this moment, while no other
 * page can change that. After a refusal or no answer a look tells whose it is, so that the outcome is true.
 * @throws ApiError where even that got no answer; CryptoError where the new ciphertext does not open again, and nothing was sent
 */
export function claim(
  api: Api,
  keyring: Keyring,
  owner: Identity,
  opened: OpenedMessage,
): Promise<ClaimOutcome> {
  keyring.persist();
  return keyring.exclusively(async () => {
    const stored = await keyring.stored();
    if (stored === null || stored.uid !== owner.uid) return 'identity-changed';
    return sendClaim(api, stored, opened);
  });
}

async function sendClaim(api: Api, owner: Identity, opened: OpenedMessage): Promise<ClaimOutcome> {
  // What is sealed has been opened again, and so may replace the only ciphertext there is.
  const sealed = await sealMessage({ plaintext: opened.plaintext, password: owner.secret });
  const request = {
    view: opened.id,
    uid: owner.uid,
    encrypted_message: sealed.encryptedMessage,
    iv: sealed.iv,
    salt: sealed.salt,
    claim_token: opened.claimToken.reveal(),
    sealed_name: await sealLabel(owner.secret, labelOf(opened)),
  };
  try {
    await api.claim(request, owner.token);
    return 'mine';
  } catch (error) {
    if (isRefusedWith(error, 410)) return 'expired';
    if (isRefusedWith(error, 409) || mayHaveHappened(error)) return whose(api, opened.id, owner, error);
    throw error;
  }
}

/** The label that the sender encrypted with it, or the plain label of an older client where it can be sealed. */
function labelOf({ contents, seen }: OpenedMessage): string {
  return contents.label === '' && labelFits(seen.custom_name) ? seen.custom_name : contents.label;
}

async function whose(api: Api, id: string, owner: Identity, error: unknown): Promise<ClaimOutcome> {
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
