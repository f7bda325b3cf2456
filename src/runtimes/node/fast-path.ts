import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Api } from '../../http/api/api.ts';
import type { Platform } from '../../http/api/api-request.ts';
import type { Handler, Route } from '../../http/api/endpoint.ts';
import {
  logError,
  logResponse,
  type RequestLogger,
  type RequestRecord,
  startRequest,
} from '../../http/request-log.ts';
import { tickEnd } from './event-loop-tick.ts';
import { PlainRequest } from './plain-request.ts';

/** Answers a request directly from `node:http`; false if it leaves the request to the Fetch handler. */
export type FastPath = (incoming: IncomingMessage, outgoing: ServerResponse) => boolean;

/** As long as @hono/node-server waits. */
const UNREAD_BODY_MILLISECONDS = 500;
/** A host name that does not end like an address, or an IPv4 address; either may have a port of four or five digits. */
const PLAIN_HOST =
  /^(?:(?:[a-z0-9-]+\.)*[a-z][a-z0-9-]*|(?:(?:[1-9]?\d|1\d\d|2[0-4]\d|25[0-5])\.){3}(?:[1-9]?\d|1\d\d|2[0-4]\d|25[0-5]))(?::(?:[1-9]\d{3}|[1-5]\d{4}|6[0-4]\d{3}))?$/;

/**
 * For ordinary API requests: to a plain host, with a `Content-Length` within the limit. The responses are those of the Fetch
 * handler, but faster, because no `Request` and `Response` are created.
 */
export function fastPath(context: RequestLogger, api: Api): FastPath {
  return (incoming, outgoing) => {
    const act = incoming.method === 'POST' ? api.get(incoming.url ?? '') : undefined;
    if (act === undefined || !isOrdinary(incoming, act.maxBytes)) return false;
    const entry = startRequest(context);
    answer(context, act.handle, entry, incoming, outgoing).catch((error) => {
      logError(context, error, entry.requestId);
      outgoing.destroy();
    });
    return true;
  };
}

/** The API for requests off the fast path. It reads bodies as that does, so a slow sender gets the same response on both. */
export function withPlainRequests(api: Api): Api {
  const bare = ({ handle, maxBytes }: Route): Route => ({
    maxBytes,
    handle: (_, platform, requestId) => handle(new PlainRequest(incomingOf(platform)), platform, requestId),
  });
  return new Map([...api].map(([path, served]) => [path, bare(served)]));
}

function incomingOf(platform: Platform): IncomingMessage {
  return (platform as { readonly incoming: IncomingMessage }).incoming;
}

function isOrdinary({ headers }: IncomingMessage, max: number): boolean {
  return Number(headers['content-length']) <= max && PLAIN_HOST.test(headers.host ?? '');
}

async function answer(
  logger: RequestLogger,
  handle: Handler,
  entry: RequestRecord,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const { status, headers, body, refusal } = await handle(
    new PlainRequest(incoming),
    { incoming, outgoing },
    entry.requestId,
  );
  logResponse(logger, entry, { method: 'POST', route: incoming.url ?? '', status, refusal });
  await tickEnd();
  outgoing.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(body) }).end(body);
  if (!incoming.complete) setTimeout(() => destroyIncomplete(incoming), UNREAD_BODY_MILLISECONDS);
}

/** Ends a request whose body is still incomplete a moment after its response. */
function destroyIncomplete(incoming: IncomingMessage): void {
  if (!incoming.complete) incoming.destroy();
}
