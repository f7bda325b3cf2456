import { createServer, type RequestListener, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { type BodyPace, BodyRate } from './body-rate.ts';
import { Connections } from './connections.ts';
import { tickEnd } from './event-loop-tick.ts';
import type { FastPath } from './fast-path.ts';
import { refuseConnection, refuseRequest } from './malformed.ts';

/** How long we wait for whom, in milliseconds. */
export interface Patience {
  /** For all headers of a request, from its first byte on. */
  readonly headers: number;
  readonly body: BodyPace;
  /** For the next request on a connection; longer than nginx keeps one (60 s), so that only nginx ends it. */
  readonly keepAlive: number;
  /** For a connection on which nothing moves. */
  readonly silence: number;
  /** How often the first two are looked at. */
  readonly checking: number;
  /** For requests under way when we stop; what is left of 10 s is for the store. */
  readonly stopping: number;
}

const PATIENCE: Patience = {
  headers: 15_000,
  // The pages themselves give up below 4 kB/s.
  body: { grace: 30_000, bytesPerSecond: 2_000, silence: 30_000 },
  keepAlive: 75_000,
  silence: 120_000,
  checking: 5_000,
  stopping: 8_000,
};

const MAX_HEADER_BYTES = 16_384;

export interface Address {
  readonly host: string;
  /** 0: any port that is free. */
  readonly port: number;
}

export interface OpenServer {
  readonly port: number;
  /** No new connections; requests under way end, or are cut when patience does. */
  readonly stop: () => Promise<void>;
}

type Answer = Parameters<typeof getRequestListener>[0];

/** Who answers what comes in. */
export interface Ways {
  readonly common: Answer;
  /** Asked first, where there is one. */
  readonly fastPath?: FastPath;
}

/** Listens; rejects where the address is taken, not ours, or not allowed. */
export async function openServer(
  { host, port }: Address,
  ways: Ways,
  patience = PATIENCE,
): Promise<OpenServer> {
  const server = createServer({
    // A body has no time that it must be there by, but a rate that it must come at.
    requestTimeout: 0,
    headersTimeout: patience.headers,
    keepAliveTimeout: patience.keepAlive,
    connectionsCheckingInterval: patience.checking,
    maxHeaderSize: MAX_HEADER_BYTES,
    // A request without a host is refused all the same, by an answer of ours.
    requireHostHeader: false,
    // As Fetch joins them, so that both ways see the same.
    joinDuplicateHeaders: true,
  });
  server.timeout = patience.silence;
  const connections = new Connections(server, listener(ways));
  server.on('clientError', (error, socket) => {
    if (!connections.endBroken(socket as Socket)) refuseConnection(error, socket);
  });
  const watching = watchBodies(connections, patience);
  server.on('close', () => clearInterval(watching));
  // Node takes an answer that is written, and not yet read, for none that is due; connections are ended by our own count.
  server.closeIdleConnections = () => undefined;
  await listen(server, host, port);
  return { port: portOf(server), stop: () => stop(server, connections, patience.stopping) };
}

function watchBodies(connections: Connections, { body, checking }: Patience): NodeJS.Timeout {
  const rate = new BodyRate(body, () => performance.now());
  return setInterval(() => rate.check(connections.requests()), checking).unref();
}

function listener({ common, fastPath }: Ways): RequestListener {
  const answer: Answer = async (request, platform) => {
    const response = await common(request, platform);
    await tickEnd();
    return response;
  };
  const commonWay = getRequestListener(answer, { errorHandler: refuseRequest });
  return (incoming, outgoing) => {
    if (fastPath?.(incoming, outgoing) !== true) void commonWay(incoming, outgoing);
  };
}

/** What Node says when it cannot listen, in a clause. */
const REASONS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program listens there',
  EADDRNOTAVAIL: 'this machine has no such address',
  EACCES: 'this user may not',
  ENOTFOUND: 'nobody knows this name',
};

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const giveUp = (error: NodeJS.ErrnoException) => {
      const reason = REASONS[error.code ?? ''] ?? error.message;
      reject(new Error(`Inigma cannot listen on ${host} port ${port}: ${reason}.`, { cause: error }));
    };
    server.once('error', giveUp);
    server.listen(port, host, () => {
      server.off('error', giveUp);
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
    const deadline = setTimeout(() => connections.endNow(), milliseconds);
    server.close(() => {
      clearTimeout(deadline);
      resolve();
    });
    connections.endWhenAnswered();
  });
}
