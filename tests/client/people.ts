import { claim } from '../../src/client/claim.ts';
import { ephemeralCaller, type Identity, identityOf } from '../../src/client/identity.ts';
import type { Keyring } from '../../src/client/keyring.ts';
import { look, type OpenedMessage, open } from '../../src/client/receive.ts';
import { type Draft, encryptDraft, type SentMessage, send } from '../../src/client/send.ts';
import { randomBytes } from '../../src/crypto/bytes.ts';
import { deriveBareKey } from '../../src/crypto/content-key.ts';
import { generateIdentity } from '../../src/crypto/identity.ts';
import { generateKey, password } from '../../src/crypto/key.ts';
import { sealUnder, type WireMessage } from '../../src/crypto/seal.ts';
import type { Secret } from '../../src/crypto/secret.ts';
import { utf8 } from '../../src/crypto/utf8.ts';
import { DEFAULT_LIMITS } from '../../src/domain/limits.ts';
import type { Api } from './api.ts';

/** A server, as far as a sender needs to know it. */
export interface Reachable {
  readonly api: Api;
}

export const TEXT = 'Grüße, Привет, 你好, مرحبا 👩🏽‍💻\nhttps://example.com/?a=1';

/** A new person, with a keyring in memory whose content may change at any time. */
export async function newPerson(): Promise<{ identity: Identity; keyring: MemoryKeyring }> {
  const identity = await identityOf(generateIdentity());
  return { identity, keyring: new MemoryKeyring(identity) };
}

/** What it can keep is `identity`; it never refuses, and no other page works on it. */
export class MemoryKeyring implements Keyring {
  identity: Identity | null;
  persisted = false;

  constructor(identity: Identity | null) {
    this.identity = identity;
  }

  async stored(): Promise<Identity | null> {
    return this.identity;
  }

  exclusively<Result>(work: () => Promise<Result>): Promise<Result> {
    return work();
  }

  persist(): void {
    this.persisted = true;
  }
}

export function draft(changes: Partial<Draft> = {}): Draft {
  return {
    label: 'Bank PIN',
    text: TEXT,
    files: [],
    passphrase: null,
    lifetime: 86_400,
    readers: null,
    receipt: true,
    ...changes,
  };
}

/** The current time of every sender, in Unix seconds. */
export const SENT_AT = 1_800_000_000;

/** These bytes as an older client encrypts them. */
export async function sealBare(plaintext: Uint8Array<ArrayBuffer>, key: Secret): Promise<WireMessage> {
  const salt = randomBytes(16);
  return sealUnder(await deriveBareKey(key, salt), salt, plaintext);
}

/** A message of an older client: bare text, a plain label, and nothing by which the key could be proven. */
export async function sendOlder(
  server: Reachable,
  text: string,
  label: string,
  passphrase?: string,
): Promise<Pick<SentMessage, 'id' | 'key'>> {
  const key = generateKey();
  const { encryptedMessage, iv, salt } = await sealBare(utf8(text), password(key, passphrase));
  const body = { encrypted_message: encryptedMessage, iv, salt, creator_uid: 'older', custom_name: label };
  return { id: (await server.api.create(JSON.stringify(body), null)).view, key };
}

/** Reads a message as a new reader does, and leaves it where it is. */
export async function readBy(
  { api }: Reachable,
  { id, key }: Pick<SentMessage, 'id' | 'key'>,
  passphrase: string | null = null,
): Promise<OpenedMessage> {
  const reader = await ephemeralCaller();
  return open(api, id, reader, await look(api, id, reader), { key, passphrase, readToken: null });
}

/** Reads a message, and keeps it as `owner`. */
export async function keep(
  server: Reachable,
  sent: Pick<SentMessage, 'id' | 'key'>,
  owner: Identity,
): Promise<void> {
  await claim(server.api, new MemoryKeyring(owner), owner, await readBy(server, sent));
}

/** A message that the server has taken from `sender`, or from an ephemeral caller. */
export async function sendDraft(
  server: Reachable,
  changes: Partial<Draft> = {},
  sender: Identity | null = null,
): Promise<SentMessage> {
  return send(
    server.api,
    await encryptDraft(draft(changes), sender, DEFAULT_LIMITS.maxMessageLength, SENT_AT),
  );
}
