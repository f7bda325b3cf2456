import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Who is connected, and what they still wait for. Node itself takes a connection on which nothing was asked yet for busy. */
export class Connections {
  /**
   * The latest answer that is due on each: when it has left, all before it have. Not a set of those that are due, which would
   * change with every request: V8 keeps alive, for a while, what was in the tables that a growing and shrinking set leaves behind.
   */
  readonly #due = new Map<Socket, ServerResponse | null>();
  #isEnding = false;

  constructor(server: Server) {
    server.on('connection', (socket) => {
      this.#due.set(socket, null);
      socket.once('close', () => this.#due.delete(socket));
    });
    server.on('request', ({ socket }, answer) => {
      this.#expect(answer, socket);
      if (this.#isEnding) endsWith(answer, socket);
    });
  }

  /** Ends each connection with the last answer that is due on it, and those on which none is at once. */
  endWhenAnswered(): void {
    this.#isEnding = true;
    for (const [socket, answer] of this.#due) {
      if (answer === null) socket.destroy();
      else endsWith(answer, socket);
    }
  }

  /** An answer that has left is let go of: with it would stay what was asked, for as long as the connection does. */
  #expect(answer: ServerResponse, socket: Socket): void {
    if (!this.#due.has(socket)) return;
    this.#due.set(socket, answer);
    answer.once('close', () => {
      if (this.#due.get(socket) === answer) this.#due.set(socket, null);
    });
  }

  endNow(): void {
    for (const socket of this.#due.keys()) socket.destroy();
  }
}

function endsWith(answer: ServerResponse, socket: Socket): void {
  if (!answer.headersSent) answer.setHeader('Connection', 'close');
  else answer.once('finish', () => socket.end());
}
