import { afterEach, describe, expect, it, vi } from 'vitest';
import { claim } from '../../src/client/claim.ts';
import { ephemeralCaller } from '../../src/client/identity.ts';
import { look, type OpenedMessage, open } from '../../src/client/receive.ts';
import { API } from '../../src/contract/routes.ts';
import { CryptoError } from '../../src/crypto/crypto-error.ts';
import { packEnvelope } from '../../src/crypto/envelope.ts';
import { generateKey } from '../../src/crypto/key.ts';
import { openLabel } from '../../src/crypto/label.ts';
import { openOwned } from '../../src/crypto/owned.ts';
import { sealMessage, type WireMessage } from '../../src/crypto/seal.ts';
import { utf8 } from '../../src/crypto/utf8.ts';
import { newPerson, sealBare } from './people.ts';
import { ScriptedServer } from './scripted-server.ts';

const ID = 'message-1';
const key = generateKey();
const plaintext = packEnvelope({ label: 'sealed', text: 'a text', files: [] }, 4096);
const READINGS = { count: 2, first_at: 1, last_at: 2, mine: true };

/** A server that gives this message to everybody, and says yes to a claim. */
function serverOf({ encryptedMessage, iv, salt }: WireMessage, format: number): ScriptedServer {
  const view = { format, iv, salt, encrypted_message: encryptedMessage, custom_name: 'plain' };
  const claimed = { status: 'success', message: '', readings: READINGS, wrong_passphrases: 3 };
  return new ScriptedServer(({ path }) => ({ body: path === API.claim ? claimed : view }));
}

async function openedFrom(server: ScriptedServer): Promise<OpenedMessage> {
  const reader = await ephemeralCaller();
  const seen = await look(server.api, ID, reader);
  return open(server.api, ID, reader, seen, { key, passphrase: null, readToken: null });
}

describe('what a claim sends', () => {
  it('is of format 1, with the three tokens that the message was read with', async () => {
    const server = serverOf(await sealMessage({ plaintext, password: key }), 1);
    const { identity, keyring } = await newPerson();
    const opened = await openedFrom(server);
    const result = await claim(server.api, keyring, identity, opened);
    expect(result).toEqual({ outcome: 'mine', recorded: { readings: READINGS, wrong_passphrases: 3 } });
    const [body = {}] = server.bodiesOf(API.claim);
    const [read = {}] = server.bodiesOf(API.view).slice(-1);
    for (const token of ['link_token', 'claim_token', 'read_token']) expect(body[token]).toBe(read[token]);
    expect(body).toMatchObject({ format: 1, view: ID, uid: identity.uid });
    await expectOwned(body, identity.secret, 'sealed');
  });

  it('is of format 1 for a message of format 0, which has no tokens, and its plain label is sealed', async () => {
    const server = serverOf(await sealBare(utf8('older text'), key), 0);
    const { identity, keyring } = await newPerson();
    await claim(server.api, keyring, identity, await openedFrom(server));
    const [body = {}] = server.bodiesOf(API.claim);
    for (const token of ['link_token', 'claim_token', 'read_token']) expect(body).not.toHaveProperty(token);
    await expectOwned(body, identity.secret, 'plain');
  });

  async function expectOwned(body: Record<string, unknown>, identity: typeof key, label: string) {
    const mine = { identity, id: ID };
    const wire = { encryptedMessage: body['encrypted_message'], iv: body['iv'], salt: body['salt'] };
    const opened = await openOwned(mine, wire as unknown as WireMessage);
    expect(new TextDecoder().decode(opened)).toContain('text');
    expect(await openLabel(mine, String(body['sealed_name']))).toBe(label);
  }
});

describe('a claim is refused, and nothing is sent', () => {
  afterEach(() => {
    vi.restoreAllMocks();
    Reflect.deleteProperty(Uint8Array.prototype, 'toBase64');
  });

  async function claimWith(breakMachine: () => void) {
    const server = serverOf(await sealMessage({ plaintext, password: key }), 1);
    const { identity, keyring } = await newPerson();
    const opened = await openedFrom(server);
    breakMachine();
    await expect(claim(server.api, keyring, identity, opened)).rejects.toEqual(new CryptoError('damaged'));
    expect(server.bodiesOf(API.claim)).toEqual([]);
  }

  it('where a derivation goes wrong', async () => {
    await claimWith(() => {
      const deriveBits = crypto.subtle.deriveBits.bind(crypto.subtle);
      vi.spyOn(crypto.subtle, 'deriveBits').mockImplementationOnce(async (...given) => {
        const bits = new Uint8Array(await deriveBits(...given));
        bits[0] = (bits[0] ?? 0) ^ 1;
        return bits.buffer;
      });
    });
  });

  it('where base64 goes wrong', async () => {
    await claimWith(() => {
      function toBase64(this: Uint8Array): string {
        const text = Buffer.from(this).toString('base64');
        return (text.startsWith('A') ? 'B' : 'A') + text.slice(1);
      }
      Object.defineProperty(Uint8Array.prototype, 'toBase64', { value: toBase64, configurable: true });
    });
  });
});
