import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decodeBase64, encodeBase64Url } from '../../src/crypto/base64.ts';
import { CryptoError } from '../../src/crypto/crypto-error.ts';
import { openEnvelope, packEnvelope } from '../../src/crypto/envelope.ts';
import { verifierOf } from '../../src/crypto/proof.ts';
import { openSealedAnswer, sealAnswer } from '../../src/crypto/requests/answer.ts';
import { type NoteKeys, openNote, sealNote } from '../../src/crypto/requests/note.ts';
import { askToken } from '../../src/crypto/requests/note-secret.ts';
import { requestKeys, requestPair } from '../../src/crypto/requests/request-keys.ts';
import { answerSuite } from '../../src/crypto/requests/suite.ts';
import { Secret } from '../../src/crypto/secret.ts';
import type { Vectors } from './make-vectors.ts';

const vectors: Vectors = JSON.parse(readFileSync(new URL('./vectors.json', import.meta.url), 'utf8'));
const PAGE = readFileSync(new URL('../../docs/protocol.md', import.meta.url), 'utf8');
const LIMIT = 2_097_152;

describe('the table in docs/protocol.md', () => {
  const identity = new Secret('ghijklmnopqrstuvwxyz0123456789-_');
  const salt = bytesOf('000102030405060708090a0b0c0d0e0f');
  const id = 'oMd3vYtJ-K_0123456789abcd';

  test('the keys, the token and the note of a request', async () => {
    const keys = await requestKeys(identity, salt);
    expect(keys.publicKey).toBe(printed('FsuYlKXs22mwuj4B92fxb3nFtwLtTJbwzdEPzgBgT0g'));
    expect(keys.noteSecret.reveal()).toBe(printed('Sg-LMnp3ygknBaI3Btty5bN8HjZZBJQL'));
    const token = await askToken(keys.noteSecret);
    expect(token.reveal()).toBe(printed('Xc1mbSNAxRDk9PLyTp4DX0FlSuaC7XtmLLQCIW68YAE'));
    expect(await verifierOf(token)).toBe(printed('oEVigiWKMIp0-trUVkqgDuEHUNoKkCqOs7oDvwIMXEw'));
    const note = { text: 'Please send me the VPN password', wantsFiles: false };
    const sealed = await sealNote(keys, note, bytesOf('202122232425262728292a2b'));
    expect(await sha256(decodeBase64(sealed))).toBe(
      printed('9c395ff96a8e9bd771a38afdb28f9bce994963e7973ef21093d0f630084fea19'),
    );
  });

  test('the answer `hello`', async () => {
    const { publicKey } = await requestKeys(identity, salt);
    const plaintext = packEnvelope({ label: '', text: 'hello', files: [] }, LIMIT);
    const ephemeral = Uint8Array.from({ length: 32 }, (_, at) => 0xc0 + at);
    const sealed = await sealAnswer({ publicKey, id }, plaintext, ephemeral);
    expect(encodeBase64Url(decodeBase64(sealed.encapsulatedKey))).toBe(
      printed('CkJEGH4CDBtR1RUCWTMiABIXwds7yRv4N0kcm3GAdgU'),
    );
    expect(await sha256(decodeBase64(sealed.encryptedMessage))).toBe(
      printed('fddc458d40405326a1d787603cced7a5103e0e8b4b03a1f4274fd59e4e2bc8cc'),
    );
  });

  /** What the page really holds. */
  function printed(value: string): string {
    expect(PAGE).toContain(`\`${value}\``);
    return value;
  }
});

test.each(vectors.requests)('keys of the request $publicKey', async ({ identity, salt, ...expected }) => {
  const keys = await requestKeys(new Secret(identity), bytesOf(salt));
  const { privateKey } = await requestPair(new Secret(identity), bytesOf(salt));
  const secret = new Uint8Array(await answerSuite().kem.serializePrivateKey(privateKey));
  expect(hexOf(secret)).toBe(expected.privateKey);
  expect(keys.publicKey).toBe(expected.publicKey);
  expect(keys.noteSecret.reveal()).toBe(expected.noteSecret);
  const token = await askToken(keys.noteSecret);
  expect(token.reveal()).toBe(expected.askToken);
  expect(await verifierOf(token)).toBe(expected.askVerifier);
});

test.each(vectors.notes)('note of $length bytes', async ({ iv, sha256: digest, length, ...vector }) => {
  const { text } = vector;
  const said = typeof text === 'string' ? text : (text.character ?? '').repeat(text.times);
  const note = { text: said, wantsFiles: vector.wantsFiles };
  const sealed = await sealNote(keysOf(vector), note, bytesOf(iv));
  expect(decodeBase64(sealed).length).toBe(length);
  expect(await sha256(decodeBase64(sealed))).toBe(digest);
  expect(vector.sealedNote ?? sealed).toBe(sealed);
  expect(await openNote(keysOf(vector), sealed)).toEqual(note);
});

test.each(vectors.refusedNotes)('refused note: $name', async ({ reason, sealedNote, ...vector }) => {
  await expect(openNote(keysOf(vector), sealedNote)).rejects.toThrow(new CryptoError(reason));
});

test.each(vectors.answers)(
  'answer: $name',
  async ({ identity, id, publicKey, ephemeral, label, text, files, sha256: digest, ...wire }) => {
    const plaintext = await openSealedAnswer({ identity: new Secret(identity), id }, wire);
    const attached = files.map(({ name, type, hex }) => ({ name, type, bytes: bytesOf(hex) }));
    expect(openEnvelope(plaintext)).toEqual({ form: 'envelope', label, text, files: attached });
    const again = await sealAnswer({ publicKey, id }, plaintext, bytesOf(ephemeral));
    expect(again).toEqual({ encryptedMessage: wire.encryptedMessage, encapsulatedKey: wire.iv });
    expect(await sha256(decodeBase64(again.encryptedMessage))).toBe(digest);
  },
);

test.each(vectors.refusedAnswers)(
  'refused answer: $name',
  async ({ identity, id, name, reason, ...wire }) => {
    const opening = openSealedAnswer({ identity: new Secret(identity), id }, wire);
    // It opens, and its readers refuse it then.
    const isIdentity = name === 'an identity for another device';
    if (isIdentity) expect(openEnvelope(await opening).form).toBe('identity');
    else await expect(opening).rejects.toThrow(new CryptoError(reason));
  },
);

test.each(vectors.refusedPublicKeys)('nothing is sealed to $name', async ({ publicKey }) => {
  const sealing = sealAnswer({ publicKey, id: '-' }, new Uint8Array(1));
  await expect(sealing).rejects.toThrow(new CryptoError('public-key-unusable'));
});

function keysOf({ noteSecret, publicKey }: { noteSecret: string; publicKey: string }): NoteKeys {
  return { noteSecret: new Secret(noteSecret), publicKey };
}

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(hex, 'hex'));
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}
