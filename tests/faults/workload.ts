import { Pool } from 'undici';
import { API } from '../../src/contract/routes.ts';
import { someCiphertext, someMessage, someUserId } from '../api/samples.ts';

/** What became of a message, as far as its server has said so. */
type MessageState = 'created' | 'claimed' | 'deleted';

interface TrackedMessage {
  readonly view: string;
  readonly creator: string;
  readonly owner: string;
  /** By fate, the ciphertext that it goes with. */
  readonly ciphertexts: { readonly created: string; readonly claimed: string };
  /** The last act that was answered with 200. */
  confirmed: MessageState;
  /** A requested change without a response: it may have happened or not. */
  unconfirmed: MessageState | null;
}

interface JsonResponse {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** How many messages are acted upon at the same time, each act after the answer to the one before. */
export const CLIENTS = 16;
const AUDIT_CLIENTS = 16;

/**
 * Creates, claims and deletes messages on a server without pause, and records every response. Whatever happens to the
 * server, `audit` reports whether it lost anything that it acknowledged.
 */
export class Workload {
  readonly #messages: TrackedMessage[] = [];
  readonly #creating = new Map<string, string>();
  readonly #capacity: number;
  #pool: Pool;
  #acknowledged = 0;
  #written = 0;
  #refused = 0;
  #running: Promise<unknown> = Promise.resolve();
  #isEnding = false;
  readonly #watchers = new Set<() => void>();

  /** `capacity`: of how many messages it keeps record; beyond that the oldest are deleted and forgotten. */
  constructor(url: string, capacity = Number.POSITIVE_INFINITY) {
    this.#pool = poolFor(url);
    this.#capacity = capacity;
  }

  /** How many acts were answered with 200. */
  get acknowledged(): number {
    return this.#acknowledged;
  }

  /** How many of those have changed something. */
  get written(): number {
    return this.#written;
  }

  /** How many were answered with 503. */
  get refused(): number {
    return this.#refused;
  }

  get size(): number {
    return this.#messages.length;
  }

  /** Acts until `end`, or until nothing answers any more. A restarted server has another address. */
  start(url: string): void {
    this.#pool.destroy().catch(() => undefined);
    this.#pool = poolFor(url);
    this.#isEnding = false;
    this.#running = Promise.all(Array.from({ length: CLIENTS }, () => this.#runClient()));
  }

  /** Resolves when so many more acts were acknowledged, or all clients have stopped. */
  untilAcknowledged(more: number): Promise<void> {
    const target = this.#acknowledged + more;
    return this.#until(() => this.#acknowledged >= target);
  }

  /** Resolves when so many more acts were refused with 503, or all clients have stopped. */
  untilRefused(more: number): Promise<void> {
    const target = this.#refused + more;
    return this.#until(() => this.#refused >= target);
  }

  /** Looks after every answer. */
  #until(isReached: () => boolean): Promise<void> {
    const reached = new Promise<void>((resolve) => {
      const notify = () => {
        if (isReached() && this.#watchers.delete(notify)) resolve();
      };
      this.#watchers.add(notify);
    });
    return Promise.race([reached, this.#running.then(() => undefined)]);
  }

  /** Resolves when what is under way has its answer, or will never have one. */
  async end(): Promise<void> {
    this.#isEnding = true;
    await this.#running;
  }

  async close(): Promise<void> {
    await this.end();
    await this.#pool.destroy();
  }

  async #runClient(): Promise<void> {
    try {
      while (!this.#isEnding) await this.#runOnce();
    } catch (error) {
      if (error instanceof UnexpectedResponse) throw error;
      // The server is gone; its last requests stay unconfirmed.
    }
  }

  /** One message, which is looked at: a third stays unclaimed, a third is claimed, a third is deleted in the end. */
  async #runOnce(): Promise<void> {
    if (this.#messages.length >= this.#capacity) await this.#evictOldest();
    const message = await this.#create();
    if (message === null) return;
    await this.#ask('view', JSON.stringify({ view: message.view, uid: message.owner }));
    const random = Math.random();
    if (random > 0.33) await this.#claim(message);
    if (random > 0.66 || random < 0.1) await this.#delete(message);
  }

  async #evictOldest(): Promise<void> {
    const oldest = this.#messages.shift();
    if (oldest !== undefined && oldest.confirmed !== 'deleted') await this.#delete(oldest);
  }

  async #create(): Promise<TrackedMessage | null> {
    const message = someMessage({ idempotency_key: someUserId() });
    const asked = JSON.stringify(message);
    this.#creating.set(message.idempotency_key, asked);
    const { status, body } = await this.#ask('create', asked);
    this.#creating.delete(message.idempotency_key);
    if (status !== 200) return null;
    return this.#track(message, String(body['view']));
  }

  #track(created: ReturnType<typeof someMessage>, view: string): TrackedMessage {
    const ciphertexts = { created: created.encrypted_message, claimed: someCiphertext().encrypted_message };
    const message: TrackedMessage = {
      ...{ view, creator: created.creator_uid, owner: someUserId(), ciphertexts },
      ...{ confirmed: 'created', unconfirmed: null },
    };
    this.#messages.push(message);
    return message;
  }

  #claim(message: TrackedMessage): Promise<void> {
    const ciphertext = { ...someCiphertext(), encrypted_message: message.ciphertexts.claimed };
    const asked = { view: message.view, uid: message.owner, ...ciphertext };
    return this.#attempt(message, 'claimed', 'claim', asked);
  }

  #delete(message: TrackedMessage): Promise<void> {
    const uid = message.confirmed === 'claimed' ? message.owner : message.creator;
    return this.#attempt(message, 'deleted', 'remove', { view: message.view, uid });
  }

  async #attempt(
    message: TrackedMessage,
    state: MessageState,
    act: 'claim' | 'remove',
    asked: object,
  ): Promise<void> {
    message.unconfirmed = state;
    const { status } = await this.#ask(act, JSON.stringify(asked));
    if (status === 200) message.confirmed = state;
    message.unconfirmed = null;
  }

  async #ask(act: keyof typeof API, body: string): Promise<JsonResponse> {
    const response = await post(this.#pool, API[act], body);
    if (response.status === 200) {
      this.#acknowledged += 1;
      if (act !== 'view') this.#written += 1;
    } else if (response.status === 503) this.#refused += 1;
    else
      throw new UnexpectedResponse(
        `${act} was answered with ${response.status}: ${JSON.stringify(response.body)}`,
      );
    for (const notify of this.#watchers) notify();
    return response;
  }

  /** What the server at `url` has lost or changed against its responses, a sentence each. Unconfirmed changes become confirmed. */
  async audit(url: string): Promise<string[]> {
    const pool = poolFor(url);
    const violations: string[] = [];
    const open = [...this.#messages];
    const inspectRest = async () => {
      for (let one = open.pop(); one !== undefined; one = open.pop())
        violations.push(...(await inspect(pool, one)));
    };
    await Promise.all(Array.from({ length: AUDIT_CLIENTS }, inspectRest));
    violations.push(...(await this.#repeatCreates(pool)));
    await pool.close();
    return violations;
  }

  /** A create without an answer is asked for once more under its key, as clients do, and must be granted. */
  async #repeatCreates(pool: Pool): Promise<string[]> {
    const violations: string[] = [];
    for (const [key, asked] of this.#creating) {
      const { status, body } = await post(pool, API.create, asked);
      if (status === 200) this.#track(JSON.parse(asked), String(body['view']));
      else violations.push(`a create that was asked for again was answered with ${status}`);
      this.#creating.delete(key);
    }
    return violations;
  }
}

/** A response that no error of the machine explains. */
class UnexpectedResponse extends Error {}

async function inspect(pool: Pool, message: TrackedMessage): Promise<string[]> {
  const { status, body } = await post(
    pool,
    API.view,
    JSON.stringify({ view: message.view, uid: message.owner }),
  );
  const found = stateFrom(status, body);
  const possible =
    message.unconfirmed === null ? [message.confirmed] : [message.confirmed, message.unconfirmed];
  if (!possible.includes(found as MessageState))
    return [`${message.view} was ${possible.join(' or ')}, and is ${found}`];
  message.confirmed = found as MessageState;
  message.unconfirmed = null;
  if (
    found === 'deleted' ||
    body['encrypted_message'] === message.ciphertexts[found as 'created' | 'claimed']
  )
    return [];
  return [`${message.view} holds another ciphertext than was stored`];
}

function stateFrom(status: number, body: JsonResponse['body']): MessageState | `answered with ${number}` {
  if (status === 404) return 'deleted';
  if (status !== 200) return `answered with ${status}`;
  return body['is_owner'] === true ? 'claimed' : 'created';
}

function poolFor(url: string): Pool {
  return new Pool(url, { connections: CLIENTS });
}

async function post(pool: Pool, path: string, body: string): Promise<JsonResponse> {
  const headers = { 'Content-Type': 'application/json' };
  const answer = await pool.request({ path, method: 'POST', body, headers });
  return { status: answer.statusCode, body: (await answer.body.json()) as JsonResponse['body'] };
}
