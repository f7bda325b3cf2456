import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Api } from '../../http/api.ts';
import { maxBodyBytes } from '../../http/body.ts';
import type { Ask } from '../../http/endpoint.ts';
import type { House } from '../../http/house.ts';
import { closeEntry, type Entry, type Logbook, logFault, openEntry } from '../../http/request-log.ts';
import { BareRequest } from './bare-request.ts';
import { turnEnd } from './turn.ts';

/** Answers a request straight from `node:http`; false where it leaves that to the common way. */
export type Lane = (incoming: IncomingMessage, outgoing: ServerResponse) => boolean;

/** As long as on the common way. */
const LEFTOVER_MILLISECONDS = 500;
/** A name that does not end like an address, or an IPv4 address; each with or without a port of four or five digits. */
const PLAIN_HOST =
  /^(?:(?:[a-z0-9-]+\.)*[a-z][a-z0-9-]*|(?:(?:[1-9]?\d|1\d\d|2[0-4]\d|25[0-5])\.){3}(?:[1-9]?\d|1\d\d|2[0-4]\d|25[0-5]))(?::(?:[1-9]\d{3}|[1-5]\d{4}|6[0-4]\d{3}))?$/;

/**
 * The way of an ordinary request to the API: to a plain host, with a body of announced length that may be taken. It is answered
 * as on the common way, only sooner, since nothing is dressed as a `Request` and a `Response` in between.
 */
export function apiLane(house: Logbook & Pick<House, 'limits'>, api: Api): Lane {
  const most = maxBodyBytes(house.limits.maxMessageLength);
  return (incoming, outgoing) => {
    const ask = incoming.method === 'POST' ? api.get(incoming.url ?? '') : undefined;
    if (ask === undefined || !isOrdinary(incoming, most)) return false;
    const entry = openEntry(house);
    answer(house, ask, entry, incoming, outgoing).catch((fault) => {
      logFault(house, fault, entry.requestId);
      outgoing.destroy();
    });
    return true;
  };
}

function isOrdinary({ headers }: IncomingMessage, most: number): boolean {
  return Number(headers['content-length']) <= most && PLAIN_HOST.test(headers.host ?? '');
}

async function answer(
  logbook: Logbook,
  ask: Ask,
  entry: Entry,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const { status, headers, body } = await ask(new BareRequest(incoming), { incoming }, entry.requestId);
  closeEntry(logbook, entry, { method: 'POST', route: incoming.url ?? '', status });
  await turnEnd();
  outgoing.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(body) }).end(body);
  if (!incoming.complete) setTimeout(() => cutOff(incoming), LEFTOVER_MILLISECONDS);
}

/** Who was answered before all was said may end the sentence, and not more. */
function cutOff(incoming: IncomingMessage): void {
  if (!incoming.complete) incoming.destroy();
}
