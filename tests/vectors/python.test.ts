import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decodeBase64, encodeBase64 } from '../../src/crypto/base64.ts';
import { comparisonCode } from '../../src/crypto/comparison-code.ts';
import {
  type ContentKey,
  deriveMessageKey,
  deriveOwnedKey,
  type MessageKey,
  messageKeyOf,
  ownedKeyOf,
} from '../../src/crypto/content-key.ts';
import { CryptoError } from '../../src/crypto/crypto-error.ts';
import { type OpenedContents, openEnvelope, packEnvelope } from '../../src/crypto/envelope.ts';
import { safeFileName } from '../../src/crypto/file-name.ts';
import { openIdentity, packIdentity } from '../../src/crypto/identity-envelope.ts';
import { password } from '../../src/crypto/key.ts';
import { openLabel, sealLabel } from '../../src/crypto/label.ts';
import { linkToken, ownerToken, readToken, userId, verifierOf } from '../../src/crypto/proof.ts';
import { openSealed } from '../../src/crypto/seal.ts';
import { Secret } from '../../src/crypto/secret.ts';
import { openSentLabel, type SentLabel, sealSentLabel } from '../../src/crypto/sent-label.ts';
import { type GeneratedCase, generateCases, hexOf, mutate } from './generated-cases.ts';
import { runPython } from './run-python.ts';

const CASES = 1_000;

test('the implementation in Python holds to every vector', () => {
  const vectors = readFileSync(new URL('./vectors.json', import.meta.url), 'utf8');
  const { count, errors } = runPython('check_vectors.py', vectors) as {
    count: number;
    errors: string[];
  };
  expect(errors).toEqual([]);
  expect(count).toBeGreaterThan(500);
});

interface Wire {
  readonly iv: string;
  readonly encryptedMessage: string;
}

interface Written {
  readonly message: Wire;
  readonly owned: Wire;
  readonly label: string;
  readonly sent: string;
  readonly identity: string;
}

describe(`in ${CASES} generated cases`, () => {
  test('each implementation opens what the other made, and they make the same', async () => {
    const seed = randomInt(2 ** 31);
    const cases = generateCases(seed, CASES);
    const keys = await Promise.all(cases.map(keysOf));
    const made = await Promise.all(cases.map((generated, at) => madeOf(generated, keyAt(keys, at), at)));
    const answer = runPython('agree.py', JSON.stringify(made)) as {
      errors: string[];
      written: Written[];
    };
    expect(answer.errors, `seed ${seed}`).toEqual([]);
    expect(answer.written).toHaveLength(CASES);
    for (const [at, written] of answer.written.entries()) {
      const generated = cases[at];
      if (generated) await expectOpens(generated, keyAt(keys, at), written, `seed ${seed}, case ${at}`);
    }
  });
});

interface Keys {
  readonly message: MessageKey;
  readonly owned: ContentKey;
}

function keyAt(keys: readonly Keys[], at: number): Keys {
  const found = keys[at];
  if (found === undefined) throw new Error(`There is no case ${at}.`);
  return found;
}

async function keysOf({
  key,
  passphrase,
  identity,
  id,
  salt,
  ownedSalt,
  masters,
}: GeneratedCase): Promise<Keys> {
  const [messageSalt, ownerSalt] = [bytesOf(salt), bytesOf(ownedSalt)];
  if (masters === null) {
    return {
      message: await deriveMessageKey(password(new Secret(key), passphrase ?? undefined), messageSalt),
      owned: await deriveOwnedKey(new Secret(identity), ownerSalt, id),
    };
  }
  return {
    message: await messageKeyOf(bytesOf(masters[0]), messageSalt),
    owned: await ownedKeyOf(bytesOf(masters[1]), ownerSalt, id),
  };
}

/** The case, with what `src/crypto` makes of it. */
async function madeOf(generated: GeneratedCase, keys: Keys, number: number) {
  const { edits, ...given } = generated;
  const plaintext = packEnvelope(contentsOf(given), given.limit);
  const mutant = mutate(plaintext, edits);
  return {
    ...given,
    number,
    made: {
      ...(await tokensOf(given, keys)),
      ...(await sealedOf(given, keys, plaintext)),
      ...(await deviceOf(given)),
    },
    mutant: hexOf(mutant),
    verdict: checkOf(new Uint8Array(mutant)),
    safeName: safeFileName(given.riskyName),
  };
}

type Given = Omit<GeneratedCase, 'edits'>;

async function tokensOf({ key, passphrase, identity, id }: Given, { message }: Keys) {
  const secret = new Secret(identity);
  return {
    password: hexOf(Buffer.from(password(new Secret(key), passphrase ?? undefined).reveal())),
    claimToken: message.claimToken.reveal(),
    claimVerifier: await verifierOf(message.claimToken),
    linkToken: (await linkToken(new Secret(key)))?.reveal() ?? null,
    readToken: (await readToken(secret, id)).reveal(),
    ownerToken: (await ownerToken(secret)).reveal(),
    uid: await userId(secret),
  };
}

async function sealedOf(given: Given, keys: Keys, plaintext: Uint8Array<ArrayBuffer>) {
  const { ivs, identity, id, label } = given;
  const secret = new Secret(identity);
  return {
    envelope: hexOf(plaintext),
    message: encodeBase64(await keys.message.encrypt(bytesOf(ivs.message), plaintext)),
    owned: encodeBase64(await keys.owned.encrypt(bytesOf(ivs.owned), plaintext)),
    label: await sealLabel({ identity: secret, id }, label, bytesOf(ivs.label)),
    sent: await sealSentLabel(secret, sentOf(given), bytesOf(ivs.sent)),
  };
}

async function deviceOf({ identity, id, salt }: Given) {
  const secret = new Secret(identity);
  return {
    identityPlaintext: hexOf(packIdentity(secret)),
    comparisonCode: await comparisonCode(secret, { id, salt: encodeBase64(bytesOf(salt)) }),
  };
}

async function expectOpens(
  generated: GeneratedCase,
  keys: Keys,
  written: Written,
  where: string,
): Promise<void> {
  const contents = { form: 'envelope', ...contentsOf(generated) };
  for (const kind of ['message', 'owned'] as const) {
    const plaintext = await openSealed(keys[kind], written[kind]);
    expect(decodeBase64(written[kind].iv).length).toBe(12);
    expect(openEnvelope(plaintext), where).toEqual(contents);
  }
  const identity = new Secret(generated.identity);
  expect(await openLabel({ identity, id: generated.id }, written.label), where).toBe(generated.label);
  expect(await openSentLabel(identity, written.sent), where).toEqual(sentOf(generated));
  expect(openIdentity(bytesOf(written.identity)).reveal(), where).toBe(generated.identity);
}

function contentsOf({ label, text, files }: Given) {
  return { label, text, files: files.map(({ name, type, hex }) => ({ name, type, bytes: bytesOf(hex) })) };
}

function sentOf({ label, sentAt, lifetime, salt }: Given): SentLabel {
  return { label, sentAt, lifetime, salt: bytesOf(salt) };
}

function checkOf(plaintext: Uint8Array<ArrayBuffer>): unknown {
  try {
    return shown(openEnvelope(plaintext));
  } catch (error) {
    if (error instanceof CryptoError) return error.kind;
    throw error;
  }
}

function shown({ files, ...contents }: OpenedContents) {
  return { ...contents, files: files.map(({ name, type, bytes }) => ({ name, type, hex: hexOf(bytes) })) };
}

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(hex, 'hex'));
}
