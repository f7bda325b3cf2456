import type { ViewResponse } from '../contract/reader-responses.ts';
import type { Bytes } from '../crypto/bytes.ts';
import { CryptoError } from '../crypto/crypto-error.ts';
import { type OpenedContents, openEnvelope } from '../crypto/envelope.ts';
import { ANSWER_FORMAT, knownFormat, type MessageFormat } from '../crypto/format.ts';
import { password } from '../crypto/key.ts';
import { openOwned } from '../crypto/owned.ts';
import { generateToken, linkToken, readToken as readTokenOf } from '../crypto/proof.ts';
import { bareKeyFor, messageKeyFor, openSealed, type WireMessage } from '../crypto/seal.ts';
import type { Secret } from '../crypto/secret.ts';
import { hasReason, isRefusedWith } from './api-error.ts';
import type { Caller, Identity } from './identity.ts';
import { WrongPassphrase } from './message-error.ts';
import type { ReaderApi } from './reader-api.ts';

/** What a look told about a message. */
export interface Seen extends ViewResponse {
  readonly format: MessageFormat;
  /** By this the link was proven; null where it was not, and for every message of format 0. */
  readonly linkToken: Secret | null;
}

/** The three tokens that a message of format 1 is read and claimed with. */
export interface Proof {
  readonly linkToken: Secret;
  readonly claimToken: Secret;
  readonly readToken: Secret;
}

/** A message that is open on this side: what it says, and what is needed to keep or to end it. */
export interface OpenedMessage {
  readonly id: string;
  readonly contents: OpenedContents;
  /** The label of an older client, which its server could read and change; the empty string where there is none. */
  readonly plainLabel: string;
  /** The bytes as they were encrypted; a claim encrypts them again as they are. */
  readonly plaintext: Bytes;
  /** Null for a message of format 0 and for one's own, which are opened without. */
  readonly proof: Proof | null;
  /** The message as it was looked at, before it was opened. */
  readonly seen: Seen;
  /** What the server answered with the ciphertext: of a message for a number of readers, `expires_at` may be nearer now. */
  readonly given: ViewResponse;
}

/** What the reader has before anything is opened. `readToken` is that of a reading that was begun before. */
export interface Known {
  readonly key: Secret | null;
  readonly readToken: Secret | null;
}

/** What the reader brings. `readToken` is of a reading that was begun, or fresh and kept already; see `readTokenFor`. */
export interface Credentials {
  readonly key: Secret;
  readonly passphrase: string | null;
  readonly readToken: Secret | null;
}

/**
 * Opens the answer to a request of one's own: `openAnswer` of requests/open-answer.ts. It is handed in, because few readings need
 * what it loads.
 */
export type AnswerOpener = (id: string, owner: Identity, sealed: WireMessage) => Promise<Bytes>;

const NOTHING_KNOWN: Known = { key: null, readToken: null };

/**
 * Asks about a message and changes nothing. With a generated key the link is proven, and the server tells what else it tells
 * such a reader; from any other key nothing is computed. The ciphertext is only given to its owner, or in format 0.
 * @throws ApiError, with the reason `proof-required` where the key is another message's; CryptoError `newer-version`
 */
export async function look(api: ReaderApi, id: string, caller: Caller, known = NOTHING_KNOWN): Promise<Seen> {
  const link = known.key === null ? null : await linkToken(known.key);
  const read = link === null ? null : await readTokenFor(caller, id, known.readToken);
  const tokens = {
    ...(link && { link_token: link.reveal() }),
    ...(read && { read_token: read.reveal() }),
  };
  try {
    return seenOf(await api.view({ view: id, uid: caller.uid, ...tokens }, caller.token), link);
  } catch (error) {
    // A newer format may have another link token, and another owner's message is not opened by a better key.
    if (link !== null && hasReason(error, 'proof-required')) await look(api, id, caller);
    throw error;
  }
}

/**
 * Opens a message that was looked at. In format 1 it proves the link, derives the key, proves that, and only then is given the
 * ciphertext; the reading is recorded.
 * @throws CryptoError `wrong-key` or WrongPassphrase (no reading was recorded), CryptoError `damaged`, `newer-version`,
 * `passphrase-unusable`; ApiError, with the reason `passphrase-throttled` where it is too early for another passphrase
 */
export async function open(
  api: ReaderApi,
  id: string,
  caller: Caller,
  seen: Seen,
  credentials: Credentials,
): Promise<OpenedMessage> {
  if (seen.format === 0) return openBare(id, seen, credentials);
  const looked = await proveLink(api, id, caller, seen, credentials);
  const owner = ownerOf(looked, caller);
  if (owner !== null) return openOwn(id, owner, looked);
  if (looked.locked && credentials.passphrase === null) throw new WrongPassphrase();
  const key = await messageKeyFor(passwordOf(credentials), looked.salt);
  const readToken = (await readTokenFor(caller, id, credentials.readToken)) ?? generateToken();
  const proof = { linkToken: looked.linkToken, claimToken: key.claimToken, readToken };
  const given = await read(api, id, caller, proof, credentials);
  const ownerByNow = ownerOf(given, caller);
  if (ownerByNow !== null) return openOwn(id, ownerByNow, seenOf(given, looked.linkToken));
  const plaintext = await orDamaged(openSealed(key, wireOf(given)));
  return { ...openedOf(id, looked, plaintext), proof, given };
}

/** The caller, if the message is the caller's own: another page of this browser may have claimed it since the look. */
function ownerOf(response: ViewResponse, caller: Caller): Identity | null {
  return response.is_owner && caller.secret !== null ? caller : null;
}

function seenOf(response: ViewResponse, link: Secret | null): Seen {
  const format = knownFormat(response.format);
  // An answer is its owner's from the beginning, and no link opens it.
  if (format === ANSWER_FORMAT && !response.is_owner) throw new CryptoError('damaged');
  return { ...response, format, linkToken: format === 0 ? null : link };
}

/**
 * Opens one's own message with the identity key. Without `openAnswer` an answer is damaged.
 * @throws CryptoError `damaged`, `newer-version`; what loading `openAnswer` throws
 */
export async function openOwn(
  id: string,
  owner: Identity,
  seen: Seen,
  openAnswer: AnswerOpener = noAnswer,
): Promise<OpenedMessage> {
  const sealed = wireOf(seen);
  const decrypt = seen.format === ANSWER_FORMAT ? openAnswer : decryptOwn(seen.format);
  return openedOf(id, seen, await orDamaged(decrypt(id, owner, sealed)));
}

/** A message that somebody else wrote and this reader claimed is no answer, whatever the server says. */
async function noAnswer(): Promise<Bytes> {
  throw new CryptoError('damaged');
}

/** Ends a reading: its lease is given up. Done already is done. @throws ApiError */
export async function erase(api: ReaderApi, id: string, caller: Caller, readToken: Secret): Promise<void> {
  try {
    await api.remove({ view: id, uid: caller.uid, read_token: readToken.reveal() }, caller.token);
  } catch (error) {
    if (!isRefusedWith(error, 404)) throw error;
  }
}

async function openBare(id: string, seen: Seen, credentials: Credentials): Promise<OpenedMessage> {
  const key = await bareKeyFor(passwordOf(credentials), seen.salt);
  return openedOf(id, seen, await openSealed(key, wireOf(seen)));
}

function decryptOwn(format: 0 | 1): AnswerOpener {
  return async (id, { secret }, sealed) =>
    format === 1
      ? openOwned({ identity: secret, id }, sealed)
      : openSealed(await bareKeyFor(secret, sealed.salt), sealed);
}

type LinkProven = Seen & { readonly linkToken: Secret };

/** What is known of the message once this key has proven the link: asked again only where another key, or none, has. */
async function proveLink(
  api: ReaderApi,
  id: string,
  caller: Caller,
  seen: Seen,
  { key, readToken }: Credentials,
): Promise<LinkProven> {
  const token = await linkToken(key);
  if (token === null) throw new CryptoError('wrong-key');
  const isProven = seen.linkToken?.reveal() === token.reveal();
  const looked = isProven ? seen : await look(api, id, caller, { key, readToken });
  if (looked.linkToken === null) throw new CryptoError('damaged');
  return { ...looked, linkToken: looked.linkToken };
}

/** The key has proven the link by now, so what is refused here lies in the passphrase, where there is one. */
async function read(
  api: ReaderApi,
  id: string,
  { uid, token }: Caller,
  { linkToken: link, claimToken, readToken }: Proof,
  { passphrase }: Credentials,
): Promise<ViewResponse> {
  const tokens = {
    link_token: link.reveal(),
    claim_token: claimToken.reveal(),
    read_token: readToken.reveal(),
  };
  try {
    return await api.view({ view: id, uid, ...tokens }, token);
  } catch (error) {
    if (!hasReason(error, 'proof-required')) throw error;
    throw passphrase === null ? new CryptoError('wrong-key') : new WrongPassphrase();
  }
}

function passwordOf({ key, passphrase }: Credentials): Secret {
  return password(key, passphrase ?? undefined);
}

function wireOf({ encrypted_message, iv, salt }: ViewResponse): WireMessage {
  if (encrypted_message === undefined) throw new CryptoError('damaged');
  return { encryptedMessage: encrypted_message, iv, salt };
}

/** The key is known to be right, so what it does not open is damaged. */
async function orDamaged(decryption: Promise<Bytes>): Promise<Bytes> {
  return decryption.catch((error) => {
    throw error instanceof CryptoError && error.kind === 'wrong-key' ? new CryptoError('damaged') : error;
  });
}

/** Only a message for one reading brings an identity key: it is never claimed, nor anybody's own. */
function carriesIdentity({ format, max_readings, is_owner }: Seen): boolean {
  return format === 1 && max_readings === 1 && !is_owner;
}

/** A server can put a plain label on any row: it is taken only with a text that was decrypted as an older client wrote it. */
function openedOf(id: string, seen: Seen, plaintext: Bytes): OpenedMessage {
  const contents = openEnvelope(plaintext);
  // In any other message an identity is nobody's *Add a device*.
  if (contents.form === 'identity' && !carriesIdentity(seen)) throw new CryptoError('damaged');
  const isBare = seen.format === 0 && contents.form === 'bare-text';
  const plainLabel = isBare ? seen.custom_name : '';
  return { id, contents, plainLabel, plaintext, proof: null, seen, given: seen };
}

/**
 * The token to read a message with: the one that a reading of it began with, also where an identity appeared since; else the
 * identity's own for this message, so that a second tab is the same reader. Null where there is neither: then a page makes one
 * by `generateToken` and keeps it before it is used.
 */
async function readTokenFor(caller: Caller, id: string, begun: Secret | null): Promise<Secret | null> {
  if (begun !== null || caller.secret === null) return begun;
  return readTokenOf(caller.secret, id);
}
