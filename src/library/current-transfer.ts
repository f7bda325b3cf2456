import type { Transfer } from '../client/transfer.ts';
import { type CallOptions, transferOf } from './call-options.ts';

/** The transfer of whichever call is under way, for what sends one thing by several calls. */
export class CurrentTransfer implements Transfer {
  #transfer: Transfer = transferOf({});

  follow(options: CallOptions): void {
    this.#transfer = transferOf(options);
  }

  get signal(): AbortSignal {
    return this.#transfer.signal;
  }

  readonly onSent = (bytes: number, total: number): void => this.#transfer.onSent?.(bytes, total);

  readonly onRead = (bytes: number, headers: Headers | null): void => this.#transfer.onRead?.(bytes, headers);
}
