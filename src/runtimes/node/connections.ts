import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** The open requests of a connection. */
interface ConnectionState {
  /** The answer that is being worked out or sent; null where nothing was asked. */
  answer: ServerResponse | null;
  /** Answers to what was asked before that one had been sent (pipelining, RFC 9112 §9.3.2), in their order. */
  readonly queued: ServerResponse[];
  /** Something came that is no request: the connection ends with this answer. */
  isMalformed: boolean;
}

/** How many requests may wait: each takes a few kilobytes, which no limit of bytes counts. */
const MAX_QUEUED = { perConnection: 128, total: 4_096 };

/**
 * The open connections, with the responses they still wait for. Node itself takes a connection on which nothing was asked yet for busy, and
 * hands over all requests of a connection at once; here the next one begins when the answer to the one before has been sent.
 */
export class Connections {
  /** An entry for each connection and none for a request: V8 keeps for a while what was in a set that changes often. */
  readonly #connections = new Map<Socket, ConnectionState>();
  readonly #listener: RequestListener;
  readonly #maxQueued: typeof MAX_QUEUED;
  #queued = 0;
  #isClosing = false;

  constructor(server: Server, listener: RequestListener, maxQueued = MAX_QUEUED) {
    this.#listener = listener;
    this.#maxQueued = maxQueued;
    server.on('connection', (socket) => {
      const state: ConnectionState = { answer: null, queued: [], isMalformed: false };
      this.#connections.set(socket, state);
      socket.once('close', () => {
        this.#queued -= state.queued.splice(0).length;
        this.#connections.delete(socket);
      });
    });
    server.on('request', ({ socket }, answer) => {
      const state = this.#connections.get(socket);
      if (state?.answer === null) this.#start(socket, state, answer);
      else if (state !== undefined) this.#enqueue(socket, state, answer);
    });
  }

  /** The requests that are being answered. */
  *requests(): Generator<IncomingMessage> {
    for (const { answer } of this.#connections.values()) if (answer !== null) yield answer.req;
  }

  /**
   * For a connection on which something came that is no request. It ends with the answer that is due, which is to what came before
   * that; what waits is not begun. False where none is due, or where it is a request of ours itself that broke off.
   */
  endMalformed(socket: Socket): boolean {
    const state = this.#connections.get(socket);
    if (state === undefined || state.answer === null) return false;
    // What follows is no request either, and causes this event each time.
    if (state.isMalformed) return true;
    if (![state.answer, ...state.queued].every(({ req }) => req.complete)) return false;
    state.isMalformed = true;
    this.#dropQueued(socket, state);
    state.answer.once('close', () => socket.destroySoon());
    return true;
  }

  /** Ends each connection with the answer that is due on it, and those on which none is at once; what waits is not begun. */
  closeGracefully(): void {
    this.#isClosing = true;
    for (const [socket, state] of this.#connections) {
      if (state.answer === null) socket.destroy();
      else closeAfter(state.answer, socket);
    }
  }

  closeNow(): void {
    for (const socket of this.#connections.keys()) socket.destroy();
  }

  /** A response that was sent is released: it would otherwise keep its request in memory as long as the connection lasts. */
  #start(socket: Socket, state: ConnectionState, answer: ServerResponse): void {
    state.answer = answer;
    if (this.#isClosing) closeAfter(answer, socket);
    answer.once('close', () => {
      state.answer = null;
      if (state.queued.length > 0) this.#startNext(socket, state);
    });
    this.#listener(answer.req, answer);
  }

  #startNext(socket: Socket, state: ConnectionState): void {
    // Where that response closed its connection, the queued ones have no recipient.
    if (!socket.writable) {
      this.#dropQueued(socket, state);
      return;
    }
    const next = state.queued.shift();
    if (next === undefined) return;
    this.#queued -= 1;
    if (state.queued.length === 0) socket.resume();
    this.#start(socket, state, next);
  }

  /** A paused connection would not notice that its client has gone. */
  #dropQueued(socket: Socket, state: ConnectionState): void {
    this.#queued -= state.queued.splice(0).length;
    socket.resume();
  }

  #enqueue(socket: Socket, state: ConnectionState, answer: ServerResponse): void {
    const { perConnection, total } = this.#maxQueued;
    if (state.queued.length === perConnection || this.#queued === total) return void socket.destroy();
    state.queued.push(answer);
    this.#queued += 1;
    // Node asks for more at the end of each request, in a tick that comes before the second of these.
    process.nextTick(process.nextTick, () => {
      if (state.queued.length > 0) socket.pause();
    });
  }
}

function closeAfter(answer: ServerResponse, socket: Socket): void {
  if (!answer.headersSent) answer.setHeader('Connection', 'close');
  else answer.once('finish', () => socket.end());
}
