import { labelFits, sealLabel } from '../crypto/label.ts';
import { sealMessage } from '../crypto/seal.ts';
import type { Api } from './api.ts';
import { isRefusal, mayHaveHappened } from './api-fault.ts';
import type { Identity } from './identity.ts';
import type { Keyring } from './keyring.ts';
import { look, type Opened } from './receive.ts';

/** What became of a claim. `identity-changed`: another page has put another key in place; nothing was sent. */
export type ClaimOutcome = 'mine' | 'taken' | 'expired' | 'identity-changed';

/**
 * Makes an open message one's own: encrypted again under the identity key as it is stored at this moment, while no other
 * page can change that. After a refusal or no answer a look tells whose it is, so nobody is told what is not so.
 * @throws ApiFault where even that got no answer; CryptoFault where the new ciphertext does not open again, and nothing was sent
 */
export function claim(api: Api, keyring: Keyring, owner: Identity, opened: Opened): Promise<ClaimOutcome> {
  keyring.persist();
  return keyring.exclusively(async () => {
    const stored = await keyring.stored();
    if (stored === null || stored.uid !== owner.uid) return 'identity-changed';
    return sendClaim(api, stored, opened);
  });
}

async function sendClaim(api: Api, owner: Identity, opened: Opened): Promise<ClaimOutcome> {
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
  } catch (failure) {
    if (isRefusal(failure, 410)) return 'expired';
    if (isRefusal(failure, 409) || mayHaveHappened(failure)) return whose(api, opened.id, owner, failure);
    throw failure;
  }
}

/** The label that the sender enclosed, or the plain one of an older client where it can be sealed. */
function labelOf({ contents, seen }: Opened): string {
  return contents.label === '' && labelFits(seen.custom_name) ? seen.custom_name : contents.label;
}

async function whose(api: Api, id: string, owner: Identity, failure: unknown): Promise<ClaimOutcome> {
  try {
    const seen = await look(api, id, owner);
    if (seen.is_owner) return 'mine';
  } catch (refusal) {
    if (isRefusal(refusal, 403)) return 'taken';
    if (isRefusal(refusal, 410)) return 'expired';
    throw refusal;
  }
  throw failure;
}
