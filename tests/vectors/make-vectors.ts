/**
 * Makes `vectors.json`: the bytes that docs/protocol.md asks for, from fixed inputs, by the second
 * implementation. node tests/vectors/make-vectors.ts > tests/vectors/vectors.json
 */
import {
  HELLO,
  IDENTITIES,
  IV,
  KEYS,
  type KeyInput,
  type KeyName,
  LABELS,
  LENGTHS,
  LIMITS,
  MESSAGES,
  PAPERS,
} from './inputs.ts';

import * as reference from './reference.ts';
import { counting, digest, type ReferenceFile, type ReferenceMessage } from './reference.ts';
import { refusedPlaintexts } from './refused-plaintexts.ts';
import { BASE64_BYTES, FILE_NAMES, REFUSED_BASE64, REFUSED_BASE64_URL } from './text-inputs.ts';

const contentKeys = new Map<KeyInput, Buffer>();

function contentKey(input: KeyInput): Buffer {
  const password = reference.passwordOf(input.key, input.passphrase);
  const bits = contentKeys.get(input) ?? reference.contentKeyOf(password, input.salt);
  contentKeys.set(input, bits);
  return bits;
}

function keyVector(name: string, input: KeyInput) {
  const claim = reference.expand(contentKey(input), input.salt, 'claim');
  return {
    name,
    key: input.key,
    passphrase: input.passphrase,
    salt: input.salt.toString('hex'),
    password: reference.passwordOf(input.key, input.passphrase).toString('hex'),
    contentKey: contentKey(input).toString('hex'),
    claimToken: claim.toString('base64url'),
    verifier: digest(claim).toString('base64url'),
  };
}

function identityVector(identity: string) {
  const secret = Buffer.from(identity, 'utf8');
  const owner = reference.expand(secret, Buffer.alloc(0), 'owner');
  return {
    identity,
    uid: digest(secret).toString('hex').slice(0, 12),
    ownerToken: owner.toString('base64url'),
    stored: digest(owner).toString('base64url'),
  };
}

function labelVector({ identity, iv, label }: (typeof LABELS)[number]) {
  const sealed = reference.sealedLabel(identity, iv, label);
  const sha256 = digest(sealed).toString('hex');
  return { identity, iv: iv.toString('hex'), label, sealedName: sealed.toString('base64'), sha256 };
}

/** A large text of one character is written as that character and a count. */
function envelopeVector(name: string, message: ReferenceMessage) {
  const bytes = reference.envelope(message);
  const large = message.text.length > 2_000;
  return {
    name,
    label: message.label,
    text: large ? { character: message.text.slice(0, 1), times: message.text.length } : message.text,
    files: message.files.map(fileVector),
    limit: message.limit,
    length: bytes.length,
    sha256: digest(bytes).toString('hex'),
    hex: large ? null : bytes.toString('hex'),
  };
}

function fileVector({ name, type, bytes }: ReferenceFile) {
  return { name, type, hex: bytes.toString('hex') };
}

function messageVector(name: string, key: KeyName, iv: Buffer, contents: ReferenceMessage | string) {
  const bare = typeof contents === 'string';
  const { salt } = KEYS[key];
  const ciphertext = reference.gcm(
    contentKey(KEYS[key]),
    iv,
    bare ? Buffer.from(contents) : reference.envelope(contents),
  );
  return {
    name,
    key,
    encryptedMessage: ciphertext.toString('base64'),
    iv: iv.toString('base64'),
    salt: salt.toString('base64'),
    length: ciphertext.length,
    sha256: digest(ciphertext).toString('hex'),
    form: bare ? 'bare-text' : 'envelope',
    label: bare ? '' : contents.label,
    text: bare ? contents : contents.text,
    files: bare ? [] : contents.files.map(fileVector),
  };
}

function messageVectors() {
  const widest: KeyName = 'emoji, decomposed and fullwidth letters, salt of 96 bytes';
  return [
    messageVector('hello', 'plain', IV, HELLO),
    messageVector('files under a passphrase', 'ligature', IV, PAPERS),
    messageVector('hello after a claim', 'an identity, as after a claim', counting(0x55, 12), HELLO),
    messageVector('bare text', 'plain', counting(0x30, 12), 'Grüße 🌍\n'),
    messageVector('bare text of nothing', 'plain', counting(0x50, 12), ''),
    messageVector('bare text after a byte order mark', widest, IV, '\uFEFF{"label":"no envelope"}'),
    messageVector(
      'bare text under a key that is no ASCII',
      'no ASCII, as earlier servers took it',
      IV,
      'old',
    ),
  ];
}

function base64Vector(bytes: Buffer) {
  return { hex: bytes.toString('hex'), standard: bytes.toString('base64'), url: bytes.toString('base64url') };
}

export function makeVectors() {
  return {
    base64: [...BASE64_BYTES.map((hex) => Buffer.from(hex, 'hex')), counting(0, 256)].map(base64Vector),
    refusedBase64: REFUSED_BASE64,
    refusedBase64Url: REFUSED_BASE64_URL,
    keys: Object.entries(KEYS).map(([name, input]) => keyVector(name, input)),
    identities: IDENTITIES.map(identityVector),
    labels: LABELS.map(labelVector),
    padme: LENGTHS.map((length) => ({ length, padded: reference.padme(length) })),
    largestPlaintext: LIMITS.map((limit) => ({ limit, bytes: reference.largest(limit) })),
    envelopes: Object.entries(MESSAGES).map(([name, message]) => envelopeVector(name, message)),
    refusedPlaintexts: refusedPlaintexts(),
    messages: messageVectors(),
    fileNames: FILE_NAMES.map(([given, safe]) => ({ given, safe })),
  };
}

export type Vectors = ReturnType<typeof makeVectors>;

/** The file as it is committed: pure ASCII, so that no invisible character hides in it. */
export function vectorsAsText(): string {
  const text = JSON.stringify(makeVectors(), null, 2);
  return `${text.replace(/[\u007f-\uffff]/g, escaped)}\n`;
}

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

if (import.meta.main) process.stdout.write(vectorsAsText());
