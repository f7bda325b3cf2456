import type { ApiRequest } from './api-request.ts';
import type { ApiResult } from './api-result.ts';
import { exceededLimit } from './json-structure.ts';
import { BROKEN_OFF, invalid, NOT_JSON, TOO_SLOW, tooLarge, WRONG_TYPE } from './refusals.ts';

/** The act with the most fields has twelve, none of them nested; what nobody knows of is ignored, within reason. */
const STRUCTURE = { levels: 3, members: 100 };
const NO_OBJECT = invalid([{ field: 'body', message: 'must be a JSON object' }]);
const TOO_MUCH = {
  levels: invalid([{ field: 'body', message: `must not nest deeper than ${STRUCTURE.levels} levels` }]),
  members: invalid([{ field: 'body', message: `must not have more than ${STRUCTURE.members} members` }]),
};
/** Strict: a byte that is not UTF-8 throws, and a byte order mark stays, so that JSON refuses it (RFC 8259 §8.1). */
const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const JSON_TYPE = /^application\/json[ \t]*(?:;[ \t]*charset=[^;]*)?$/i;

export type Body =
  | { readonly json: Readonly<Record<string, unknown>>; readonly refused?: never }
  | { readonly json?: never; readonly refused: ApiResult };

/** A body before it is read: how many bytes it may turn out to have, or why it is not taken. */
export type Expected =
  | { readonly bytes: number; readonly refused?: never }
  | { readonly bytes?: never; readonly refused: ApiResult };

type Bytes = ArrayBuffer | Uint8Array<ArrayBuffer>;

/** What a body's reading rejects with where its sender was too slow. */
export class BodyTimeout extends Error {
  override readonly name = 'BodyTimeout';
}

/** What the headers say of a body that may have at most `most` bytes. */
export function expectBody(request: ApiRequest, most: number): Expected {
  if (!JSON_TYPE.test(request.headers.get('Content-Type') ?? '')) return { refused: WRONG_TYPE };
  const bytes = Number(request.headers.get('Content-Length') ?? most);
  return bytes > most ? { refused: tooLarge(most) } : { bytes };
}

/** Reads a JSON object of at most `most` bytes, of which `expectBody` thought well; reading stops at the byte that is too much. */
export async function readBody(request: ApiRequest, most: number): Promise<Body> {
  const arrived = await readBytes(request, most);
  return 'status' in arrived ? { refused: arrived } : parseObject(arrived);
}

/** A client that leaves in the middle is no error of the server's. */
async function readBytes(request: ApiRequest, most: number): Promise<Bytes | ApiResult> {
  const isAnnounced = request.headers.get('Content-Length') !== null;
  try {
    // A body is never longer than it was announced (RFC 9112 §6.3), and read as a whole it costs a fifth of the time.
    return isAnnounced ? await request.arrayBuffer() : await readPieces(request, most);
  } catch (fault) {
    return fault instanceof BodyTimeout ? TOO_SLOW : BROKEN_OFF;
  }
}

/** Nobody knows how much will come: reading stops at the byte that is too much. */
async function readPieces(request: ApiRequest, most: number): Promise<Bytes | ApiResult> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for await (const piece of request.body ?? []) {
    length += piece.byteLength;
    if (length > most) return tooLarge(most);
    pieces.push(piece);
  }
  return new Blob(pieces).arrayBuffer();
}

function parseObject(bytes: Bytes): Body {
  let json: unknown;
  try {
    const text = UTF_8.decode(bytes);
    const exceeded = exceededLimit(text, STRUCTURE);
    if (exceeded !== null) return { refused: TOO_MUCH[exceeded] };
    json = JSON.parse(text);
  } catch {
    return { refused: NOT_JSON };
  }
  return isObject(json) ? { json } : { refused: NO_OBJECT };
}

function isObject(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}
