import { describe, expect, it } from 'vitest';
import { type Caller, ephemeralCaller } from '../../src/client/identity.ts';
import { messageErrorKind } from '../../src/client/message-error.ts';
import { type Credentials, look, open } from '../../src/client/receive.ts';
import { API } from '../../src/contract/routes.ts';
import { packEnvelope } from '../../src/crypto/envelope.ts';
import { generateKey, password } from '../../src/crypto/key.ts';
import { sealOwned } from '../../src/crypto/owned.ts';
import { generateToken, linkToken, readToken } from '../../src/crypto/proof.ts';
import { type SealedMessage, sealMessage } from '../../src/crypto/seal.ts';
import { Secret } from '../../src/crypto/secret.ts';
import { utf8 } from '../../src/crypto/utf8.ts';
import { newPerson, sealBare } from './people.ts';
import { refusal, type Script, ScriptedServer, type SentRequest } from './scripted-server.ts';

const ID = 'message-1';
const TEXT = 'a text';
const key = generateKey();
const reader = await ephemeralCaller();
const link = (await linkToken(key))?.reveal();

async function sealed(passphrase?: string): Promise<SealedMessage> {
  const plaintext = packEnvelope({ label: 'sealed', text: TEXT, files: [] }, 4096);
  return sealMessage({ plaintext, password: password(key, passphrase) });
}

/** A server that has one message of format 1 and keeps to the protocol. */
function honest(message: SealedMessage, changes: Record<string, unknown> = {}): Script {
  const seen = { format: 1, iv: message.iv, salt: message.salt, custom_name: 'plain', ...changes };
  return ({ body }: SentRequest) => {
    if (body['link_token'] === undefined) return { body: seen };
    if (body['link_token'] !== link) return refusal(403, 'proof-required');
    const proven = { ...seen, readings: { count: 2, first_at: 1, last_at: 2, mine: false } };
    if (body['claim_token'] === undefined) return { body: proven };
    if (body['claim_token'] !== message.claimToken.reveal()) return refusal(403, 'proof-required');
    return { body: { ...proven, encrypted_message: message.encryptedMessage } };
  };
}

function kindOf(act: Promise<unknown>): Promise<string> {
  return act.then(() => 'none', messageErrorKind);
}

/** Looks without the key, and opens with it. */
async function openWith(
  server: ScriptedServer,
  credentials: Partial<Credentials> = {},
  caller: Caller = reader,
) {
  const seen = await look(server.api, ID, caller);
  return open(server.api, ID, caller, seen, { key, passphrase: null, readToken: null, ...credentials });
}

describe('a look', () => {
  it('proves nothing where no key is known', async () => {
    const server = new ScriptedServer(honest(await sealed()));
    expect((await look(server.api, ID, reader)).linkToken).toBeNull();
    expect(server.bodiesOf(API.view)).toEqual([{ view: ID, uid: reader.uid }]);
  });

  it('proves the link, and names an identity as reader by its token for this message', async () => {
    const server = new ScriptedServer(honest(await sealed()));
    const { identity } = await newPerson();
    const seen = await look(server.api, ID, identity, { key, readToken: null });
    expect(seen).toMatchObject({ readings: { count: 2 } });
    expect(server.bodiesOf(API.view)).toEqual([
      {
        view: ID,
        uid: identity.uid,
        link_token: link,
        read_token: (await readToken(identity.secret, ID)).reveal(),
      },
    ]);
  });

  it('names the reader by the token of a reading that was begun, whatever identity there is by now', async () => {
    const server = new ScriptedServer(honest(await sealed()));
    const { identity } = await newPerson();
    const begun = generateToken();
    await look(server.api, ID, identity, { key, readToken: begun });
    expect(server.bodiesOf(API.view)).toMatchObject([{ read_token: begun.reveal() }]);
  });

  it('tells a wrong key at once', async () => {
    const server = new ScriptedServer(honest(await sealed()));
    expect(await kindOf(look(server.api, ID, reader, { key: generateKey(), readToken: null }))).toBe(
      'wrong-key',
    );
  });

  it('computes no link token from what is no generated key', async () => {
    const server = new ScriptedServer(honest(await sealed()));
    const pasted = new Secret('my one password for everything');
    await look(server.api, ID, reader, { key: pasted, readToken: generateToken() });
    expect(server.bodiesOf(API.view)).toEqual([{ view: ID, uid: reader.uid }]);
  });

  it('tells a newer version, whose links are proven otherwise, from a wrong key', async () => {
    const server = new ScriptedServer(honest(await sealed(), { format: 3 }));
    const known = { key: generateKey(), readToken: null };
    expect(await kindOf(look(server.api, ID, reader, known))).toBe('newer-version');
  });

  it('throws at a format of a newer version', async () => {
    const server = new ScriptedServer(honest(await sealed(), { format: 3 }));
    expect(await kindOf(look(server.api, ID, reader))).toBe('newer-version');
  });
});

describe('opening a message of format 1', () => {
  it('brings all three tokens, and takes no plain label', async () => {
    const server = new ScriptedServer(honest(await sealed()));
    const opened = await openWith(server);
    expect(opened).toMatchObject({ contents: { label: 'sealed', text: TEXT }, plainLabel: '' });
    const { proof } = opened;
    expect(server.bodiesOf(API.view).at(-1)).toEqual({
      view: ID,
      uid: reader.uid,
      link_token: link,
      claim_token: proof?.claimToken.reveal(),
      read_token: proof?.readToken.reveal(),
    });
  });

  it('proves the link first where the look was made without it', async () => {
    const server = new ScriptedServer(honest(await sealed()));
    await openWith(server);
    expect(server.bodiesOf(API.view)).toHaveLength(3);
    const seen = await look(server.api, ID, reader, { key, readToken: null });
    server.requests.length = 0;
    await open(server.api, ID, reader, seen, { key, passphrase: null, readToken: null });
    expect(server.bodiesOf(API.view)).toHaveLength(1);
  });

  it('sends nothing for a key that cannot be one', async () => {
    const server = new ScriptedServer(honest(await sealed()));
    expect(await kindOf(openWith(server, { key: new Secret('open sesame') }))).toBe('wrong-key');
    expect(server.requests).toHaveLength(1);
  });

  it('sends no claim token for a wrong key', async () => {
    const server = new ScriptedServer(honest(await sealed()));
    expect(await kindOf(openWith(server, { key: generateKey() }))).toBe('wrong-key');
    for (const body of server.bodiesOf(API.view)) expect(body).not.toHaveProperty('claim_token');
  });

  it('tells a wrong passphrase from a wrong key, and makes no attempt without one', async () => {
    const server = new ScriptedServer(honest(await sealed('lake'), { locked: true }));
    expect(await kindOf(openWith(server))).toBe('wrong-passphrase');
    for (const body of server.bodiesOf(API.view)) expect(body).not.toHaveProperty('claim_token');
    expect(await kindOf(openWith(server, { passphrase: 'sea' }))).toBe('wrong-passphrase');
    expect((await openWith(server, { passphrase: 'lake' })).contents.text).toBe(TEXT);
  });

  it('says when another passphrase may be tried', async () => {
    const script = honest(await sealed('lake'), { locked: true });
    const throttled = refusal(429, 'passphrase-throttled');
    const server = new ScriptedServer((asked) => (asked.body['claim_token'] ? throttled : script(asked)));
    expect(await kindOf(openWith(server, { passphrase: 'lake' }))).toBe('passphrase-throttled');
  });

  it('opens what another page has made one’s own meanwhile', async () => {
    const { identity } = await newPerson();
    const mine = await sealOwned({ plaintext: utf8('kept'), identity: identity.secret, id: ID });
    const owned = { format: 1, iv: mine.iv, salt: mine.salt, encrypted_message: mine.encryptedMessage };
    const script = honest(await sealed());
    const server = new ScriptedServer((asked) =>
      asked.body['claim_token'] ? { body: { ...owned, is_owner: true } } : script(asked),
    );
    const opened = await openWith(server, {}, identity);
    expect(opened).toMatchObject({ contents: { text: 'kept' }, proof: null, given: { is_owner: true } });
  });

  it('is not done as format 0 where the server calls it so', async () => {
    const message = await sealed();
    const body = { encrypted_message: message.encryptedMessage };
    const server = new ScriptedServer(honest(message, { format: 0, ...body }));
    expect(await kindOf(openWith(server))).toBe('wrong-key');
    expect(server.requests).toHaveLength(1);
  });
});

describe('opening a message of format 0', () => {
  async function bareServer(changes: Record<string, unknown> = {}, secret = key) {
    const message = await sealBare(utf8('older text'), secret);
    const body = { iv: message.iv, salt: message.salt, encrypted_message: message.encryptedMessage };
    return new ScriptedServer(() => ({ body: { ...body, custom_name: 'plain', ...changes } }));
  }

  it('proves nothing, and takes its plain label', async () => {
    const server = await bareServer();
    const opened = await openWith(server);
    expect(opened).toMatchObject({ contents: { text: 'older text' }, plainLabel: 'plain', proof: null });
    expect(server.bodiesOf(API.view)).toEqual([{ view: ID, uid: reader.uid }]);
  });

  it('takes a key of any making', async () => {
    const older = new Secret('Schlüssel 鍵');
    expect((await openWith(await bareServer({}, older), { key: older })).contents.text).toBe('older text');
  });
});
