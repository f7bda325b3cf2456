import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** The framing of a body: announced, which goes straight to the API, or in chunks, which goes by way of Hono. */
export const FRAMINGS = {
  announced: {
    header: (bytes: number) => `Content-Length: ${bytes}`,
    chunk: (bytes: number) => 'x'.repeat(bytes),
  },
  'in chunks': {
    header: () => 'Transfer-Encoding: chunked',
    chunk: (bytes: number) => `${bytes.toString(16)}\r\n${'x'.repeat(bytes)}\r\n`,
  },
} as const;

const STATUS_LINE = /HTTP\/1\.1 (\d{3}) /g;
const PART_OF_STATUS_LINE = 'HTTP/1.1 200'.length;

export type Framing = keyof typeof FRAMINGS;

/** A client that sends exactly the given bytes, and reads only on demand. */
export class RawClient {
  readonly socket: Socket;
  readonly closed: Promise<void>;

  private constructor(socket: Socket) {
    this.socket = socket;
    this.closed = new Promise((resolve) => socket.once('close', () => resolve()));
  }

  /** `from` is an address of this machine, as all of 127.0.0.0/8 are: each is a client of its own. */
  static async of(url: string, from = '127.0.0.1'): Promise<RawClient> {
    const { hostname, port } = new URL(url);
    const socket = connect({ host: hostname, port: Number(port), localAddress: from, allowHalfOpen: true });
    socket.setEncoding('latin1').on('error', () => undefined);
    await once(socket, 'connect');
    return new RawClient(socket);
  }

  /** The head of a POST, after which its body is expected. */
  startPost(path: string, framing: string): this {
    return this.send(
      `POST ${path} HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n${framing}\r\n\r\n`,
    );
  }

  post(path: string, fields: object): this {
    const body = JSON.stringify(fields);
    return this.startPost(path, `Content-Length: ${body.length}`).send(body);
  }

  send(text: string): this {
    this.socket.write(text, 'latin1');
    return this;
  }

  /** The next chunk of data; empty where the connection has ended. */
  receive(): Promise<string> {
    const { socket } = this;
    if (socket.destroyed || socket.readableEnded) return Promise.resolve('');
    return new Promise((resolve) => {
      const stop = (text: string) => {
        // Pause at once: later data would be lost.
        socket.pause().off('data', stop).off('end', end).off('close', end);
        resolve(text);
      };
      const end = () => stop('');
      socket.on('data', stop).on('end', end).on('close', end).resume();
    });
  }

  /** The statuses of that many responses, each read to its end. `received` is what was received of them before. */
  async receiveStatuses(count: number, received = ''): Promise<number[]> {
    const statuses: number[] = [];
    for (let text = received; ; text += await this.#receiveMore()) {
      let end = 0;
      for (const line of text.matchAll(STATUS_LINE)) {
        statuses.push(Number(line[1]));
        end = line.index + line[0].length;
      }
      if (statuses.length >= count && text.endsWith('}')) return statuses;
      // A status line may arrive in two chunks.
      text = text.slice(Math.max(end, text.length - PART_OF_STATUS_LINE));
    }
  }

  async #receiveMore(): Promise<string> {
    const text = await this.receive();
    if (text === '') throw new Error('The connection ended within an answer.');
    return text;
  }

  disconnect(): void {
    this.socket.destroy();
  }
}

export function statusIn(answer: string): number {
  return Number(/^HTTP\/1\.1 (\d{3}) /.exec(answer)?.[1]);
}
