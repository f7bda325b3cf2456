import { claim } from '../client/claim.ts';
import type { Identity } from '../client/identity.ts';
import { CryptoError, generateToken, isGeneratedKey, type Secret } from '../client/primitives.ts';
import { ReaderApi } from '../client/reader-api.ts';
import { type FoundMessage, findMessage } from '../client/reading/find-message.ts';
import { erase, type OpenedMessage, open, openOwn } from '../client/receive.ts';
import type { CallOptions } from './call-options.ts';
import { coded } from './error-mapping.ts';
import { inigmaError } from './inigma-error.ts';
import { type MessageStatus, statusOf } from './message-status.ts';
import { messageIn } from './named-message.ts';
import { type ReceivedMessage, receivedMessage } from './received-message.ts';
import type { ServerConnection } from './server-connection.ts';

/** A message that a link names. It was looked at, which changes nothing. */
export interface LinkedMessage {
  /** What was known of it when it was looked at. */
  readonly status: MessageStatus;
  /**
   * Reads it. The server records the reading, and a message for one reader has been read then. The same object can read it again
   * for ten minutes, also where the response was lost.
   */
  read(options?: ReadOptions): Promise<ReadMessage>;
}

export interface ReadOptions extends CallOptions {
  readonly passphrase?: string | undefined;
}

/** A message that was read, and what can be done with it then. */
export interface ReadMessage extends ReceivedMessage {
  /**
   * Makes it this identity's own: encrypted again under its key, so that nobody else can open it, the sender included. Only a message
   * for whoever claims it first. It rejects with `taken` where somebody else was first.
   */
  claim(options?: CallOptions): Promise<void>;
  /** Ends the reading early, so that this reader cannot repeat it either. */
  endReading(options?: CallOptions): Promise<void>;
}

/**
 * Looks at what a link names, as this identity or as somebody new.
 * @internal
 */
export async function findLinked(
  connection: ServerConnection,
  link: string,
  options: CallOptions,
): Promise<LinkedMessage> {
  return coded(async () => {
    const { id, keys } = messageIn(link, connection.origin);
    const reading = new BegunReading();
    const dependencies = { api: connection.api(ReaderApi, options), tokens: reading };
    const found = await findMessage(dependencies, id, await connection.caller(), keys);
    if (found.keyIsWrong) throw inigmaError('wrong-key', {});
    const status = statusOf(id, found.seen, found.key?.locked ?? false);
    return { status, read: (given = {}) => readFound(connection, found, reading, given) };
  }, options.signal);
}

/** The token of a reading without an identity, which is one reading however often it is repeated. */
class BegunReading {
  #token: Secret | null = null;

  readonly find = (): Secret | null => this.#token;

  forget(): void {
    this.#token = null;
  }

  begin(): Secret {
    this.#token ??= generateToken();
    return this.#token;
  }
}

function readFound(
  connection: ServerConnection,
  found: FoundMessage,
  reading: BegunReading,
  options: ReadOptions,
): Promise<ReadMessage> {
  return coded(async () => {
    const opened = await openFound(connection, found, reading, options);
    if (opened.contents.form === 'identity') throw inigmaError('brings-identity', {});
    return {
      ...receivedMessage(opened),
      claim: (given = {}) => claimOpened(connection, opened, given),
      endReading: (given = {}) => endReading(connection, found, opened, given),
    };
  }, options.signal);
}

async function openFound(
  connection: ServerConnection,
  { id, caller, seen, key }: FoundMessage,
  reading: BegunReading,
  options: ReadOptions,
): Promise<OpenedMessage> {
  const { isAnswer, needsPassphrase } = statusOf(id, seen, key?.locked ?? false);
  if (isAnswer) throw inigmaError('is-answer', {});
  if (seen.is_owner && caller.secret !== null) return openOwn(id, caller, seen);
  if (key === null) throw inigmaError('no-key', {});
  const isUsable = seen.format === 0 || isGeneratedKey(key.key.reveal());
  if (!isUsable) throw new CryptoError('wrong-key');
  const { passphrase = null } = options;
  if (needsPassphrase && passphrase === null) throw inigmaError('passphrase-required', {});
  if (passphrase === '') throw inigmaError('wrong-passphrase', {});
  const readToken = caller.secret === null && seen.format !== 0 ? reading.begin() : null;
  const credentials = { key: key.key, passphrase: needsPassphrase ? passphrase : null, readToken };
  return open(connection.api(ReaderApi, options), id, caller, seen, credentials);
}

function claimOpened(
  connection: ServerConnection,
  opened: OpenedMessage,
  options: CallOptions,
): Promise<void> {
  return coded(async () => {
    const owner = await connection.requiredIdentity();
    if (opened.seen.is_owner) return;
    const { outcome } = await claim(connection.api(ReaderApi, options), keyringOf(owner), owner, opened);
    if (outcome === 'taken') throw inigmaError('taken', {});
    if (outcome !== 'mine') throw inigmaError('expired', { at: null });
  }, options.signal);
}

/** Who calls a library keeps the identity, and does not change it meanwhile. */
function keyringOf(owner: Identity) {
  return {
    stored: async () => owner,
    exclusively: <Result>(work: () => Promise<Result>) => work(),
    persist: () => {},
  };
}

function endReading(
  connection: ServerConnection,
  { id, caller }: FoundMessage,
  { proof }: OpenedMessage,
  options: CallOptions,
): Promise<void> {
  return coded(async () => {
    if (proof !== null) await erase(connection.api(ReaderApi, options), id, caller, proof.readToken);
  }, options.signal);
}
