import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

interface Behaviour {
  /** How long it keeps what a client has sent first, in milliseconds. */
  readonly delay?: number;
  /** What a client may not ask: from then on nothing goes either way, as where a machine was lost. */
  readonly silentAt?: string;
}

/** A network between Inigma and a PostgreSQL server on this machine. */
export class Relay {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  /** How many connections there were. */
  connections = 0;

  private constructor(port: number, { delay = 0, silentAt }: Behaviour) {
    this.#server = createServer((client) => {
      this.connections += 1;
      const server = connect(port, '127.0.0.1');
      for (const socket of [client, server]) this.#sockets.add(socket.on('error', () => undefined));
      setTimeout(() => {
        client.on('data', (bytes) => {
          if (silentAt !== undefined && bytes.includes(silentAt)) client.pause();
          else server.write(bytes);
        });
      }, delay);
      server.pipe(client);
      client.on('close', () => server.destroy());
    });
  }

  static async to(port: number, behaviour: Behaviour = {}): Promise<Relay> {
    const relay = new Relay(port, behaviour);
    await once(relay.#server.listen(0, '127.0.0.1'), 'listening');
    return relay;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
    await once(this.#server, 'close');
  }
}
