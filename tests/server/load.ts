import { Pool } from 'undici';
import { API } from '../../src/contract/routes.ts';
import { someMessage } from '../api/samples.ts';

/** A message that was answered with 200. */
export interface AcknowledgedMessage {
  readonly view: string;
  readonly encrypted_message: string;
}

const CLIENTS = 16;

/** Clients that create messages without a rest, and keep account of all that were granted. */
export class Load {
  readonly acknowledged: AcknowledgedMessage[] = [];
  readonly #pool: Pool;
  readonly #clients: Promise<void>[];
  #isOver = false;

  constructor(url: string) {
    this.#pool = new Pool(url, { connections: CLIENTS });
    this.#clients = Array.from({ length: CLIENTS }, () => this.#runClient());
  }

  /** Resolves when so many more messages than now have been granted. */
  async grants(more: number): Promise<void> {
    const target = this.acknowledged.length + more;
    while (this.acknowledged.length < target) await new Promise((turn) => setTimeout(turn, 5));
  }

  /** Resolves when every request that was begun has ended. */
  async end(): Promise<void> {
    this.#isOver = true;
    await Promise.all(this.#clients);
    await this.#pool.destroy();
  }

  /** Ends by itself when the server is gone; a request that fails or is refused was granted nothing. */
  async #runClient(): Promise<void> {
    while (!this.#isOver) {
      const message = someMessage({});
      const view = await this.#create(JSON.stringify(message)).catch(() => null);
      if (view === null) return;
      this.acknowledged.push({ view, encrypted_message: message.encrypted_message });
    }
  }

  async #create(body: string): Promise<string | null> {
    const headers = { 'Content-Type': 'application/json' };
    const answer = await this.#pool.request({ path: API.create, method: 'POST', headers, body });
    const { view } = (await answer.body.json()) as { view: string };
    return answer.statusCode === 200 ? view : null;
  }
}
