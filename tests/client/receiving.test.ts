import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { claim } from '../../src/client/claim.ts';
import { type Caller, ephemeralCaller } from '../../src/client/identity.ts';
import { messageErrorKind } from '../../src/client/message-error.ts';
import { type Credentials, erase, look, open } from '../../src/client/receive.ts';
import type { SentMessage } from '../../src/client/send.ts';
import type { Bytes } from '../../src/crypto/bytes.ts';
import { generateKey } from '../../src/crypto/key.ts';
import { generateToken, linkToken, verifierOf } from '../../src/crypto/proof.ts';
import { sealMessage } from '../../src/crypto/seal.ts';
import { utf8 } from '../../src/crypto/utf8.ts';
import { newPerson, sealBare, sendDraft, TEXT } from './people.ts';
import { type ServerInMemory, startServerInMemory } from './server-in-memory.ts';

let server: ServerInMemory;
let reader: Caller;
beforeEach(async () => {
  server = await startServerInMemory();
  reader = await ephemeralCaller();
});
afterEach(() => server.stop());

/** Looks and opens as one reader does. */
async function read(
  sent: Pick<SentMessage, 'id' | 'key'>,
  changes: Partial<Credentials> = {},
  caller = reader,
) {
  const opener = { key: sent.key, passphrase: null, readToken: null, ...changes };
  const seen = await look(server.api, sent.id, caller, opener);
  return open(server.api, sent.id, caller, seen, opener);
}

function errorKindOf(reading: Promise<unknown>) {
  return reading.then(() => 'none', messageErrorKind);
}

/** A message as another client may have made it, of these very plaintext bytes. */
async function store(plaintext: Bytes, { bare = false, tampered = false } = {}) {
  const key = generateKey();
  const { claimVerifier, ...sealed } = bare
    ? { ...(await sealBare(plaintext, key)), claimVerifier: null }
    : await sealMessage({ plaintext, password: key });
  const link = await linkToken(key);
  const encrypted = tampered ? flipFirst(sealed.encryptedMessage) : sealed.encryptedMessage;
  const body = {
    encrypted_message: encrypted,
    iv: sealed.iv,
    salt: sealed.salt,
    creator_uid: 'somebody',
    custom_name: 'Plain label',
    ...(!bare && {
      format: 1,
      claim_verifier: claimVerifier,
      link_verifier: link && (await verifierOf(link)),
    }),
  };
  const { view } = await server.api.create(JSON.stringify(body), null);
  return { id: view, key };
}

function flipFirst(base64: string): string {
  return (base64.startsWith('A') ? 'B' : 'A') + base64.slice(1);
}

describe('looking at a message', () => {
  it('looking at a message tells what it is and gives no ciphertext of it', async () => {
    const { id, expiresAt } = await sendDraft(server);
    const seen = await look(server.api, id, reader);
    expect(seen).toMatchObject({
      format: 1,
      max_readings: null,
      claimable: true,
      is_owner: false,
      expires_at: expiresAt,
    });
    expect(seen).not.toHaveProperty('encrypted_message');
  });

  it('looking at a message tells its sender that it is theirs', async () => {
    const { identity } = await newPerson();
    const { id } = await sendDraft(server, {}, identity);
    expect(await look(server.api, id, identity)).toMatchObject({ is_creator: true, is_owner: false });
  });

  it('looking at a message tells apart what is unknown, expired, and taken', async () => {
    const { id, key } = await sendDraft(server, { lifetime: 60 });
    const { identity, keyring } = await newPerson();
    expect(await errorKindOf(look(server.api, 'nothing', reader))).toBe('unknown');
    await claim(server.api, keyring, identity, await read({ id, key }));
    expect(await errorKindOf(look(server.api, id, reader))).toBe('taken');
    server.now += 60;
    expect(await errorKindOf(look(server.api, id, reader))).toBe('expired');
  });
});

describe('opening a message', () => {
  it('opening a message gives text and label, and leaves it to be opened again', async () => {
    const sent = await sendDraft(server);
    expect((await read(sent)).contents).toMatchObject({ text: TEXT, label: 'Bank PIN' });
    expect((await read(sent, {}, await ephemeralCaller())).contents.text).toBe(TEXT);
    expect(await look(server.api, sent.id, reader)).toMatchObject({ claimable: true });
  });

  it('opening a message gives the files that came with it', async () => {
    const bytes = new Uint8Array([0, 1, 255]);
    const sent = await sendDraft(server, { label: '', text: '', files: [new File([bytes], 'a.bin')] });
    expect((await read(sent)).contents.files).toEqual([{ name: 'a.bin', type: '', bytes }]);
  });

  it('opening a message spends nothing on a wrong key, not even a single reading', async () => {
    const sent = await sendDraft(server, { readers: 1 });
    const readToken = generateToken();
    expect(await errorKindOf(read({ id: sent.id, key: generateKey() }, { readToken }))).toBe('wrong-key');
    expect((await read(sent, { readToken: generateToken() }, await ephemeralCaller())).contents.text).toBe(
      TEXT,
    );
  });

  it('opening a message needs the passphrase that it was locked with, however a keyboard writes it', async () => {
    const sent = await sendDraft(server, { passphrase: 'ﬁx' });
    expect(await errorKindOf(read(sent))).toBe('wrong-passphrase');
    expect(await errorKindOf(read(sent, { passphrase: 'fix ' }))).toBe('wrong-passphrase');
    expect((await read(sent, { passphrase: 'fix' })).contents.text).toBe(TEXT);
  });

  it('opening a message tells that another reader took it in between, and not that the key is wrong', async () => {
    const sent = await sendDraft(server);
    const seen = await look(server.api, sent.id, reader);
    const { identity, keyring } = await newPerson();
    await claim(server.api, keyring, identity, await read(sent));
    const opener = { key: sent.key, passphrase: null, readToken: null };
    expect(await errorKindOf(open(server.api, sent.id, reader, seen, opener))).toBe('taken');
  });

  it('opening a message reads the bare text of an earlier client, which every client with the id gets as ciphertext', async () => {
    const sent = await store(utf8('older text'), { bare: true });
    expect((await read(sent)).contents).toEqual({
      form: 'bare-text',
      label: '',
      text: 'older text',
      files: [],
    });
    expect(await errorKindOf(read({ id: sent.id, key: generateKey() }))).toBe('wrong-key');
  });

  it('opening a message calls damaged what the right key does not open', async () => {
    expect(await errorKindOf(read(await store(utf8('text'), { tampered: true })))).toBe('damaged');
    expect(await errorKindOf(read(await store(new Uint8Array([0, 1, 0, 0]))))).toBe('damaged');
  });

  it('opening a message says that a newer version made it', async () => {
    expect(await errorKindOf(read(await store(new Uint8Array([0, 3, 9, 9]))))).toBe('newer-version');
  });
});

describe('a message that can be read once', () => {
  it('a message that can be read once is read again by the reader who started, and by no other', async () => {
    const sent = await sendDraft(server, { readers: 1 });
    const readToken = generateToken();
    server.network = 'answers-lost';
    await expect(read(sent, { readToken })).rejects.toMatchObject({ kind: 'offline' });
    server.network = 'up';
    expect((await read(sent, { readToken })).contents.text).toBe(TEXT);
    expect(await errorKindOf(read(sent, {}, await ephemeralCaller()))).toBe('already-read');
    expect((await read(sent, { readToken })).contents.text).toBe(TEXT);
  });

  it('a message that can be read once is gone once it is erased, and erasing it twice is no error', async () => {
    const sent = await sendDraft(server, { readers: 1 });
    const readToken = generateToken();
    await read(sent, { readToken });
    await erase(server.api, sent.id, reader, readToken);
    await erase(server.api, sent.id, reader, readToken);
    expect(await errorKindOf(look(server.api, sent.id, reader))).toBe('unknown');
    const known = { key: sent.key, readToken };
    expect(await errorKindOf(look(server.api, sent.id, reader, known))).toBe('already-read');
  });

  it('a message that can be read once is not erased where the server could not be asked', async () => {
    const sent = await sendDraft(server, { readers: 1 });
    const readToken = generateToken();
    await read(sent, { readToken });
    server.network = 'store-down';
    await expect(erase(server.api, sent.id, reader, readToken)).rejects.toMatchObject({
      kind: 'unavailable',
    });
  });
});
