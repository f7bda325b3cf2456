/**
 * Makes `vectors.json`: the bytes that docs/protocol.md asks for, from fixed inputs, by the second
 * implementation. node tests/vectors/make-vectors.ts > tests/vectors/vectors.json
 */
import {
  DEVICES,
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
  OWNED,
  type OwnedInput,
  PAPERS,
  READERS,
  SENT_LABELS,
} from './inputs.ts';

import { LINKS, REFUSED_KEYS, REFUSED_LINKS, REFUSED_PASSPHRASES, REFUSED_TOKENS } from './link-inputs.ts';
import { openedPlaintexts } from './opened-plaintexts.ts';
import * as reference from './reference.ts';
import { counting, digest, type ReferenceFile, type ReferenceMessage } from './reference.ts';
import { refusedCiphertexts } from './refused-ciphertexts.ts';
import { refusedIdentities, refusedPlaintexts } from './refused-plaintexts.ts';
import { requestVectors } from './request-vectors.ts';
import { BASE64_BYTES, FILE_NAMES, REFUSED_BASE64, REFUSED_BASE64_URL } from './text-inputs.ts';

const masters = new Map<KeyInput, Buffer>();

function masterOf(input: KeyInput): Buffer {
  const password = reference.passwordOf(input.key, input.passphrase);
  const bits = masters.get(input) ?? reference.masterOf(password, input.salt);
  masters.set(input, bits);
  return bits;
}

/** The key of a message in this format. */
function contentKey(input: KeyInput, format: 0 | 1): Buffer {
  return format === 0 ? masterOf(input) : reference.expand(masterOf(input), input.salt, 'message');
}

function keyVector(name: string, input: KeyInput) {
  const claim = reference.expand(masterOf(input), input.salt, 'claim');
  const link = reference.linkTokenOf(input.key);
  return {
    name,
    key: input.key,
    passphrase: input.passphrase,
    salt: input.salt.toString('hex'),
    password: reference.passwordOf(input.key, input.passphrase).toString('hex'),
    master: masterOf(input).toString('hex'),
    messageKey: contentKey(input, 1).toString('hex'),
    claimToken: claim.toString('base64url'),
    claimVerifier: digest(claim).toString('base64url'),
    linkToken: link?.toString('base64url') ?? null,
    linkVerifier: link && digest(link).toString('base64url'),
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

function labelVector({ identity, id, iv, label }: (typeof LABELS)[number]) {
  const sealed = reference.sealedLabel(identity, id, iv, label);
  return { identity, id, iv: iv.toString('hex'), label, ...sealedName(sealed) };
}

function sentLabelVector({ identity, iv, ...sent }: (typeof SENT_LABELS)[number]) {
  const sealed = reference.sealedSentLabel(identity, iv, sent);
  const salt = sent.salt.toString('hex');
  return { identity, iv: iv.toString('hex'), ...sent, salt, ...sealedName(sealed) };
}

function sealedName(sealed: Buffer) {
  return { sealedName: sealed.toString('base64'), sha256: digest(sealed).toString('hex') };
}

function readTokenVector({ identity, id }: (typeof READERS)[number]) {
  const token = reference.readTokenOf(identity, id);
  return {
    identity,
    id,
    readToken: token.toString('base64url'),
    stored: digest(token).toString('base64url'),
  };
}

function deviceVector({ identity, id, salt }: (typeof DEVICES)[number]) {
  return {
    identity,
    id,
    salt: salt.toString('base64'),
    plaintext: reference.identityPlaintext(identity).toString('hex'),
    comparisonCode: reference.comparisonCode(identity, salt, id),
  };
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

function messageVector(
  name: string,
  key: KeyName,
  format: 0 | 1,
  iv: Buffer,
  said: ReferenceMessage | string,
) {
  const { salt } = KEYS[key];
  const ciphertext = reference.gcm(contentKey(KEYS[key], format), iv, plaintextOf(said));
  return { name, key, format, ...wireVector(ciphertext, iv, salt), ...contentsVector(said) };
}

function ownedVector({ name, identity, id, salt, said }: OwnedInput) {
  const master = reference.masterOf(Buffer.from(identity), salt);
  const ownedKey = reference.expand(master, salt, 'owned');
  const ciphertext = reference.gcm(ownedKey, IV, plaintextOf(said), id);
  const keys = { master: master.toString('hex'), ownedKey: ownedKey.toString('hex') };
  return { name, identity, id, ...keys, ...wireVector(ciphertext, IV, salt), ...contentsVector(said) };
}

function wireVector(ciphertext: Buffer, iv: Buffer, salt: Buffer) {
  return {
    encryptedMessage: ciphertext.toString('base64'),
    iv: iv.toString('base64'),
    salt: salt.toString('base64'),
    length: ciphertext.length,
    sha256: digest(ciphertext).toString('hex'),
  };
}

function plaintextOf(said: ReferenceMessage | string): Buffer {
  return typeof said === 'string' ? Buffer.from(said) : reference.envelope(said);
}

function contentsVector(said: ReferenceMessage | string) {
  return typeof said === 'string'
    ? { form: 'bare-text', label: '', text: said, files: [] }
    : { form: 'envelope', label: said.label, text: said.text, files: said.files.map(fileVector) };
}

function messageVectors() {
  const widest: KeyName = 'emoji, decomposed and fullwidth letters, salt of 96 bytes';
  const claimed: KeyName = 'an identity, as after a claim by an earlier client';
  const older: KeyName = 'no ASCII, as earlier servers took it';
  return [
    messageVector('hello', 'plain', 1, IV, HELLO),
    messageVector('files under a passphrase', 'ligature', 1, IV, PAPERS),
    messageVector('a salt of 96 bytes', widest, 1, IV, HELLO),
    messageVector('a bare text in format 1', 'plain', 1, counting(0x40, 12), 'old'),
    messageVector('bare text', 'plain', 0, counting(0x30, 12), 'Grüße 🌍\n'),
    messageVector('bare text of nothing', 'plain', 0, counting(0x50, 12), ''),
    messageVector('bare text after a byte order mark', widest, 0, IV, '\uFEFF{"label":"no envelope"}'),
    messageVector('bare text under a key that is no ASCII', older, 0, IV, 'old'),
    messageVector('bare text after a claim', claimed, 0, counting(0x55, 12), 'older'),
  ];
}

function base64Vector(bytes: Buffer) {
  return { hex: bytes.toString('hex'), standard: bytes.toString('base64'), url: bytes.toString('base64url') };
}

function refusedText(text: string) {
  return { reason: 'damaged' as const, text };
}

export function makeVectors() {
  return {
    base64: [...BASE64_BYTES.map((hex) => Buffer.from(hex, 'hex')), counting(0, 256)].map(base64Vector),
    refusedBase64: REFUSED_BASE64.map(refusedText),
    refusedBase64Url: REFUSED_BASE64_URL.map(refusedText),
    links: LINKS,
    refusedLinks: REFUSED_LINKS,
    refusedKeys: REFUSED_KEYS,
    refusedPassphrases: REFUSED_PASSPHRASES,
    refusedTokens: REFUSED_TOKENS,
    keys: Object.entries(KEYS).map(([name, input]) => keyVector(name, input)),
    identities: IDENTITIES.map(identityVector),
    readTokens: READERS.map(readTokenVector),
    devices: DEVICES.map(deviceVector),
    refusedIdentities: refusedIdentities(),
    labels: LABELS.map(labelVector),
    sentLabels: SENT_LABELS.map(sentLabelVector),
    padme: LENGTHS.map((length) => ({ length, padded: reference.padme(length) })),
    largestPlaintext: LIMITS.map((limit) => ({ limit, bytes: reference.largest(limit) })),
    envelopes: Object.entries(MESSAGES).map(([name, message]) => envelopeVector(name, message)),
    openedPlaintexts: openedPlaintexts(),
    refusedPlaintexts: refusedPlaintexts(),
    messages: messageVectors(),
    owned: OWNED.map(ownedVector),
    ...refusedCiphertexts((key, format) => contentKey(KEYS[key], format)),
    ...requestVectors(),
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
