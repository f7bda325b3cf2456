import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type RecordedRequest, recorded } from './echo-server.ts';

/** Who is signed in by a cookie `session`, and what the authenticating proxy answers. */
const SESSIONS: Readonly<Record<string, (response: ServerResponse) => void>> = {
  alice: (response) => response.writeHead(202, identity('alice')).end(),
  nameless: (response) => response.writeHead(202).end(),
  // Proxies that say whom they refuse.
  refused: (response) => response.writeHead(403, identity('mallory')).end('<html>'),
  unauthorized: (response) => response.writeHead(401, identity('mallory')).end('<html>'),
  redirected: (response) => response.writeHead(302, { ...identity('mallory'), Location: '/login' }).end(),
  broken: (response) => response.writeHead(500, identity('mallory')).end('<html>'),
  cut: (response) => response.destroy(),
};

export const REFUSED_SESSIONS = Object.keys(SESSIONS).filter((session) => session !== 'alice');

function identity(user: string): Record<string, string> {
  return { 'X-Auth-Request-User': user, 'Remote-User': user };
}

/** An authenticating proxy as oauth2-proxy and Authelia are to nginx, and what it was asked. */
export class SignInServer {
  readonly requests: RecordedRequest[] = [];
  readonly #server: Server;

  private constructor() {
    this.#server = createServer(async (request, response) => {
      this.requests.push(await recorded(request));
      const session = /(?:^|; )session=(\w+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
      const answer = SESSIONS[session];
      if (request.url === '/oauth2/start') response.writeHead(302, { Location: 'https://id.example/' }).end();
      else if (answer === undefined) response.writeHead(401).end('<html>');
      else answer(response);
    });
  }

  static async start(): Promise<SignInServer> {
    const server = new SignInServer();
    await new Promise<void>((listening) => server.#server.listen(0, '127.0.0.1', listening));
    return server;
  }

  get host(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  readonly stop = async (): Promise<void> => {
    this.#server.closeAllConnections();
    await new Promise((closed) => this.#server.close(closed));
  };
}
