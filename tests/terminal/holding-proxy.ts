import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Whether an answer of the server is held back, by its path and text. */
type IsHeld = (path: string, text: string) => boolean;

/** A server before the server, which never gives one of its answers. */
export class HoldingProxy {
  /** Once the server has answered what is held back. */
  readonly isHeld: Promise<void>;
  readonly #server: Server;

  private constructor(origin: string, isHeld: IsHeld) {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.isHeld = promise;
    this.#server = createServer(async (request, response) => {
      const { status, text } = await answerOf(origin, request);
      if (isHeld(request.url ?? '', text)) resolve();
      else give(response, status, text);
    });
  }

  static async start(origin: string, isHeld: IsHeld): Promise<HoldingProxy> {
    const proxy = new HoldingProxy(origin, isHeld);
    proxy.#server.listen(0, '127.0.0.1');
    await once(proxy.#server, 'listening');
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server.close().closeAllConnections();
  }
}

/** A server before the server, which loses the reply to the first answer to a request, and refuses all that follow with 429. */
export async function losingThenRefusing(origin: string): Promise<Server> {
  const isFirst = firstOf('/api/answer');
  const server = createServer(async (request, response) => {
    const { url = '/' } = request;
    const { status, text } = await answerOf(origin, request);
    if (isFirst(url, text)) request.socket.destroy();
    else if (url === '/api/answer') give(response, 429, '{"error":"Too many requests."}');
    else give(response, status, text);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return server;
}

/** Holds back the first answer of a path, and none that follows. */
export function firstOf(path: string): IsHeld {
  let isOver = false;
  return (asked) => {
    const isFirst = asked === path && !isOver;
    isOver ||= isFirst;
    return isFirst;
  };
}

async function answerOf(origin: string, request: IncomingMessage): Promise<{ status: number; text: string }> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const { method = 'GET', url = '/', headers: given } = request;
  const { authorization } = given;
  const headers = { 'content-type': 'application/json', ...(authorization && { authorization }) };
  const body = method === 'POST' ? Buffer.concat(chunks) : null;
  const answer = await fetch(origin + url, { method, body, headers });
  return { status: answer.status, text: await answer.text() };
}

function give(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(text);
}
