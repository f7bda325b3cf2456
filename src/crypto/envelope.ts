import { type Bytes, concatenate } from './bytes.ts';
import { CryptoError, orDamaged } from './crypto-error.ts';
import {
  type EnvelopeHeader,
  type FileEntry,
  IDENTITY_VERSION,
  LONGEST_HEADER,
  MARKER,
  MESSAGE_VERSION,
  readHeader,
  writeHeader,
} from './envelope-header.ts';
import { paddedLength } from './padding.ts';
import { utf8, utf8Decode } from './utf8.ts';

/** Marker, version, and the four bytes of the header's length. */
const PREFIX_LENGTH = 6;

const NOTHING: Contents = { label: '', text: '', files: [] };

export interface AttachedFile {
  readonly name: string;
  /** A MIME type as the sender's platform gave it: a hint for an icon and nothing else. */
  readonly type: string;
  readonly bytes: Bytes;
}

/** What a message says: all of it is as secret as the text. */
export interface Contents {
  readonly label: string;
  readonly text: string;
  readonly files: readonly AttachedFile[];
}

/** Contents whose files need not have been read yet. */
export interface ContentsOutline extends Omit<Contents, 'files'> {
  readonly files: readonly FileEntry[];
}

/**
 * `bare-text` is a message of an earlier server: text, no label, no files. `identity` has none of the three: the plaintext is
 * an identity key for `openIdentity`, and nothing of it is a text to show.
 */
export interface OpenedContents extends Contents {
  readonly form: 'envelope' | 'bare-text' | 'identity';
}

/**
 * The bytes that these contents need before padding. They fit a server if that is at most its
 * `largestPlaintext(limit)`.
 * @throws CryptoError what `packEnvelope` throws, save `too-large`
 */
export function envelopeLength(outline: ContentsOutline): number {
  return measure(outline).length;
}

/**
 * The plaintext of a message: marker, version, header, text, files, zero padding. `limit` is the most
 * characters of encrypted message that the server takes.
 * @throws CryptoError `too-large`, `too-many-files`, `header-too-long`, `label-unfit`, `not-unicode`,
 * `length-unusable`
 */
export function packEnvelope(contents: Contents, limit: number): Bytes {
  const files = contents.files.map(({ name, type, bytes }) => ({ name, type, size: bytes.length }));
  const { header, text, length } = measure({ ...contents, files });
  const padding = new Uint8Array(paddedLength(length, limit) - length);
  const attached = contents.files.map((file) => file.bytes);
  return concatenate(prefix(header.length), header, text, ...attached, padding);
}

/**
 * The contents of a plaintext, whole or not at all.
 * @throws CryptoError `newer-version` where it starts with `00` and neither `01` nor `02`, `damaged` where
 * anything does not add up
 */
export function openEnvelope(plaintext: Bytes): OpenedContents {
  if (plaintext[0] !== MARKER) return bareText(plaintext);
  if (plaintext[1] === IDENTITY_VERSION) return { ...NOTHING, form: 'identity' };
  if (plaintext[1] !== MESSAGE_VERSION) throw new CryptoError('newer-version');
  const bodyAt = PREFIX_LENGTH + headerLength(plaintext);
  const header = readHeader(plaintext.subarray(PREFIX_LENGTH, bodyAt));
  checkBody(header, plaintext.subarray(bodyAt));
  return unpack(header, plaintext.subarray(bodyAt));
}

function measure(outline: ContentsOutline): { header: Bytes; text: Bytes; length: number } {
  const text = utf8(outline.text);
  const header = writeHeader({ ...outline, text: text.length });
  const length = PREFIX_LENGTH + header.length + bodyLength({ text: text.length, files: outline.files });
  return { header, text, length };
}

function prefix(length: number): Bytes {
  const bytes = new Uint8Array(PREFIX_LENGTH);
  bytes.set([MARKER, MESSAGE_VERSION]);
  new DataView(bytes.buffer).setUint32(2, length);
  return bytes;
}

function headerLength(plaintext: Bytes): number {
  if (plaintext.length < PREFIX_LENGTH) throw new CryptoError('damaged');
  const length = new DataView(plaintext.buffer, plaintext.byteOffset).getUint32(2);
  if (length > LONGEST_HEADER || PREFIX_LENGTH + length > plaintext.length) throw new CryptoError('damaged');
  return length;
}

function bodyLength({ text, files }: Omit<EnvelopeHeader, 'label'>): number {
  return files.reduce((length, file) => length + file.size, text);
}

/** Every number against the bytes that are there, before one byte is copied or decoded. */
function checkBody(header: EnvelopeHeader, body: Bytes): void {
  // No sum of 65 safe lengths can round down to a smaller one, so a lie stays too long for the body.
  const length = bodyLength(header);
  if (length > body.length) throw new CryptoError('damaged');
  if (body.subarray(length).some((byte) => byte !== 0)) throw new CryptoError('damaged');
}

function unpack(header: EnvelopeHeader, body: Bytes): OpenedContents {
  const text = orDamaged(() => utf8Decode(body.subarray(0, header.text)));
  let at = header.text;
  const files = header.files.map(({ name, type, size }) => {
    const bytes = body.slice(at, at + size);
    at += size;
    return { name, type, bytes };
  });
  return { form: 'envelope', label: header.label, text, files };
}

function bareText(plaintext: Bytes): OpenedContents {
  return { ...NOTHING, form: 'bare-text', text: orDamaged(() => utf8Decode(plaintext)) };
}
