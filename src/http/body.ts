import type { Answer } from './answer.ts';
import { nestsDeeperThan } from './nesting.ts';
import { BROKEN_OFF, invalid, NOT_JSON, tooLarge, WRONG_TYPE } from './refusals.ts';

/** Room for all fields besides the message itself: a plain name may be a million characters long before it is refused. */
const ROOM_FOR_OTHER_FIELDS = 1_048_576;
const MOST_LEVELS = 16;
const NO_OBJECT = invalid([{ field: 'body', message: 'must be a JSON object' }]);
const TOO_DEEP = invalid([{ field: 'body', message: `must not nest deeper than ${MOST_LEVELS} levels` }]);
const JSON_TYPE = /^application\/json[ \t]*(?:;[ \t]*charset=[^;]*)?$/i;

export type Body =
  | { readonly json: Readonly<Record<string, unknown>>; readonly refused?: never }
  | { readonly json?: never; readonly refused: Answer };

/** How many bytes a body may have where messages of `maxMessageLength` characters are taken. */
export function maxBodyBytes(maxMessageLength: number): number {
  return maxMessageLength + ROOM_FOR_OTHER_FIELDS;
}

/** Reads a JSON object of at most `most` bytes; reading stops at the byte that is too much. */
export async function readBody(request: Request, most: number): Promise<Body> {
  if (!JSON_TYPE.test(request.headers.get('Content-Type') ?? '')) return { refused: WRONG_TYPE };
  const arrived = await readChunks(request, most);
  if (arrived === 'too-large') return { refused: tooLarge(most) };
  return arrived === 'broken-off' ? { refused: BROKEN_OFF } : parseObject(arrived);
}

/** A visitor who goes away in the middle is no fault of ours. */
async function readChunks(
  request: Request,
  most: number,
): Promise<Uint8Array[] | 'too-large' | 'broken-off'> {
  if (Number(request.headers.get('Content-Length') ?? 0) > most) return 'too-large';
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of request.body ?? []) {
      length += chunk.byteLength;
      if (length > most) return 'too-large';
      chunks.push(chunk);
    }
    return chunks;
  } catch {
    return 'broken-off';
  }
}

function parseObject(chunks: readonly Uint8Array[]): Body {
  let json: unknown;
  try {
    const text = decodeUtf8(chunks);
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

/** Strict: a byte that is not UTF-8 throws, and a byte order mark stays, so that JSON refuses it (RFC 8259 §8.1). */
function decodeUtf8(chunks: readonly Uint8Array[]): string {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const parts = chunks.map((chunk) => decoder.decode(chunk, { stream: true }));
  return parts.join('') + decoder.decode();
}
