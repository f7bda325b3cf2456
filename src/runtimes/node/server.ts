import { createServer, type RequestListener, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { BodyRate, type BodyRateLimits } from './body-rate.ts';
import { Connections } from './connections.ts';
import { tickEnd } from './event-loop-tick.ts';
import type { FastPath } from './fast-path.ts';
import { refuseConnection, refuseRequest } from './malformed-request.ts';

/** In milliseconds. */
export interface ServerTimeouts {
  /** For all headers of a request, from its first byte on. */
  readonly headers: number;
  readonly body: BodyRateLimits;
  /** For the next request on a connection; longer than nginx keeps one (60 s), so that only nginx ends it. */
  readonly keepAlive: number;
  /** For a connection without traffic. */
  readonly idle: number;
  /** How often `headers` and `body` are checked. */
  readonly checkInterval: number;
  /** For requests in flight at shutdown; the rest of 10 s is for the store. */
  readonly shutdown: number;
}

export const DEFAULT_TIMEOUTS: ServerTimeouts = {
  headers: 15_000,
  // The pages themselves abort below 4 kB/s.
  body: { grace: 30_000, bytesPerSecond: 2_000, idle: 30_000 },
  keepAlive: 75_000,
  idle: 120_000,
  checkInterval: 5_000,
  shutdown: 8_000,
};

const MAX_HEADER_BYTES = 16_384;

export interface Address {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
}

export interface OpenServer {
  readonly port: number;
  /** Accepts no new connections; requests in flight finish, or are cut off after the shutdown timeout. */
  readonly stop: () => Promise<void>;
}

type FetchHandler = Parameters<typeof getRequestListener>[0];

/** The handlers of incoming requests. */
export interface RequestHandlers {
  readonly fetch: FetchHandler;
  /** Tried first if there is one. */
  readonly fastPath?: FastPath;
}

/** Listens; rejects if the address is in use, not available or not permitted. */
export async function openServer(
  { host, port }: Address,
  handlers: RequestHandlers,
  timeouts = DEFAULT_TIMEOUTS,
): Promise<OpenServer> {
  const server = createServer({
    // A body has a minimum rate instead of a deadline.
    requestTimeout: 0,
    headersTimeout: timeouts.headers,
    keepAliveTimeout: timeouts.keepAlive,
    connectionsCheckingInterval: timeouts.checkInterval,
    maxHeaderSize: MAX_HEADER_BYTES,
    // A request without a host is refused by a response of our own.
    requireHostHeader: false,
    // As Fetch joins them, so that both handlers see the same headers.
    joinDuplicateHeaders: true,
  });
  server.timeout = timeouts.idle;
  const connections = new Connections(server, listener(handlers));
  server.on('clientError', (error, socket) => {
    if (!connections.endMalformed(socket as Socket)) refuseConnection(error, socket);
  });
  const bodyChecks = watchBodies(connections, timeouts);
  server.on('close', () => clearInterval(bodyChecks));
  // Node.js considers a connection idle once its response is written, even if unread; `connections` ends them instead.
  server.closeIdleConnections = () => undefined;
  await listen(server, host, port);
  return { port: portOf(server), stop: () => stop(server, connections, timeouts.shutdown) };
}

function watchBodies(connections: Connections, { body, checkInterval }: ServerTimeouts): NodeJS.Timeout {
  const rate = new BodyRate(body, () => performance.now());
  return setInterval(() => rate.check(connections.requests()), checkInterval).unref();
}

function listener({ fetch, fastPath }: RequestHandlers): RequestListener {
  const answer: FetchHandler = async (request, platform) => {
    const response = await fetch(request, platform);
    await tickEnd();
    return response;
  };
  const handleRequest = getRequestListener(answer, { errorHandler: refuseRequest });
  return (incoming, outgoing) => {
    if (fastPath?.(incoming, outgoing) !== true) void handleRequest(incoming, outgoing);
  };
}

/** Why Node.js cannot listen, as a clause. */
const REASONS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'address already in use (EADDRINUSE)',
  EADDRNOTAVAIL: 'address not available on this machine (EADDRNOTAVAIL)',
  EACCES: 'permission denied (EACCES)',
  ENOTFOUND: 'host name not found (ENOTFOUND)',
};

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) => {
      const reason = REASONS[error.code ?? ''] ?? error.message;
      reject(new Error(`Cannot listen on ${host} port ${port}: ${reason}.`, { cause: error }));
    };
    server.once('error', onError);
    server.listen(port, host, () => {
      server.off('error', onError);
      resolve();
    });
  });
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function stop(server: Server, connections: Connections, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const deadline = setTimeout(() => connections.closeNow(), milliseconds);
    server.close(() => {
      clearTimeout(deadline);
      resolve();
    });
    connections.closeGracefully();
  });
}
