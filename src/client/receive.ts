import type { ViewResponse } from '../contract/responses.ts';
import type { Bytes } from '../crypto/bytes.ts';
import type { ContentKey } from '../crypto/content-key.ts';
import { CryptoError } from '../crypto/crypto-error.ts';
import { type OpenedContents, openEnvelope } from '../crypto/envelope.ts';
import { password } from '../crypto/key.ts';
import { contentKeyFor, openSealed } from '../crypto/seal.ts';
import type { Secret } from '../crypto/secret.ts';
import type { Api } from './api.ts';
import { isRefusedWith } from './api-error.ts';
import type { Caller, Identity } from './identity.ts';

/** What a look told about a message. */
export type Seen = ViewResponse;

/** A message that is open on this side: what it says, and what is needed to keep or to end it. */
export interface OpenedMessage {
  readonly id: string;
  readonly contents: OpenedContents;
  /** The bytes as they were encrypted; a claim encrypts them again as they are. */
  readonly plaintext: Bytes;
  readonly claimToken: Secret;
  /** The message as it was looked at, before it was opened. */
  readonly seen: Seen;
}

/** What the reader brings. `readToken` is wanted for a one-time message, fresh or from a reading that was broken off. */
export interface Credentials {
  readonly key: Secret;
  readonly passphrase: string | null;
  readonly readToken: Secret | null;
}

/** Asks about a message and changes nothing. The ciphertext comes only to its owner, or where it is not protected. @throws ApiError */
export function look(api: Api, id: string, caller: Caller, readToken: Secret | null = null): Promise<Seen> {
  return api.view(
    { view: id, uid: caller.uid, ...(readToken && { read_token: readToken.reveal() }) },
    caller.token,
  );
}

/**
 * Opens a message that was looked at: derives the key, proves it, and only then is given the ciphertext.
 * @throws CryptoError `wrong-key` (nothing was spent), `damaged`, `newer-version`, `passphrase-unusable`; ApiError
 */
export async function open(
  api: Api,
  id: string,
  caller: Caller,
  seen: Seen,
  opener: Credentials,
): Promise<OpenedMessage> {
  const key = await contentKeyFor(password(opener.key, opener.passphrase ?? undefined), seen.salt);
  const claimToken = await key.claimToken();
  if (seen.encrypted_message !== undefined) return { id, claimToken, seen, ...(await decrypt(key, seen)) };
  const given = await prove(api, id, caller, claimToken, opener.readToken);
  return { id, claimToken, seen, ...(await decryptProven(key, given)) };
}

/** Opens one's own message with the identity key. @throws CryptoError `damaged`, `newer-version` */
export async function openOwn(id: string, owner: Identity, seen: Seen): Promise<OpenedMessage> {
  const key = await contentKeyFor(owner.secret, seen.salt);
  return { id, claimToken: await key.claimToken(), seen, ...(await decryptProven(key, seen)) };
}

/** Ends a one-time message that has been read. Done already is done. @throws ApiError */
export async function erase(api: Api, id: string, caller: Caller, readToken: Secret): Promise<void> {
  try {
    await api.remove({ view: id, uid: caller.uid, read_token: readToken.reveal() }, caller.token);
  } catch (error) {
    if (!isRefusedWith(error, 404)) throw error;
  }
}

/** 403 means a wrong key or another owner's message; a look tells the two apart, since it throws for the latter. */
async function prove(api: Api, id: string, caller: Caller, claimToken: Secret, readToken: Secret | null) {
  const request = {
    view: id,
    uid: caller.uid,
    claim_token: claimToken.reveal(),
    ...(readToken && { read_token: readToken.reveal() }),
  };
  try {
    return await api.view(request, caller.token);
  } catch (error) {
    if (!isRefusedWith(error, 403)) throw error;
    await look(api, id, caller, readToken);
    throw new CryptoError('wrong-key');
  }
}

interface Decrypted {
  readonly contents: OpenedContents;
  readonly plaintext: Bytes;
}

/** The key is known to be right, so what it does not open is damaged. */
async function decryptProven(key: ContentKey, given: ViewResponse): Promise<Decrypted> {
  try {
    return await decrypt(key, given);
  } catch (error) {
    throw error instanceof CryptoError && error.kind === 'wrong-key' ? new CryptoError('damaged') : error;
  }
}

async function decrypt(key: ContentKey, given: ViewResponse): Promise<Decrypted> {
  if (given.encrypted_message === undefined) throw new CryptoError('damaged');
  const plaintext = await openSealed(key, { encryptedMessage: given.encrypted_message, iv: given.iv });
  return { contents: openEnvelope(plaintext), plaintext };
}
