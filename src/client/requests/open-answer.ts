import type { Bytes } from '../../crypto/bytes.ts';
import { openSealedAnswer } from '../../crypto/requests/answer.ts';
import type { WireMessage } from '../../crypto/seal.ts';
import type { Identity } from '../identity.ts';

/**
 * Opens the answer to a request of one's own, for `openOwn`: the one thing that a reader needs HPKE for, so it is loaded on demand.
 * @throws CryptoError `wrong-key`, `damaged`
 */
export function openAnswer(id: string, owner: Identity, sealed: WireMessage): Promise<Bytes> {
  return openSealedAnswer({ identity: owner.secret, id }, sealed);
}
