import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Api } from '../../http/api.ts';
import type { ApiRequest } from '../../http/api-request.ts';
import { maxBodyBytes } from '../../http/body.ts';
import type { Ask } from '../../http/endpoint.ts';
import type { House } from '../../http/house.ts';
import { closeEntry, openEntry } from '../../http/request-log.ts';
import { turnEnd } from './turn.ts';

/** Answers a request straight from `node:http`; false where it leaves that to the common way. */
export type Lane = (incoming: IncomingMessage, outgoing: ServerResponse) => boolean;

/** A name or an IPv4 address, with or without a port; whatever else a host may be, the common way judges. */
const PLAIN_HOST = /^[A-Za-z0-9.-]+(?::[0-9]{1,5})?$/;

/**
 * The way of an ordinary request to the API: to a plain host, with a body of announced length that may be taken. It is answered
 * as on the common way, only sooner, since nothing is dressed as a `Request` and a `Response` in between.
 */
export function apiLane(house: House, api: Api): Lane {
  const most = maxBodyBytes(house.limits.maxMessageLength);
  return (incoming, outgoing) => {
    const ask = incoming.method === 'POST' ? api.get(incoming.url ?? '') : undefined;
    if (ask === undefined || !isOrdinary(incoming, most)) return false;
    answer(house, ask, incoming, outgoing).catch(() => outgoing.destroy());
    return true;
  };
}

function isOrdinary({ headers }: IncomingMessage, most: number): boolean {
  return Number(headers['content-length']) <= most && PLAIN_HOST.test(headers.host ?? '');
}

async function answer(
  house: House,
  ask: Ask,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const entry = openEntry(house);
  const { status, headers, body } = await ask(new BareRequest(incoming), { incoming }, entry.requestId);
  closeEntry(house, entry, { method: 'POST', route: incoming.url ?? '', status });
  await turnEnd();
  outgoing.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(body) }).end(body);
}

/** What came in, as it came, with a body that is read as a whole. */
class BareRequest implements ApiRequest {
  readonly #incoming: IncomingMessage;
  readonly headers: ApiRequest['headers'];
  readonly body = null;

  constructor(incoming: IncomingMessage) {
    this.#incoming = incoming;
    this.headers = new BareHeaders(incoming.headers);
  }

  get url(): string {
    return this.#incoming.url ?? '';
  }

  arrayBuffer(): Promise<Uint8Array<ArrayBuffer>> {
    const incoming = this.#incoming;
    return new Promise((resolve, reject) => {
      const pieces: Buffer<ArrayBuffer>[] = [];
      incoming.on('data', (piece) => pieces.push(piece));
      incoming.on('end', () => resolve(joined(pieces)));
      incoming.on('close', () => {
        if (!incoming.complete) reject(new Error('The body broke off.'));
      });
    });
  }
}

class BareHeaders {
  readonly #headers: IncomingMessage['headers'];

  constructor(headers: IncomingMessage['headers']) {
    this.#headers = headers;
  }

  get(name: string): string | null {
    const value = this.#headers[name.toLowerCase()];
    return typeof value === 'string' ? value : null;
  }
}

function joined(pieces: readonly Buffer<ArrayBuffer>[]): Buffer<ArrayBuffer> {
  const [first] = pieces;
  return first !== undefined && pieces.length === 1 ? first : Buffer.concat(pieces);
}
