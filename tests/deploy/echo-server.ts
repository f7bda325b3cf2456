import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it came: its headers in the order and spelling in which they were sent, and how long its body was. */
export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly bodyBytes: number;
}

/** Stands where Inigma is, and answers each request with what it has got. */
export class EchoServer {
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(): Promise<EchoServer> {
    const server = createServer(async (request, response) => {
      response.setHeader('X-Request-ID', 'echo');
      response.end(JSON.stringify(await recorded(request)));
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    return new EchoServer(server);
  }

  get host(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  readonly stop = async (): Promise<void> => {
    this.#server.closeAllConnections();
    await new Promise((closed) => this.#server.close(closed));
  };
}

/** Reads a request to its end. */
export async function recorded(request: IncomingMessage): Promise<RecordedRequest> {
  const { method = '', url = '', rawHeaders } = request;
  let bodyBytes = 0;
  for await (const chunk of request) bodyBytes += (chunk as Buffer).length;
  const names = rawHeaders.filter((_, index) => index % 2 === 0);
  const headers = names.map((name, index) => [name, rawHeaders[index * 2 + 1] ?? ''] as const);
  return { method, path: url, headers, bodyBytes };
}
