import { type Contents, packEnvelope } from '../crypto/envelope.ts';
import { generateKey, password } from '../crypto/key.ts';
import { sealLabel } from '../crypto/label.ts';
import { generateToken } from '../crypto/proof.ts';
import { sealMessage } from '../crypto/seal.ts';
import { type Api, createBody } from './api.ts';
import { type Caller, type Identity, stranger } from './identity.ts';
import type { KeyPart } from './share-link.ts';

/** A message as somebody wrote it. */
export interface Draft {
  readonly contents: Contents;
  readonly passphrase: string | null;
  /** How long it is to live, in seconds; null for ever. */
  readonly lifetime: number | null;
  readonly oneTime: boolean;
}

/** A message that is encrypted and may be sent any number of times: key, bytes and idempotency key stay together. */
export interface Parcel extends KeyPart {
  readonly body: string;
  readonly sender: Caller;
  readonly oneTime: boolean;
}

/** A message that the server has taken. `expiresAt` is in Unix seconds, null for never. */
export interface SentMessage extends KeyPart {
  readonly id: string;
  readonly expiresAt: number | null;
  readonly oneTime: boolean;
}

/** The server took the message without what was asked of it; the message has been deleted again, and has no link. */
export class ServerTooOld extends Error {
  override readonly name = 'ServerTooOld';
}

/**
 * Encrypts a draft under a fresh key. `maxMessageLength` is the server's limit, in characters of `encrypted_message`.
 * @throws CryptoFault `too-large`, `passphrase-unusable`, `label-unfit` and the other faults of what was written
 */
export async function pack(draft: Draft, sender: Identity | null, maxMessageLength: number): Promise<Parcel> {
  const key = generateKey();
  const plaintext = packEnvelope(draft.contents, maxMessageLength);
  const sealed = await sealMessage({ plaintext, password: password(key, draft.passphrase ?? undefined) });
  const caller = sender ?? (await stranger());
  const body = createBody({
    encrypted_message: sealed.encryptedMessage,
    iv: sealed.iv,
    salt: sealed.salt,
    creator_uid: caller.uid,
    ...(draft.lifetime === null ? { ttl: 0 } : { expires_in: draft.lifetime }),
    sealed_name: sender === null ? '' : await sealLabel(sender.secret, draft.contents.label),
    claim_verifier: sealed.verifier,
    one_time: draft.oneTime,
    idempotency_key: generateToken().reveal(),
  });
  return { key, locked: draft.passphrase !== null, body, sender: caller, oneTime: draft.oneTime };
}

/** Sends a parcel, for the first time or again. @throws ApiFault, ServerTooOld */
export async function send(api: Api, parcel: Parcel): Promise<SentMessage> {
  const { sender, key, locked, oneTime } = parcel;
  const answer = await api.create(parcel.body, sender.token);
  if (answer.one_time !== oneTime || !answer.verified) {
    await api.remove({ view: answer.view, uid: sender.uid }, sender.token);
    throw new ServerTooOld();
  }
  return { id: answer.view, key, locked, expiresAt: answer.expires_at, oneTime };
}
