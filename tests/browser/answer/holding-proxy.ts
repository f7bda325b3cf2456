import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { API } from '../../../src/contract/routes.ts';

/**
 * Stands for a server that takes its time: it has the whole answer, and writes it later, also where the browser has gone. Everything
 * else is passed on at once.
 */
export class HoldingProxy {
  /** Resolves when all bytes of an answer are here. */
  readonly holds: Promise<void>;
  /** Lets through the answer that is held, and all later ones. */
  readonly release: () => void;
  readonly #server: Server;
  readonly #released: Promise<void>;
  readonly #hasAnswer: () => void;

  private constructor(server: Server) {
    const [held, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    this.holds = held.promise;
    this.release = released.resolve;
    this.#hasAnswer = held.resolve;
    this.#released = released.promise;
    this.#server = server;
  }

  static async before(origin: string): Promise<HoldingProxy> {
    const proxy = new HoldingProxy(createServer());
    proxy.#server.on('request', (asked, response) => void proxy.#pass(origin, asked, response));
    await new Promise<void>((resolve) => proxy.#server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #pass(origin: string, asked: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method, headers, url = '/' } = asked;
    const body = await buffer(asked);
    if (url === API.answer) {
      this.#hasAnswer();
      await this.#released;
    }
    const passed = request(origin + url, { method, headers }, (received) => {
      response.writeHead(received.statusCode ?? 502, received.headers);
      received.pipe(response);
    });
    passed.on('error', () => response.destroy());
    passed.end(body);
  }
}
