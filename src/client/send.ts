import { packEnvelope } from '../crypto/envelope.ts';
import { generateKey, password } from '../crypto/key.ts';
import { sealLabel } from '../crypto/label.ts';
import { generateToken } from '../crypto/proof.ts';
import { sealMessage } from '../crypto/seal.ts';
import { type Api, createBody } from './api.ts';
import { readFiles } from './attached-files.ts';
import { type Caller, ephemeralCaller, type Identity } from './identity.ts';
import type { KeyPart } from './share-link.ts';

/** A message as its sender wrote it, with files that are not read yet. */
export interface Draft {
  readonly label: string;
  readonly text: string;
  readonly files: readonly File[];
  readonly passphrase: string | null;
  /** How long it is to live, in seconds; null for ever. */
  readonly lifetime: number | null;
  readonly oneTime: boolean;
}

/** A message that is encrypted and may be sent any number of times: key, bytes and idempotency key stay together. */
export interface EncryptedDraft extends KeyPart {
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
 * @throws UnreadableFile; CryptoError `too-large`, `passphrase-unusable`, `label-unfit` and the other kinds for what was written
 */
export async function encryptDraft(
  draft: Draft,
  sender: Identity | null,
  maxMessageLength: number,
): Promise<EncryptedDraft> {
  const { label, text, passphrase, lifetime, oneTime } = draft;
  const key = generateKey();
  const plaintext = packEnvelope({ label, text, files: await readFiles(draft.files) }, maxMessageLength);
  const sealed = await sealMessage({ plaintext, password: password(key, passphrase ?? undefined) });
  const caller = sender ?? (await ephemeralCaller());
  const body = createBody({
    encrypted_message: sealed.encryptedMessage,
    iv: sealed.iv,
    salt: sealed.salt,
    creator_uid: caller.uid,
    ...(lifetime === null ? { ttl: 0 } : { expires_in: lifetime }),
    sealed_name: sender === null ? '' : await sealLabel(sender.secret, label),
    claim_verifier: sealed.verifier,
    one_time: oneTime,
    idempotency_key: generateToken().reveal(),
  });
  return { key, locked: passphrase !== null, body, sender: caller, oneTime };
}

/** Sends an encrypted draft, for the first time or again. @throws ApiError, ServerTooOld */
export async function send(api: Api, draft: EncryptedDraft): Promise<SentMessage> {
  const { body, sender, key, locked, oneTime } = draft;
  const answer = await api.create(body, sender.token);
  if (answer.one_time !== oneTime || !answer.verified) {
    await api.remove({ view: answer.view, uid: sender.uid }, sender.token);
    throw new ServerTooOld();
  }
  return { id: answer.view, key, locked, expiresAt: answer.expires_at, oneTime };
}
