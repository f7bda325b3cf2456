import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** What is due on a connection. */
interface Due {
  /** The answer that is being worked out or sent; null where nothing was asked. */
  answer: ServerResponse | null;
  /** Answers to what was asked before that one had been sent (pipelining, RFC 9112 §9.3.2), in their order. */
  readonly later: ServerResponse[];
  /** Something came that is no request: the connection ends with this answer. */
  isBroken: boolean;
}

/** How many requests may wait: each takes a few kilobytes, which no limit of bytes counts. */
const MOST_WAITING = { onOneConnection: 128, together: 4_096 };

/**
 * Who is connected, and what they still wait for. Node itself takes a connection on which nothing was asked yet for busy, and
 * hands over all requests of a connection at once; here the next one begins when the answer to the one before has been sent.
 */
export class Connections {
  /** Each connection has its place, and no request a place of its own: V8 keeps for a while what was in a set that changes often. */
  readonly #due = new Map<Socket, Due>();
  readonly #listener: RequestListener;
  readonly #mostWaiting: typeof MOST_WAITING;
  #waiting = 0;
  #isEnding = false;

  constructor(server: Server, listener: RequestListener, mostWaiting = MOST_WAITING) {
    this.#listener = listener;
    this.#mostWaiting = mostWaiting;
    server.on('connection', (socket) => {
      const due: Due = { answer: null, later: [], isBroken: false };
      this.#due.set(socket, due);
      socket.once('close', () => {
        this.#waiting -= due.later.splice(0).length;
        this.#due.delete(socket);
      });
    });
    server.on('request', ({ socket }, answer) => {
      const due = this.#due.get(socket);
      if (due?.answer === null) this.#begin(socket, due, answer);
      else if (due !== undefined) this.#letWait(socket, due, answer);
    });
  }

  /** The requests that are being answered. */
  *requests(): Generator<IncomingMessage> {
    for (const { answer } of this.#due.values()) if (answer !== null) yield answer.req;
  }

  /**
   * For a connection on which something came that is no request. It ends with the answer that is due, which is to what came before
   * that; what waits is not begun. False where none is due, or where it is a request of ours itself that broke off.
   */
  endBroken(socket: Socket): boolean {
    const due = this.#due.get(socket);
    if (due === undefined || due.answer === null) return false;
    // What follows is no request either, and is told of each time.
    if (due.isBroken) return true;
    if (![due.answer, ...due.later].every(({ req }) => req.complete)) return false;
    due.isBroken = true;
    this.#forgetLater(socket, due);
    due.answer.once('close', () => socket.destroySoon());
    return true;
  }

  /** Ends each connection with the answer that is due on it, and those on which none is at once; what waits is not begun. */
  endWhenAnswered(): void {
    this.#isEnding = true;
    for (const [socket, due] of this.#due) {
      if (due.answer === null) socket.destroy();
      else endsWith(due.answer, socket);
    }
  }

  endNow(): void {
    for (const socket of this.#due.keys()) socket.destroy();
  }

  /** An answer that has left is let go of: with it would stay what was asked, for as long as the connection does. */
  #begin(socket: Socket, due: Due, answer: ServerResponse): void {
    due.answer = answer;
    if (this.#isEnding) endsWith(answer, socket);
    answer.once('close', () => {
      due.answer = null;
      if (due.later.length > 0) this.#beginLater(socket, due);
    });
    this.#listener(answer.req, answer);
  }

  #beginLater(socket: Socket, due: Due): void {
    // Where the last answer was to be the last on its connection, nobody waits for what comes after.
    if (!socket.writable) {
      this.#forgetLater(socket, due);
      return;
    }
    const next = due.later.shift();
    if (next === undefined) return;
    this.#waiting -= 1;
    if (due.later.length === 0) socket.resume();
    this.#begin(socket, due, next);
  }

  /** A connection that is paused would not hear that its client has gone. */
  #forgetLater(socket: Socket, due: Due): void {
    this.#waiting -= due.later.splice(0).length;
    socket.resume();
  }

  #letWait(socket: Socket, due: Due, answer: ServerResponse): void {
    const { onOneConnection, together } = this.#mostWaiting;
    if (due.later.length === onOneConnection || this.#waiting === together) return void socket.destroy();
    due.later.push(answer);
    this.#waiting += 1;
    // Node asks for more at the end of each request, in a tick that comes before the second of these.
    process.nextTick(process.nextTick, () => {
      if (due.later.length > 0) socket.pause();
    });
  }
}

function endsWith(answer: ServerResponse, socket: Socket): void {
  if (!answer.headersSent) answer.setHeader('Connection', 'close');
  else answer.once('finish', () => socket.end());
}
