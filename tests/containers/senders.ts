import { setTimeout as pause } from 'node:timers/promises';
import { API } from '../../src/contract/routes.ts';
import { someMessage } from '../api/samples.ts';
import { someAddress } from '../deploy/clients.ts';
import { from } from './tunnel-stack.ts';

const AT_ONCE = 8;

/** Clients that send one message after the other through a tunnel, each from an address of its own, whatever the response. */
export class Senders {
  /** The ids of all messages that were acknowledged. */
  readonly acknowledged: string[] = [];
  readonly #url: string;
  #sending = true;
  readonly #ended: Promise<unknown>;

  constructor(url: string) {
    this.#url = url;
    this.#ended = Promise.all(Array.from({ length: AT_ONCE }, () => this.#send()));
  }

  async #send(): Promise<void> {
    while (this.#sending) {
      const headers = { 'Content-Type': 'application/json', ...from(someAddress()) };
      const body = JSON.stringify(someMessage({}));
      try {
        const answer = await fetch(this.#url + API.create, { method: 'POST', headers, body });
        const { view } = (await answer.json()) as { view: string };
        if (answer.status === 200) this.acknowledged.push(view);
      } catch {
        // No server answered, or the response was incomplete.
        await pause(10);
      }
    }
  }

  /** Resolves when so many more were acknowledged. */
  async succeed(times: number): Promise<void> {
    const aim = this.acknowledged.length + times;
    while (this.acknowledged.length < aim) await pause(10);
  }

  async end(): Promise<void> {
    this.#sending = false;
    await this.#ended;
  }
}
