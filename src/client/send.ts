import type { CreateRequest } from '../contract/requests.ts';
import type { Bytes } from '../crypto/bytes.ts';
import { packEnvelope } from '../crypto/envelope.ts';
import { CURRENT_FORMAT } from '../crypto/format.ts';
import { generateMessageKey, password } from '../crypto/key.ts';
import { generateToken, linkToken, verifierOf } from '../crypto/proof.ts';
import { type SealedMessage, saltOf, sealMessage } from '../crypto/seal.ts';
import type { Secret } from '../crypto/secret.ts';
import { sealSentLabel } from '../crypto/sent-label.ts';
import { isRefusedWith } from './api-error.ts';
import { readFiles } from './attached-files.ts';
import { type Caller, ephemeralCaller, type Identity } from './identity.ts';
import { createBody, type SenderApi } from './sender-api.ts';
import type { KeyPart } from './share-link.ts';

/** A message as its sender wrote it, with files that are not read yet. */
export interface Draft {
  readonly label: string;
  readonly text: string;
  readonly files: readonly File[];
  readonly passphrase: string | null;
  /** How long it is to live, in seconds; null for ever. */
  readonly lifetime: number | null;
  /** How many may read it, 1 to 100; null where the first reader keeps it. */
  readonly readers: number | null;
  /** Whether the sender wants to be told what becomes of it. Who has no identity is told nothing. */
  readonly receipt: boolean;
}

/** Of messages that end, in seconds. */
export const LEAST_LIFETIME = 60;
const SECONDS_PER_DAY = 86_400;
const LONGEST_DAYS = 365;
export const MOST_READERS = 100;

/** The longest lifetime that ends, in seconds, where an operator allows so many days (null: any). */
export function longestLifetime(maxTtlDays: number | null): number {
  return Math.min(maxTtlDays ?? LONGEST_DAYS, LONGEST_DAYS) * SECONDS_PER_DAY;
}

/** What is asked of the server beside keeping a message, and of its reader. */
export type Terms = Pick<Draft, 'passphrase' | 'lifetime' | 'readers'>;

/** A message that is encrypted and may be sent any number of times: key, bytes and idempotency key stay together. */
export interface EncryptedDraft extends KeyPart {
  readonly body: string;
  /** That of `body`. */
  readonly idempotencyKey: string;
  /** Of the message, in base64. */
  readonly salt: string;
  readonly sender: Caller;
  readonly readers: number | null;
}

/** A message that the server has taken. `expiresAt` is in Unix seconds, null for never. */
export interface SentMessage extends KeyPart {
  readonly id: string;
  readonly expiresAt: number | null;
  readonly readers: number | null;
}

/** The server took the message without what was asked of it; the message has been deleted again, and has no link. */
export class ServerTooOld extends Error {
  override readonly name = 'ServerTooOld';
}

/**
 * Encrypts a draft under a fresh key. `maxMessageLength` is the server's limit, in characters of `encrypted_message`, and
 * `sentAt` the time in Unix seconds, which only the sender can read.
 * @throws UnreadableFile; CryptoError `too-large`, `passphrase-unusable`, `label-unfit` and the other kinds for what was written
 */
export async function encryptDraft(
  draft: Draft,
  sender: Identity | null,
  maxMessageLength: number,
  sentAt: number,
): Promise<EncryptedDraft> {
  const { label, text } = draft;
  const plaintext = packEnvelope({ label, text, files: await readFiles(draft.files) }, maxMessageLength);
  const ownFields = async ({ salt }: SealedMessage): Promise<OwnFields> =>
    sender === null
      ? NO_FIELDS
      : { sealed_name: await labelOf(draft, sender, salt, sentAt), receipt: draft.receipt };
  return encryptPlaintext(plaintext, draft, sender ?? (await ephemeralCaller()), ownFields);
}

/** What a sender with an identity asks for besides: their label, sealed, and a receipt. */
type OwnFields = Required<Pick<CreateRequest, 'sealed_name' | 'receipt'>>;
const NO_FIELDS: OwnFields = { sealed_name: '', receipt: false };

/** Encrypts a plaintext under a fresh key. `ownFields` gives what is the sender's own. @throws CryptoError `passphrase-unusable` */
export async function encryptPlaintext(
  plaintext: Bytes,
  terms: Terms,
  sender: Caller,
  ownFields: (sealed: SealedMessage) => Promise<OwnFields> = async () => NO_FIELDS,
): Promise<EncryptedDraft> {
  const { passphrase, readers } = terms;
  const key = generateMessageKey();
  const sealed = await sealMessage({ plaintext, password: password(key, passphrase ?? undefined) });
  const idempotencyKey = generateToken().reveal();
  const body = createBody({
    ...(await requestOf(terms, key, sealed)),
    idempotency_key: idempotencyKey,
    creator_uid: sender.uid,
    ...(await ownFields(sealed)),
  });
  return { key, locked: passphrase !== null, body, idempotencyKey, salt: sealed.salt, sender, readers };
}

/** Sends an encrypted draft, for the first time or again. @throws ApiError, ServerTooOld */
export async function send(api: SenderApi, draft: EncryptedDraft): Promise<SentMessage> {
  const { body, sender, key, locked, readers } = draft;
  const answer = await api.create(body, sender.token);
  if (answer.format !== CURRENT_FORMAT || answer.max_readings !== readers) {
    await api.remove({ view: answer.view, uid: sender.uid }, sender.token);
    throw new ServerTooOld();
  }
  return { id: answer.view, key, locked, expiresAt: answer.expires_at, readers };
}

/**
 * Deletes what has arrived of a draft whose sending was cancelled, and has the server refuse what comes later. What it does not
 * have, or does not give up, is nothing that could be opened by a link. @throws ApiError
 */
export async function cancelSending(
  api: SenderApi,
  { sender, idempotencyKey }: Pick<EncryptedDraft, 'sender' | 'idempotencyKey'>,
): Promise<void> {
  try {
    await api.remove({ uid: sender.uid, idempotency_key: idempotencyKey }, sender.token);
  } catch (error) {
    if (!isRefusedWith(error, 404)) throw error;
  }
}

/** All but what is the sender's own. */
async function requestOf(
  { passphrase, lifetime, readers }: Terms,
  key: Secret,
  sealed: SealedMessage,
): Promise<Omit<CreateRequest, 'creator_uid' | 'idempotency_key' | keyof OwnFields>> {
  const link = await linkToken(key);
  return {
    format: CURRENT_FORMAT,
    encrypted_message: sealed.encryptedMessage,
    iv: sealed.iv,
    salt: sealed.salt,
    ...(lifetime === null ? { ttl: 0 } : { expires_in: lifetime }),
    claim_verifier: sealed.claimVerifier,
    link_verifier: link && (await verifierOf(link)),
    locked: passphrase !== null,
    max_readings: readers,
  };
}

function labelOf(
  { label, lifetime }: Draft,
  { secret }: Identity,
  salt: string,
  sentAt: number,
): Promise<string> {
  return sealSentLabel(secret, { label, sentAt, lifetime, salt: saltOf(salt) });
}
