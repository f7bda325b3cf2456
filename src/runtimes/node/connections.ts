import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Who is connected, and what they still wait for. Node itself takes a connection on which nothing was asked yet for busy. */
export class Connections {
  /**
   * The latest answer on each: when it has left, all before it have. Not a set of those that are due, which would change with
   * every request: V8 keeps alive, for a while, what was in the tables that a growing and shrinking set leaves behind.
   */
  readonly #latest = new Map<Socket, ServerResponse | null>();
  #isEnding = false;

  constructor(server: Server) {
    server.on('connection', (socket) => {
      this.#latest.set(socket, null);
      socket.once('close', () => this.#latest.delete(socket));
    });
    server.on('request', ({ socket }, answer) => {
      if (this.#latest.has(socket)) this.#latest.set(socket, answer);
      if (this.#isEnding) endsWith(answer, socket);
    });
  }

  /** Ends each connection with the answer that is waited for on it, and those on which none is at once. */
  endWhenAnswered(): void {
    this.#isEnding = true;
    for (const [socket, answer] of this.#latest) {
      if (answer === null || answer.writableFinished) socket.destroy();
      else endsWith(answer, socket);
    }
  }

  endNow(): void {
    for (const socket of this.#latest.keys()) socket.destroy();
  }
}

function endsWith(answer: ServerResponse, socket: Socket): void {
  if (!answer.headersSent) answer.setHeader('Connection', 'close');
  else answer.once('finish', () => socket.end());
}
