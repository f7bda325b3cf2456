import type { ApiRequest } from './api-request.ts';
import type { ApiResult } from './api-result.ts';
import { exceededLimit } from './json-structure.ts';
import { BODY_TIMEOUT, INCOMPLETE_BODY, invalid, NOT_JSON, tooLarge, WRONG_TYPE } from './refusals.ts';

/** Create has the most fields, none of them nested; unknown members are ignored, within reason. */
const STRUCTURE = { levels: 3, members: 100 };
const NO_OBJECT = invalid([{ field: 'body', message: 'must be a JSON object' }]);
const TOO_MUCH = {
  levels: invalid([{ field: 'body', message: `must not nest deeper than ${STRUCTURE.levels} levels` }]),
  members: invalid([{ field: 'body', message: `must not have more than ${STRUCTURE.members} members` }]),
};
/** Strict: invalid UTF-8 throws, and a byte order mark is kept, so that JSON.parse rejects it (RFC 8259 §8.1). */
const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const JSON_TYPE = /^application\/json[ \t]*(?:;[ \t]*charset=[^;]*)?$/i;

export type Body =
  | { readonly json: Readonly<Record<string, unknown>>; readonly refused?: never }
  | { readonly json?: never; readonly refused: ApiResult };

/** A body before it is read: its maximum number of bytes, or the refusal. */
export type BodyAnnouncement =
  | { readonly bytes: number; readonly refused?: never }
  | { readonly bytes?: never; readonly refused: ApiResult };

type Bytes = ArrayBuffer | Uint8Array<ArrayBuffer>;

/** Reading a body rejects with this if its sender was too slow. */
export class BodyTimeout extends Error {
  override readonly name = 'BodyTimeout';
}

/** Checks the headers of a body that may have at most `maxBytes` bytes. */
export function checkBodyHeaders(request: ApiRequest, maxBytes: number): BodyAnnouncement {
  if (!JSON_TYPE.test(request.headers.get('Content-Type') ?? '')) return { refused: WRONG_TYPE };
  const bytes = Number(request.headers.get('Content-Length') ?? maxBytes);
  return bytes > maxBytes ? { refused: tooLarge(maxBytes) } : { bytes };
}

/** Reads a JSON object of at most `maxBytes` bytes, once `checkBodyHeaders` has let it pass; reading stops at the byte that is too much. */
export async function readBody(request: ApiRequest, maxBytes: number): Promise<Body> {
  const arrived = await readBytes(request, maxBytes);
  return 'status' in arrived ? { refused: arrived } : parseObject(arrived);
}

/** A client that disconnects while sending its body is not a server error. */
async function readBytes(request: ApiRequest, maxBytes: number): Promise<Bytes | ApiResult> {
  const isAnnounced = request.headers.get('Content-Length') !== null;
  try {
    // A body is never longer than its Content-Length (RFC 9112 §6.3), and reading it as a whole takes a fifth of the time.
    return isAnnounced ? await request.arrayBuffer() : await readChunks(request, maxBytes);
  } catch (error) {
    return error instanceof BodyTimeout ? BODY_TIMEOUT : INCOMPLETE_BODY;
  }
}

/** Without a Content-Length: stops reading beyond `maxBytes`. */
async function readChunks(request: ApiRequest, maxBytes: number): Promise<Bytes | ApiResult> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    if (length > maxBytes) return tooLarge(maxBytes);
    chunks.push(chunk);
  }
  return new Blob(chunks).arrayBuffer();
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
