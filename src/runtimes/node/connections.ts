import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Who is connected, and what they still wait for. Node itself takes a connection on which nothing was asked yet for busy. */
export class Connections {
  readonly #sockets = new Set<Socket>();
  readonly #unanswered = new Set<ServerResponse>();
  #isEnding = false;

  constructor(server: Server) {
    server.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.once('close', () => this.#sockets.delete(socket));
    });
    server.on('request', (_, answer) => {
      this.#unanswered.add(answer);
      answer.once('close', () => this.#unanswered.delete(answer));
      if (this.#isEnding) endsWith(answer);
    });
  }

  /** Ends each connection with the answer that is waited for on it, and those on which none is at once. */
  endWhenAnswered(): void {
    this.#isEnding = true;
    const busy = new Set<Socket | null>();
    for (const answer of this.#unanswered) {
      endsWith(answer);
      busy.add(answer.socket);
    }
    for (const socket of this.#sockets) if (!busy.has(socket)) socket.destroy();
  }

  endNow(): void {
    for (const socket of this.#sockets) socket.destroy();
  }
}

function endsWith(answer: ServerResponse): void {
  const { socket } = answer;
  if (!answer.headersSent) answer.setHeader('Connection', 'close');
  else answer.once('finish', () => socket?.end());
}
