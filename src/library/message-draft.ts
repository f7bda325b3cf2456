import type { Draft } from '../client/send.ts';
import type { ServiceResponse } from '../client/writer.ts';
import { inigmaError } from './inigma-error.ts';

/** A `File`, or what can be read like one. Its bytes are read when it is sent. */
export interface ReadableFile {
  readonly name: string;
  readonly type: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** The bytes of a file, under a name. */
export interface NamedBytes {
  readonly name: string;
  /** A MIME type. */
  readonly type?: string | undefined;
  readonly bytes: Uint8Array | ArrayBuffer;
}

/** Text, files, or both. */
export interface MessageContents {
  readonly text?: string | undefined;
  readonly files?: readonly (ReadableFile | NamedBytes)[] | undefined;
}

/** A message to send. What is left out is as the server proposes. */
export interface MessageDraft extends MessageContents {
  /** Only the sender and the reader see it: at most 100 characters. */
  readonly label?: string | undefined;
  /** The reader needs it beside the link. */
  readonly passphrase?: string | undefined;
  /** How long it lives, in seconds; null for ever. */
  readonly expiresIn?: number | null | undefined;
  /** How many may read it, 1 to 100; `first`: whoever claims it first keeps it. */
  readonly readers?: number | 'first' | undefined;
  /** Whether `receipts` tells what became of it, where there is an identity; true where it is left out. */
  readonly receipt?: boolean | undefined;
}

/**
 * @throws InigmaError `invalid-input` for what the server does not take
 * @internal
 */
export function draftOf(given: MessageDraft, service: ServiceResponse, attached: AttachedFiles): Draft {
  const { label = '', passphrase = null, expiresIn, receipt = true } = given;
  const { text, files } = contentsOf(given, attached);
  if (files.length > 0 && !service.files) throw inigmaError('invalid-input', { field: 'files' });
  if (passphrase === null && service.passphrase_required)
    throw inigmaError('invalid-input', { field: 'passphrase' });
  const lifetime = expiresIn === undefined ? service.lifetimes.default : expiresIn;
  return { label, text, files, passphrase, lifetime, readers: readersOf(given, service), receipt };
}

/**
 * @throws InigmaError `invalid-input` where there is nothing
 * @internal
 */
export function contentsOf(
  { text = '', files = [] }: MessageContents,
  attached: AttachedFiles,
): Pick<Draft, 'text' | 'files'> {
  if (text === '' && files.length === 0) throw inigmaError('invalid-input', { field: 'text' });
  return { text, files: files.map((file) => attached.fileOf(file)) };
}

/** A file as the client takes it, and a copy of the bytes that it was made of. */
interface MadeFile {
  readonly file: File;
  readonly bytes: Uint8Array;
}

/**
 * The files that callers gave, as the client takes them: one for each object for as long as nothing in it changes, so that what is sent
 * again is known to be the same.
 * @internal
 */
export class AttachedFiles {
  readonly #made = new WeakMap<NamedBytes, MadeFile>();

  /** The client reads no more of a file than what a ReadableFile has. */
  fileOf(given: ReadableFile | NamedBytes): File {
    if (!('bytes' in given)) return given as File;
    const bytes = new Uint8Array(given.bytes);
    const kept = this.#made.get(given);
    if (kept !== undefined && isStill(kept, given, bytes)) return kept.file;
    const { name, type = '' } = given;
    const file = new File([bytes], name, { type });
    this.#made.set(given, { file, bytes });
    return file;
  }
}

function isStill({ file, bytes }: MadeFile, { name, type = '' }: NamedBytes, now: Uint8Array): boolean {
  const isNamedSo = file.name === name && file.type === type;
  return isNamedSo && bytes.length === now.length && bytes.every((byte, at) => byte === now[at]);
}

/** Null where the first reader keeps it. */
function readersOf({ readers }: MessageDraft, service: ServiceResponse): number | null {
  const { allowed, default: proposed } = service.readers;
  if (readers === undefined && proposed === 'several')
    throw inigmaError('invalid-input', { field: 'readers' });
  const chosen = readers ?? (proposed === 'one' ? 1 : 'first');
  const kind = chosen === 'first' ? 'first' : chosen === 1 ? 'one' : 'several';
  if (!allowed.includes(kind)) throw inigmaError('invalid-input', { field: 'readers' });
  return chosen === 'first' ? null : chosen;
}
