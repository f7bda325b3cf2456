import type { Api } from '../client/api.ts';
import { isRefused } from '../client/api-fault.ts';
import type { Identity } from '../client/identity.ts';
import { type Draft, type Parcel, pack, type SentMessage, ServerTooOld, send } from '../client/send.ts';

/**
 * Sends what was written once, however often it is asked to: the encrypted parcel is kept until the server has answered,
 * and goes out again as it is. Only another draft, or another sender, makes another parcel.
 */
export class Dispatch {
  readonly #api: Api;
  readonly #maxMessageLength: number;
  #waiting: { readonly mark: string; readonly parcel: Parcel } | null = null;

  constructor(api: Api, maxMessageLength: number) {
    this.#api = api;
    this.#maxMessageLength = maxMessageLength;
  }

  /** `onPacked` is told when encrypting is done and sending begins. @throws what `pack` and `send` throw */
  async send(draft: Draft, sender: Identity | null, onPacked: () => void): Promise<SentMessage> {
    const parcel = await this.#parcelFor(draft, sender);
    onPacked();
    try {
      const sent = await send(this.#api, parcel);
      this.#waiting = null;
      return sent;
    } catch (failure) {
      // A plain no is an answer; after it the same bytes would only be refused again.
      if (isRefused(failure) || failure instanceof ServerTooOld) this.#waiting = null;
      throw failure;
    }
  }

  async #parcelFor(draft: Draft, sender: Identity | null): Promise<Parcel> {
    const mark = JSON.stringify([draft, sender?.uid ?? null]);
    if (this.#waiting?.mark === mark) return this.#waiting.parcel;
    const parcel = await pack(draft, sender, this.#maxMessageLength);
    this.#waiting = { mark, parcel };
    return parcel;
  }
}
