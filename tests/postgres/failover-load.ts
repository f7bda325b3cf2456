import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';
import { API } from '../../src/contract/routes.ts';
import { someCiphertext, someMessage, someUserId } from '../api/samples.ts';

const WORKERS = 8;
const CLAIMANTS = 3;
/** A client waits this long before it asks again. */
const RETRY_MILLISECONDS = 100;

interface Response {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

interface Claimant {
  readonly uid: string;
  readonly ciphertext: string;
  /** Whether a claim was answered with 200. */
  readonly isAcknowledged: boolean;
}

/** A message and what the server has said of it. */
interface Tracked {
  readonly view: string;
  readonly creator: string;
  readonly ciphertext: string;
  readonly claimants: readonly Claimant[];
  readonly isDeleted: boolean;
}

/**
 * Creates messages without end, lets several claim the same one at once, and deletes some, each request again after a 503 until
 * its answer is certain. `audit` then finds what the server has lost or given to two.
 */
export class FailoverLoad {
  readonly #tracked: Tracked[] = [];
  /** Answers that nothing explains but a loss. */
  readonly #unexplained: string[] = [];
  readonly #pools: readonly Pool[];
  readonly #workers: Promise<unknown>;
  #isOn = true;
  #requests = 0;
  /** Requests that were answered with something else than 503. */
  acknowledged = 0;
  unavailable = 0;
  /** The longest that any request has waited for its answer, in milliseconds. */
  slowest = 0;

  /** Each request goes to one of these servers, which share a database. */
  constructor(...urls: readonly string[]) {
    this.#pools = urls.map((url) => new Pool(url, { connections: WORKERS * CLAIMANTS }));
    this.#workers = Promise.all(Array.from({ length: WORKERS }, (_, index) => this.#work(index)));
  }

  get messages(): number {
    return this.#tracked.length;
  }

  /** Resolves when so many more requests were acknowledged. */
  async more(count: number): Promise<void> {
    const target = this.acknowledged + count;
    while (this.acknowledged < target) await Promise.race([sleep(5), this.#workers]);
  }

  /** Resolves when every server says that it is ready. */
  async untilReady(): Promise<void> {
    for (const pool of this.#pools) {
      while ((await statusOf(pool)) !== 200) await sleep(20);
    }
  }

  /** Resolves when the next request was answered with 503. */
  async untilUnavailable(): Promise<void> {
    const { unavailable } = this;
    while (this.unavailable === unavailable) await Promise.race([sleep(5), this.#workers]);
  }

  /** Resolves when each worker is done with its message. */
  async stop(): Promise<void> {
    this.#isOn = false;
    await this.#workers;
  }

  async close(): Promise<void> {
    await Promise.all(this.#pools.map((pool) => pool.destroy()));
  }

  async #work(index: number): Promise<void> {
    for (let turn = index; this.#isOn; turn += 1) await this.#once(turn);
  }

  async #once(turn: number): Promise<void> {
    const message = someMessage({ idempotency_key: someUserId() });
    const { status, body } = await this.#certain('create', message);
    if (!this.#isExplained(`A create with a key of its own`, status, [200])) return;
    const view = String(body['view']);
    const isRace = turn % 2 === 0;
    const rivals = isRace ? Array.from({ length: CLAIMANTS }, () => this.#claim(view)) : [];
    const claimants = await Promise.all(rivals);
    const isDeleted = turn % 4 === 1;
    if (isDeleted) await this.#delete(view, message.creator_uid);
    const ciphertext = message.encrypted_message;
    this.#tracked.push({ view, creator: message.creator_uid, ciphertext, claimants, isDeleted });
  }

  async #claim(view: string): Promise<Claimant> {
    const claim = { view, uid: someUserId(), ...someCiphertext() };
    const { status } = await this.#certain('claim', claim);
    this.#isExplained(`A claim of ${view}`, status, [200, 409]);
    return { uid: claim.uid, ciphertext: claim.encrypted_message, isAcknowledged: status === 200 };
  }

  /** After an answer of 503 the message may be gone already. */
  async #delete(view: string, uid: string): Promise<void> {
    const { status } = await this.#certain('remove', { view, uid });
    this.#isExplained(`A delete of ${view}`, status, [200, 404]);
  }

  #isExplained(what: string, status: number, expected: readonly number[]): boolean {
    const isExpected = expected.includes(status);
    if (!isExpected) this.#unexplained.push(`${what} was answered with ${status}`);
    return isExpected;
  }

  /** Asks until the answer is not 503. */
  async #certain(act: keyof typeof API, fields: object): Promise<Response> {
    for (;;) {
      const response = await this.#ask(act, fields);
      if (response.status !== 503) return response;
      await sleep(RETRY_MILLISECONDS);
    }
  }

  async #ask(act: keyof typeof API, fields: object): Promise<Response> {
    const start = performance.now();
    const pool = this.#pools[this.#requests++ % this.#pools.length];
    if (pool === undefined) throw new Error('There is no server.');
    const response = await pool.request({
      path: API[act],
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(fields),
    });
    const body = (await response.body.json()) as Response['body'];
    this.slowest = Math.max(this.slowest, performance.now() - start);
    if (response.statusCode === 503) this.unavailable += 1;
    else this.acknowledged += 1;
    return { status: response.statusCode, body };
  }

  /** What was lost or has two owners, a sentence each, and how many claims were won. */
  async audit(): Promise<{ violations: string[]; won: number }> {
    const violations = [...this.#unexplained];
    const left = [...this.#tracked];
    const auditRest = async () => {
      for (let next = left.pop(); next !== undefined; next = left.pop())
        violations.push(...(await this.#violationsOf(next)));
    };
    await Promise.all(Array.from({ length: WORKERS }, auditRest));
    return { violations, won: this.#tracked.filter(({ claimants }) => claimants.length > 0).length };
  }

  async #violationsOf({ view, creator, ciphertext, claimants, isDeleted }: Tracked): Promise<string[]> {
    if (claimants.length > 0) return this.#violationsOfRace(view, claimants);
    const { status, body } = await this.#certain('view', { view, uid: creator });
    if (isDeleted) return status === 404 ? [] : [`${view} was deleted, and is answered with ${status}`];
    if (status !== 200) return [`${view} was created, and is answered with ${status}`];
    return body['encrypted_message'] === ciphertext ? [] : [`${view} has another ciphertext`];
  }

  async #violationsOfRace(view: string, claimants: readonly Claimant[]): Promise<string[]> {
    const winners = claimants.filter(({ isAcknowledged }) => isAcknowledged);
    if (winners.length > 1) return [`${view} was claimed by ${winners.length}`];
    const owners: Claimant[] = [];
    for (const claimant of claimants) {
      const { status, body } = await this.#certain('view', { view, uid: claimant.uid });
      if (status === 200 && body['is_owner'] === true) owners.push(claimant);
      if (status === 200 && body['encrypted_message'] !== claimant.ciphertext)
        return [`${view} has another ciphertext than its owner's`];
    }
    if (owners.length !== 1) return [`${view} was claimed, and has ${owners.length} owners`];
    const isRight = winners.length === 0 || winners[0] === owners[0];
    return isRight ? [] : [`${view} has another owner than the one whose claim was acknowledged`];
  }
}

async function statusOf(pool: Pool): Promise<number> {
  const { statusCode, body } = await pool.request({ path: '/ready', method: 'GET' });
  await body.dump();
  return statusCode;
}
