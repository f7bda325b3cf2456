import type { Bytes } from './bytes.ts';
import { CryptoError, orDamaged } from './crypto-error.ts';
import { safeFileName } from './file-name.ts';
import { labelFits } from './label.ts';
import { utf8, utf8Decode } from './utf8.ts';

/** The first byte of every plaintext that is no bare text. */
export const MARKER = 0x00;
/** What follows it in a message that a person wrote. */
export const MESSAGE_VERSION = 0x01;
/** What follows it where an identity key goes to another device. */
export const IDENTITY_VERSION = 0x02;

export const MOST_FILES = 64;

/** The most bytes that a header has. */
export const LONGEST_HEADER = 65_536;

export interface FileEntry {
  readonly name: string;
  readonly type: string;
  /** In bytes. */
  readonly size: number;
}

/**
 * What stands before the text and the files: the label, how many bytes of text follow, and which files then.
 */
export interface EnvelopeHeader {
  readonly label: string;
  readonly text: number;
  readonly files: readonly FileEntry[];
}

/**
 * The header as UTF-8 JSON, its keys in the order of the protocol, file names made safe.
 * @throws CryptoError `too-many-files`, `label-unfit`, `header-too-long`, `length-unusable`; `not-unicode`
 * for a type
 */
export function writeHeader(header: EnvelopeHeader): Bytes {
  if (header.files.length > MOST_FILES) throw new CryptoError('too-many-files');
  if (!labelFits(header.label)) throw new CryptoError('label-unfit');
  const files = header.files.map(({ name, type, size }) => {
    if (!isLength(size)) throw new CryptoError('length-unusable');
    if (!type.isWellFormed()) throw new CryptoError('not-unicode');
    return { name: safeFileName(name), type, size };
  });
  const bytes = utf8(JSON.stringify({ label: header.label, text: header.text, files }));
  if (bytes.length > LONGEST_HEADER) throw new CryptoError('header-too-long');
  return bytes;
}

/** The header that the bytes hold; unknown keys are ignored. @throws CryptoError `damaged` */
export function readHeader(bytes: Bytes): EnvelopeHeader {
  const header = parseCanonical(orDamaged(() => utf8Decode(bytes)));
  if (!isRecord(header)) throw new CryptoError('damaged');
  const { label, text, files } = header;
  if (!isText(label) || !labelFits(label) || !isLength(text)) throw new CryptoError('damaged');
  if (!Array.isArray(files) || files.length > MOST_FILES) throw new CryptoError('damaged');
  return { label, text, files: files.map(readEntry) };
}

/**
 * JSON in the one spelling that `JSON.stringify` has for it (ECMA-262 §25.5.2): no key twice, no `5.0` for 5, nothing between
 * the values. So no two readers can take it for two headers. @throws CryptoError `damaged`
 */
function parseCanonical(text: string): unknown {
  return orDamaged(() => {
    const value: unknown = JSON.parse(text);
    if (JSON.stringify(value) !== text) throw new CryptoError('damaged');
    return value;
  });
}

function readEntry(entry: unknown): FileEntry {
  if (!isRecord(entry)) throw new CryptoError('damaged');
  const { name, type, size } = entry;
  if (!isText(name) || !isText(type) || !isLength(size)) throw new CryptoError('damaged');
  return { name: safeFileName(name), type, size };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.isWellFormed();
}

function isLength(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
