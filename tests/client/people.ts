import type { Api } from '../../src/client/api.ts';
import { type Identity, identityOf } from '../../src/client/identity.ts';
import type { Keyring } from '../../src/client/keyring.ts';
import { type Draft, encryptDraft, type SentMessage, send } from '../../src/client/send.ts';
import { generateIdentity } from '../../src/crypto/identity.ts';
import { generateKey } from '../../src/crypto/key.ts';
import { sealMessage } from '../../src/crypto/seal.ts';
import { utf8 } from '../../src/crypto/utf8.ts';
import { DEFAULT_LIMITS } from '../../src/domain/limits.ts';

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
    oneTime: false,
    ...changes,
  };
}

/** A message of an older client: bare text, a plain label, and nothing by which the key could be proven. */
export async function sendOlder(
  server: Reachable,
  text: string,
  label: string,
): Promise<Pick<SentMessage, 'id' | 'key'>> {
  const key = generateKey();
  const { encryptedMessage, iv, salt } = await sealMessage({ plaintext: utf8(text), password: key });
  const body = { encrypted_message: encryptedMessage, iv, salt, creator_uid: 'older', custom_name: label };
  return { id: (await server.api.create(JSON.stringify(body), null)).view, key };
}

/** A message that the server has taken from `sender`, or from an ephemeral caller. */
export async function sendDraft(
  server: Reachable,
  changes: Partial<Draft> = {},
  sender: Identity | null = null,
): Promise<SentMessage> {
  return send(server.api, await encryptDraft(draft(changes), sender, DEFAULT_LIMITS.maxMessageLength));
}
