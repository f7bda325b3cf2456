import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** Bytes of TCP payload: heads and bodies, as the socket carries them. */
export interface TransferredBytes {
  readonly received: number;
  readonly sent: number;
}

/** Passes connections on to a server as they are, and counts what goes over them. */
export class ByteCounter {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #received = 0;
  #sent = 0;

  private constructor(upstream: URL) {
    this.#server = createServer((browser) => {
      const server = connect(Number(upstream.port), upstream.hostname);
      server.on('data', (chunk) => {
        this.#received += chunk.length;
      });
      browser.on('data', (chunk) => {
        this.#sent += chunk.length;
      });
      this.#join(browser, server);
      this.#join(server, browser);
    });
  }

  static async before(url: string): Promise<ByteCounter> {
    const counter = new ByteCounter(new URL(url));
    await once(counter.#server.listen(0, '127.0.0.1'), 'listening');
    return counter;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** What the browser has received and sent since this was last asked. */
  take(): TransferredBytes {
    const bytes = { received: this.#received, sent: this.#sent };
    this.#received = 0;
    this.#sent = 0;
    return bytes;
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  #join(from: Socket, to: Socket): void {
    this.#sockets.add(from);
    from.on('error', () => to.destroy()).on('close', () => this.#sockets.delete(from));
    from.pipe(to);
  }
}
