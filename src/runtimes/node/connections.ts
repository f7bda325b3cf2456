import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** The open requests of a connection. */
interface ConnectionState {
  /** The response that is being prepared or sent; null between requests. */
  answer: ServerResponse | null;
  /** Responses to pipelined requests (RFC 9112 §9.3.2), in order. */
  readonly queued: ServerResponse[];
  /** Malformed data has arrived: the connection ends with this response. */
  isMalformed: boolean;
}

/** Maximum number of queued requests: each takes a few kilobytes, which no byte budget counts. */
const MAX_QUEUED = { perConnection: 128, total: 4_096 };

/**
 * The open connections and their pending responses. Node.js considers a connection without a request busy, and emits all
 * pipelined requests at once; here each request starts after the response to the previous one has been sent.
 */
export class Connections {
  /** One entry per connection and none per request: V8 retains old entries of a collection that changes often. */
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
   * For a connection that has received malformed data: ends it after the pending response, to an earlier request, and drops
   * queued requests. False if no response is pending, or if an earlier request itself is incomplete.
   */
  endMalformed(socket: Socket): boolean {
    const state = this.#connections.get(socket);
    if (state === undefined || state.answer === null) return false;
    // The data that follows is malformed too, and causes this event each time.
    if (state.isMalformed) return true;
    if (![state.answer, ...state.queued].every(({ req }) => req.complete)) return false;
    state.isMalformed = true;
    this.#dropQueued(socket, state);
    state.answer.once('close', () => socket.destroySoon());
    return true;
  }

  /** Ends each connection after its pending response, or at once if there is none; queued requests do not start. */
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

  /** Releases a sent response, which would otherwise keep its request in memory until the connection ends. */
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
    // If that response closed the connection, nothing can be sent any more.
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

  /** Resumes the connection too: a paused one would not notice that its client has gone. */
  #dropQueued(socket: Socket, state: ConnectionState): void {
    this.#queued -= state.queued.splice(0).length;
    socket.resume();
  }

  #enqueue(socket: Socket, state: ConnectionState, answer: ServerResponse): void {
    const { perConnection, total } = this.#maxQueued;
    if (state.queued.length === perConnection || this.#queued === total) return void socket.destroy();
    state.queued.push(answer);
    this.#queued += 1;
    // Node.js resumes the socket at the end of each request, in a tick before the second of these.
    process.nextTick(process.nextTick, () => {
      if (state.queued.length > 0) socket.pause();
    });
  }
}

function closeAfter(answer: ServerResponse, socket: Socket): void {
  if (!answer.headersSent) answer.setHeader('Connection', 'close');
  else answer.once('finish', () => socket.end());
}
