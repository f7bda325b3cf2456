import { gcmDecrypt, gcmEncrypt, gcmKey, IV_LENGTH, TAG_LENGTH } from '../aes-gcm.ts';
import { encodeBase64 } from '../base64.ts';
import { type Bytes, concatenate, randomBytes } from '../bytes.ts';
import { CryptoError, orDamaged } from '../crypto-error.ts';
import { wireBytes } from '../seal.ts';
import type { Secret } from '../secret.ts';
import { utf8, utf8Decode } from '../utf8.ts';
import { deriveFromNoteSecret } from './note-secret.ts';
import { publicKeyBytes } from './public-key.ts';

/** The most characters of a note, in Unicode code points. */
export const NOTE_CHARACTERS = 2_000;

const VERSION = 0x01;
const FILES_WANTED = 0x01;
/** Version, flags, and the two bytes of the text's length. */
const PREFIX_LENGTH = 4;
/** The bytes that frames are padded to: few, so that a length says little. The longest text has 8 000 bytes. */
const SHORTEST_FRAME = 256;
const LONGEST_FRAME = 8_192;
const OVERHEAD = IV_LENGTH + TAG_LENGTH;

/** What an asker writes, for whoever has the link. */
export interface Note {
  readonly text: string;
  readonly wantsFiles: boolean;
}

/** The parts of a link that open its note. */
export interface NoteKeys {
  readonly noteSecret: Secret;
  /** 43 characters of base64url. The note vouches for it: a link that lost or exchanged it does not open the note. */
  readonly publicKey: string;
}

/** Whether the text can be a note: 1 to 2 000 characters, without U+0000 or a lone surrogate. */
export function noteFits(text: string): boolean {
  // No character has more UTF-16 units than two, so a longer text need not be counted.
  if (text === '' || text.length > 2 * NOTE_CHARACTERS) return false;
  return text.isWellFormed() && !text.includes('\0') && Array.from(text).length <= NOTE_CHARACTERS;
}

/**
 * The note as standard base64: iv, ciphertext, tag. The iv is random; only a check against known bytes hands one in.
 * @throws CryptoError `note-unfit`, `key-unusable`, `public-key-unusable`
 */
export async function sealNote(
  keys: NoteKeys,
  note: Note,
  iv: Bytes = randomBytes(IV_LENGTH),
): Promise<string> {
  const frame = packNote(note);
  const ciphertext = await gcmEncrypt(await noteKey(keys), iv, frame, publicKeyBytes(keys.publicKey));
  return encodeBase64(concatenate(iv, ciphertext));
}

/**
 * The note again.
 * @throws CryptoError `wrong-key` where another link's keys sealed it, `damaged` where it is no note, `newer-version`,
 * `key-unusable`, `public-key-unusable`
 */
export async function openNote(keys: NoteKeys, sealed: string): Promise<Note> {
  const bytes = wireBytes(sealed, OVERHEAD + SHORTEST_FRAME, OVERHEAD + LONGEST_FRAME);
  const [iv, ciphertext] = [bytes.slice(0, IV_LENGTH), bytes.slice(IV_LENGTH)];
  const associated = publicKeyBytes(keys.publicKey);
  return unpackNote(await gcmDecrypt(await noteKey(keys), iv, ciphertext, associated));
}

/** The padded frame of a note. @throws CryptoError `note-unfit` */
export function packNote({ text, wantsFiles }: Note): Bytes {
  if (!noteFits(text)) throw new CryptoError('note-unfit');
  const bytes = utf8(text);
  const frame = new Uint8Array(frameLength(bytes.length));
  frame.set([VERSION, wantsFiles ? FILES_WANTED : 0]);
  new DataView(frame.buffer).setUint16(2, bytes.length);
  frame.set(bytes, PREFIX_LENGTH);
  return frame;
}

/** The note that a frame holds, whole or not at all. @throws CryptoError `newer-version`, `damaged` */
export function unpackNote(frame: Bytes): Note {
  const [version, flags = 0] = frame;
  if (version !== VERSION) throw new CryptoError(version === undefined ? 'damaged' : 'newer-version');
  if (frame.length < SHORTEST_FRAME || (flags & ~FILES_WANTED) !== 0) throw new CryptoError('damaged');
  const length = new DataView(frame.buffer, frame.byteOffset).getUint16(2);
  const end = PREFIX_LENGTH + length;
  const isPadded = frame.length === frameLength(length) && frame.subarray(end).every((byte) => byte === 0);
  if (!isPadded) throw new CryptoError('damaged');
  const text = orDamaged(() => utf8Decode(frame.subarray(PREFIX_LENGTH, end)));
  if (!noteFits(text)) throw new CryptoError('damaged');
  return { text, wantsFiles: flags === FILES_WANTED };
}

/** The bytes of the frame for so many bytes of text. */
function frameLength(length: number): number {
  let padded = SHORTEST_FRAME;
  while (padded < PREFIX_LENGTH + length) padded *= 2;
  return padded;
}

async function noteKey({ noteSecret }: NoteKeys): Promise<CryptoKey> {
  return gcmKey(await deriveFromNoteSecret(noteSecret, 'inigma/note/v1'));
}
