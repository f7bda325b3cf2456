import { connect, type Socket } from 'node:net';
import { from } from './tunnel-stack.ts';

/** Requests that a client begins on connections of its own and does not end. */
export class IncompleteRequests {
  readonly #sockets: Socket[] = [];
  readonly #address: { readonly host: string; readonly port: number };

  constructor(url: string) {
    const { hostname, port } = new URL(url);
    this.#address = { host: hostname, port: Number(port) };
  }

  /** Sends all of a body but its last byte. Resolves when that is on its way, or the other side has had enough. */
  async sendAllButLastByte(path: string, body: string, client: string): Promise<void> {
    const socket = this.#open();
    const ended = new Promise<void>((resolve) => socket.once('close', resolve));
    const answered = new Promise<void>((resolve) => socket.once('data', () => resolve()));
    const head = headOf(path, client, body.length);
    const sent = new Promise<void>((resolve) => socket.write(head + body.slice(0, -1), () => resolve()));
    await Promise.race([ended, answered, sent]);
  }

  #open(): Socket {
    const socket = connect(this.#address);
    socket.on('error', () => undefined);
    this.#sockets.push(socket);
    return socket;
  }

  release(): void {
    for (const socket of this.#sockets) socket.destroy();
  }
}

function headOf(path: string, client: string, length: number): string {
  const headers = { Host: 'inigma.example', 'Content-Type': 'application/json', ...from(client) };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `POST ${path} HTTP/1.1\r\n${lines.join('')}Content-Length: ${length}\r\n\r\n`;
}
