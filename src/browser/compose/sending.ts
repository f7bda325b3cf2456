import type { Identity } from '../../client/identity.ts';
import { Outbox } from '../../client/outbox.ts';
import { wait } from '../../client/restart-pause.ts';
import type { Draft, SentMessage } from '../../client/send.ts';
import { SenderApi } from '../../client/sender-api.ts';
import { keepalive, type Wait } from '../../client/server-api.ts';
import type { Progress } from '../../client/transfer.ts';
import { watchingUploads } from '../transfer/upload.ts';
import type { ComposeContext } from './context.ts';

/** What a person waits for no longer to see that something was cancelled. */
const LATE_MILLISECONDS = 5_000;
/** Between the attempts to have the server delete what was cancelled: two minutes in all. */
const PAUSES_MILLISECONDS = [2_000, 5_000, 15_000, 30_000, 60_000];

/** Whether the server has deleted what was cancelled: `pending` while it cannot be reached, `failed` once that is given up. */
export type Deletion = 'pending' | 'deleted' | 'failed';

/** Sends one message at a time; a sending can be watched, and cancelled. */
export class Sending {
  readonly #outbox: Outbox;
  readonly #wait: Wait;
  #controller = new AbortController();

  constructor(outbox: Outbox, wait: Wait) {
    this.#outbox = outbox;
    this.#wait = wait;
  }

  /** Null where it was cancelled. @throws as `Outbox.send` */
  async send(
    draft: Draft,
    sender: Identity | null,
    onProgress: (progress: Progress) => void,
  ): Promise<SentMessage | null> {
    this.#controller = new AbortController();
    const { signal } = this.#controller;
    try {
      return await this.#outbox.send(draft, sender, { signal, onProgress });
    } catch (error) {
      if (signal.aborted) return null;
      throw error;
    }
  }

  cancel(): void {
    this.#controller.abort();
  }

  /** Has the server delete all that was cancelled. Where it cannot be reached that is tried again for a while, and `show` called once more. */
  async deleteCancelled(show: (deletion: Deletion) => void): Promise<void> {
    const isLate = this.#wait(LATE_MILLISECONDS).then(() => false);
    if (await Promise.race([this.#isDeleted(), isLate])) return show('deleted');
    show('pending');
    void this.#goOn().then(show);
  }

  async #goOn(): Promise<Deletion> {
    for (const pause of PAUSES_MILLISECONDS) {
      await this.#wait(pause);
      if (await this.#isDeleted()) return 'deleted';
    }
    return 'failed';
  }

  #isDeleted(): Promise<boolean> {
    return this.#outbox.deleteCancelled().then(
      () => true,
      () => false,
    );
  }
}

export function sendingFor({ access, api: { origin }, clock, data }: ComposeContext): Sending {
  const api = new SenderApi(origin, access.asWriter(watchingUploads(clock)), wait);
  const lastingApi = new SenderApi(origin, keepalive(clock.fetch));
  const outbox = new Outbox(api, lastingApi, data.service.max_message_length, () => clock.now());
  return new Sending(outbox, wait);
}
