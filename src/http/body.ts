import type { Answer } from './answer.ts';
import type { ApiRequest } from './api-request.ts';
import { nestsDeeperThan } from './nesting.ts';
import { BROKEN_OFF, invalid, NOT_JSON, tooLarge, WRONG_TYPE } from './refusals.ts';

/** Room for all fields besides the message itself: a plain name may be a million characters long before it is refused. */
const ROOM_FOR_OTHER_FIELDS = 1_048_576;
const MOST_LEVELS = 16;
const NO_OBJECT = invalid([{ field: 'body', message: 'must be a JSON object' }]);
const TOO_DEEP = invalid([{ field: 'body', message: `must not nest deeper than ${MOST_LEVELS} levels` }]);
/** Strict: a byte that is not UTF-8 throws, and a byte order mark stays, so that JSON refuses it (RFC 8259 §8.1). */
const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const JSON_TYPE = /^application\/json[ \t]*(?:;[ \t]*charset=[^;]*)?$/i;

export type Body =
  | { readonly json: Readonly<Record<string, unknown>>; readonly refused?: never }
  | { readonly json?: never; readonly refused: Answer };

type Bytes = ArrayBuffer | Uint8Array<ArrayBuffer>;

/** How many bytes a body may have where messages of `maxMessageLength` characters are taken. */
export function maxBodyBytes(maxMessageLength: number): number {
  return maxMessageLength + ROOM_FOR_OTHER_FIELDS;
}

/** Reads a JSON object of at most `most` bytes; reading stops at the byte that is too much. */
export async function readBody(request: ApiRequest, most: number): Promise<Body> {
  if (!JSON_TYPE.test(request.headers.get('Content-Type') ?? '')) return { refused: WRONG_TYPE };
  const arrived = await readBytes(request, most);
  if (arrived === 'too-large') return { refused: tooLarge(most) };
  return arrived === 'broken-off' ? { refused: BROKEN_OFF } : parseObject(arrived);
}

/** A visitor who goes away in the middle is no fault of ours. */
async function readBytes(request: ApiRequest, most: number): Promise<Bytes | 'too-large' | 'broken-off'> {
  const announced = request.headers.get('Content-Length');
  if (Number(announced ?? 0) > most) return 'too-large';
  try {
    // A body is never longer than it was announced (RFC 9112 §6.3), and read as a whole it costs a fifth of the time.
    return announced === null ? await readPieces(request, most) : await request.arrayBuffer();
  } catch {
    return 'broken-off';
  }
}

/** Nobody knows how much will come: reading stops at the byte that is too much. */
async function readPieces(request: ApiRequest, most: number): Promise<Bytes | 'too-large'> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for await (const piece of request.body ?? []) {
    length += piece.byteLength;
    if (length > most) return 'too-large';
    pieces.push(piece);
  }
  return new Blob(pieces).arrayBuffer();
}

function parseObject(bytes: Bytes): Body {
  let json: unknown;
  try {
    const text = UTF_8.decode(bytes);
    if (nestsDeeperThan(text, MOST_LEVELS)) return { refused: TOO_DEEP };
    json = JSON.parse(text);
  } catch {
    return { refused: NOT_JSON };
  }
  return isObject(json) ? { json } : { refused: NO_OBJECT };
}

function isObject(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}
