/**
 * The protocol of docs/protocol.md a second time, on `node:crypto`, written apart from `src/crypto` and never
 * importing it: a mistake would have to be made twice, in two ways, to go unseen.
 */
import { createCipheriv, createHash, hkdfSync, pbkdf2Sync } from 'node:crypto';

export interface ReferenceFile {
  name: string;
  type: string;
  bytes: Buffer;
}

export interface ReferenceMessage {
  label: string;
  text: string;
  files: ReferenceFile[];
  limit: number;
}

const NOTHING = Buffer.alloc(0);

/** `length` bytes that count up from `first`. */
export function counting(first: number, length: number): Buffer {
  return Buffer.from(Array.from({ length }, (_, index) => (first + index) % 256));
}

export function digest(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

export function passwordOf(key: string, passphrase: string | null): Buffer {
  if (passphrase === null) return Buffer.from(key, 'utf8');
  return Buffer.concat([Buffer.from(key), Buffer.of(0), Buffer.from(passphrase.normalize('NFKC'))]);
}

export function masterOf(password: Uint8Array, salt: Uint8Array): Buffer {
  return pbkdf2Sync(password, salt, 800_000, 32, 'sha256');
}

type Use = 'message' | 'claim' | 'link' | 'reader' | 'owned' | 'owner' | 'label' | 'sent' | 'device';

/** HKDF-SHA-256, 32 bytes; `use` is the middle word of the info. */
export function expand(secret: Uint8Array, salt: Uint8Array, use: Use): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, Buffer.from(`inigma/${use}/v1`, 'ascii'), 32));
}

/** Null where the key has not the form of a generated one. */
export function linkTokenOf(key: string): Buffer | null {
  const characters = [...key];
  const isGenerated = characters.length === 32 && characters.every((one) => /[\w-]/.test(one));
  return isGenerated ? expand(Buffer.from(key), NOTHING, 'link') : null;
}

export function readTokenOf(identity: string, id: string): Buffer {
  return expand(Buffer.from(identity), Buffer.from(id), 'reader');
}

export function gcm(
  key: Uint8Array,
  iv: Uint8Array,
  plaintext: Uint8Array,
  associated: string | Buffer = '',
): Buffer {
  const vouchedFor = typeof associated === 'string' ? Buffer.from(associated) : associated;
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(vouchedFor);
  return Buffer.concat([cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
}

export function sealedLabel(identity: string, id: string, iv: Buffer, label: string): Buffer {
  const key = expand(Buffer.from(identity), NOTHING, 'label');
  return Buffer.concat([iv, gcm(key, iv, paddedLabel(label), id)]);
}

export interface ReferenceSentLabel {
  label: string;
  sentAt: number;
  lifetime: number | null;
  salt: Buffer;
}

export function sealedSentLabel(identity: string, iv: Buffer, sent: ReferenceSentLabel): Buffer {
  const numbers = Buffer.alloc(12);
  numbers.writeBigUInt64BE(BigInt(sent.sentAt));
  numbers.writeUInt32BE(sent.lifetime ?? 0, 8);
  const plaintext = Buffer.concat([numbers, sent.salt, paddedLabel(sent.label)]);
  return Buffer.concat([iv, gcm(expand(Buffer.from(identity), NOTHING, 'sent'), iv, plaintext)]);
}

function paddedLabel(label: string): Buffer {
  const padded = Buffer.alloc(320);
  padded.write(label, 'utf8');
  return padded;
}

/** Padmé on the binary digits themselves: keep the highest, round the lowest up. */
export function padme(length: number): number {
  const exponent = length.toString(2).length - 1;
  const lowest = BigInt(exponent - exponent.toString(2).length);
  const mask = (1n << lowest) - 1n;
  return Number((BigInt(length) + mask) & ~mask);
}

export function largest(limit: number): number {
  const bytes = ((limit - (limit % 4)) / 4) * 3;
  return bytes < 16 ? 0 : bytes - 16;
}

export function envelope({ label, text, files, limit }: ReferenceMessage): Buffer {
  const textBytes = Buffer.from(text, 'utf8');
  const entries = files.map(({ name, type, bytes }) => ({ name, type, size: bytes.length }));
  const header = JSON.stringify({ label, text: textBytes.length, files: entries });
  const body = Buffer.concat([framed(header), textBytes, ...files.map((file) => file.bytes)]);
  const padded = Math.min(padme(Math.max(body.length, 256)), largest(limit));
  return Buffer.concat([body], padded);
}

/** Marker, version, the length that the header claims to have, and the header. */
export function framed(header: string, claimed = Buffer.byteLength(header)): Buffer {
  const start = Buffer.from([0, 1, 0, 0, 0, 0]);
  start.writeUInt32BE(claimed, 2);
  return Buffer.concat([start, Buffer.from(header, 'utf8')]);
}

/** The plaintext by which an identity key goes to another device. */
export function identityPlaintext(identity: string): Buffer {
  const key = Buffer.from(identity, 'utf8');
  return Buffer.concat([Buffer.of(0, 2, key.length), key], 256);
}

/** The last eight decimal digits of the first 64 bits. */
export function comparisonCode(identity: string, salt: Uint8Array, id: string): string {
  const bits = expand(Buffer.from(identity), Buffer.concat([salt, Buffer.from(id)]), 'device');
  return String(bits.readBigUInt64BE()).padStart(8, '0').slice(-8);
}
