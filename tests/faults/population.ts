import { Pool } from 'undici';
import { API } from '../../src/contract/routes.ts';
import { someCiphertext, someMessage, someone } from '../api/given.ts';

/** What became of a message, as far as its server has said so. */
type Fate = 'created' | 'claimed' | 'deleted';

interface Resident {
  readonly view: string;
  readonly creator: string;
  readonly owner: string;
  /** By fate, the ciphertext that it goes with. */
  readonly ciphertexts: { readonly created: string; readonly claimed: string };
  /** The last act that was answered with 200. */
  sure: Fate;
  /** An act that was asked for, and whose answer never came: it may have happened or not. */
  doubt: Fate | null;
}

interface Reply {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** How many messages are acted upon at the same time, each act after the answer to the one before. */
export const LIVES_AT_ONCE = 16;
const VIEWS_AT_ONCE = 16;

/**
 * Messages that are created, claimed and deleted on a server without pause, and a record of every answer. Whatever
 * happens to the server, `audit` tells whether it has kept its word.
 */
export class Population {
  readonly #residents: Resident[] = [];
  readonly #creating = new Map<string, string>();
  readonly #most: number;
  #pool: Pool;
  #acknowledged = 0;
  #written = 0;
  #refused = 0;
  #living: Promise<unknown> = Promise.resolve();
  #isEnding = false;
  readonly #watchers = new Set<() => void>();

  /** `most`: of how many messages it keeps record; beyond that the oldest are deleted and forgotten. */
  constructor(url: string, most = Number.POSITIVE_INFINITY) {
    this.#pool = poolFor(url);
    this.#most = most;
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
    return this.#residents.length;
  }

  /** Acts until `end`, or until nothing answers any more. A server that was begun anew has another address. */
  begin(url: string): void {
    this.#pool.destroy().catch(() => undefined);
    this.#pool = poolFor(url);
    this.#isEnding = false;
    this.#living = Promise.all(Array.from({ length: LIVES_AT_ONCE }, () => this.#lives()));
  }

  /** Resolves when so many more acts were acknowledged, or nobody acts any more. */
  acknowledges(more: number): Promise<void> {
    const enough = this.#acknowledged + more;
    return this.#until(() => this.#acknowledged >= enough);
  }

  /** Resolves when so many more acts were refused with 503, or nobody acts any more. */
  refuses(more: number): Promise<void> {
    const enough = this.#refused + more;
    return this.#until(() => this.#refused >= enough);
  }

  /** Looks after every answer. */
  #until(isReached: () => boolean): Promise<void> {
    const reached = new Promise<void>((tell) => {
      const look = () => {
        if (isReached() && this.#watchers.delete(look)) tell();
      };
      this.#watchers.add(look);
    });
    return Promise.race([reached, this.#living.then(() => undefined)]);
  }

  /** Resolves when what is under way has its answer, or will never have one. */
  async end(): Promise<void> {
    this.#isEnding = true;
    await this.#living;
  }

  async close(): Promise<void> {
    await this.end();
    await this.#pool.destroy();
  }

  async #lives(): Promise<void> {
    try {
      while (!this.#isEnding) await this.#live();
    } catch (fault) {
      if (fault instanceof Broken) throw fault;
      // The server is gone; what was asked last stays in doubt.
    }
  }

  /** One message, which is looked at: a third stays unclaimed, a third is claimed, a third is deleted in the end. */
  async #live(): Promise<void> {
    if (this.#residents.length >= this.#most) await this.#makeRoom();
    const resident = await this.#create();
    if (resident === null) return;
    await this.#ask('view', JSON.stringify({ view: resident.view, uid: resident.owner }));
    const course = Math.random();
    if (course > 0.33) await this.#claim(resident);
    if (course > 0.66 || course < 0.1) await this.#delete(resident);
  }

  async #makeRoom(): Promise<void> {
    const oldest = this.#residents.shift();
    if (oldest !== undefined && oldest.sure !== 'deleted') await this.#delete(oldest);
  }

  async #create(): Promise<Resident | null> {
    const message = someMessage({ idempotency_key: someone() });
    const asked = JSON.stringify(message);
    this.#creating.set(message.idempotency_key, asked);
    const { status, body } = await this.#ask('create', asked);
    this.#creating.delete(message.idempotency_key);
    if (status !== 200) return null;
    return this.#settle(message, String(body['view']));
  }

  #settle(message: ReturnType<typeof someMessage>, view: string): Resident {
    const ciphertexts = { created: message.encrypted_message, claimed: someCiphertext().encrypted_message };
    const resident: Resident = {
      ...{ view, creator: message.creator_uid, owner: someone(), ciphertexts },
      ...{ sure: 'created', doubt: null },
    };
    this.#residents.push(resident);
    return resident;
  }

  #claim(resident: Resident): Promise<void> {
    const ciphertext = { ...someCiphertext(), encrypted_message: resident.ciphertexts.claimed };
    const asked = { view: resident.view, uid: resident.owner, ...ciphertext };
    return this.#attempt(resident, 'claimed', 'claim', asked);
  }

  #delete(resident: Resident): Promise<void> {
    const uid = resident.sure === 'claimed' ? resident.owner : resident.creator;
    return this.#attempt(resident, 'deleted', 'remove', { view: resident.view, uid });
  }

  async #attempt(resident: Resident, fate: Fate, act: 'claim' | 'remove', asked: object): Promise<void> {
    resident.doubt = fate;
    const { status } = await this.#ask(act, JSON.stringify(asked));
    if (status === 200) resident.sure = fate;
    resident.doubt = null;
  }

  async #ask(act: keyof typeof API, body: string): Promise<Reply> {
    const reply = await post(this.#pool, API[act], body);
    if (reply.status === 200) {
      this.#acknowledged += 1;
      if (act !== 'view') this.#written += 1;
    } else if (reply.status === 503) this.#refused += 1;
    else throw new Broken(`${act} was answered with ${reply.status}: ${JSON.stringify(reply.body)}`);
    for (const look of this.#watchers) look();
    return reply;
  }

  /** Every way in which the server at `url` has not kept its word, a sentence each. What was in doubt is settled by it. */
  async audit(url: string): Promise<string[]> {
    const pool = poolFor(url);
    const faults: string[] = [];
    const open = [...this.#residents];
    const look = async () => {
      for (let one = open.pop(); one !== undefined; one = open.pop())
        faults.push(...(await inspect(pool, one)));
    };
    await Promise.all(Array.from({ length: VIEWS_AT_ONCE }, look));
    faults.push(...(await this.#askAgain(pool)));
    await pool.close();
    return faults;
  }

  /** A create without an answer is asked for once more under its key, as clients do, and must be granted. */
  async #askAgain(pool: Pool): Promise<string[]> {
    const faults: string[] = [];
    for (const [key, asked] of this.#creating) {
      const { status, body } = await post(pool, API.create, asked);
      if (status === 200) this.#settle(JSON.parse(asked), String(body['view']));
      else faults.push(`a create that was asked for again was answered with ${status}`);
      this.#creating.delete(key);
    }
    return faults;
  }
}

/** An answer that no fault of the machine explains. */
class Broken extends Error {}

async function inspect(pool: Pool, resident: Resident): Promise<string[]> {
  const { status, body } = await post(
    pool,
    API.view,
    JSON.stringify({ view: resident.view, uid: resident.owner }),
  );
  const found = fateIn(status, body);
  const possible = resident.doubt === null ? [resident.sure] : [resident.sure, resident.doubt];
  if (!possible.includes(found as Fate))
    return [`${resident.view} was ${possible.join(' or ')}, and is ${found}`];
  resident.sure = found as Fate;
  resident.doubt = null;
  if (
    found === 'deleted' ||
    body['encrypted_message'] === resident.ciphertexts[found as 'created' | 'claimed']
  )
    return [];
  return [`${resident.view} holds another ciphertext than was stored`];
}

function fateIn(status: number, body: Reply['body']): Fate | `answered with ${number}` {
  if (status === 404) return 'deleted';
  if (status !== 200) return `answered with ${status}`;
  return body['is_owner'] === true ? 'claimed' : 'created';
}

function poolFor(url: string): Pool {
  return new Pool(url, { connections: LIVES_AT_ONCE });
}

async function post(pool: Pool, path: string, body: string): Promise<Reply> {
  const headers = { 'Content-Type': 'application/json' };
  const answer = await pool.request({ path, method: 'POST', body, headers });
  return { status: answer.statusCode, body: (await answer.body.json()) as Reply['body'] };
}
