import type { Api } from '../client/api.ts';
import { isRefused } from '../client/api-fault.ts';
import type { Identity } from '../client/identity.ts';
import { type Draft, type Parcel, pack, type SentMessage, ServerTooOld, send } from '../client/send.ts';
import { readFiles } from './enclosures.ts';

/** A message as it was written, with files that are not read yet. */
export interface Letter extends Omit<Draft, 'contents'> {
  readonly label: string;
  readonly text: string;
  readonly files: readonly File[];
}

/**
 * Sends what was written once, however often it is asked to: the encrypted parcel is kept until the server has answered,
 * and goes out again as it is. Only another letter, or another sender, makes another parcel.
 */
export class Dispatch {
  readonly #api: Api;
  readonly #maxMessageLength: number;
  #waiting: { readonly mark: Mark; readonly parcel: Parcel } | null = null;

  constructor(api: Api, maxMessageLength: number) {
    this.#api = api;
    this.#maxMessageLength = maxMessageLength;
  }

  /** `onPacked` is told when encrypting is done and sending begins. @throws UnreadableFile, what `pack` and `send` throw */
  async send(letter: Letter, sender: Identity | null, onPacked: () => void): Promise<SentMessage> {
    const parcel = await this.#parcelFor(letter, sender);
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

  async #parcelFor(letter: Letter, sender: Identity | null): Promise<Parcel> {
    const mark = markOf(letter, sender);
    if (this.#waiting !== null && isSame(this.#waiting.mark, mark)) return this.#waiting.parcel;
    const { label, text, files, ...wishes } = letter;
    const contents = { label, text, files: await readFiles(files) };
    const parcel = await pack({ contents, ...wishes }, sender, this.#maxMessageLength);
    this.#waiting = { mark, parcel };
    return parcel;
  }
}

/** What tells one parcel from another. A file that was taken out and chosen again is another one. */
interface Mark {
  readonly written: string;
  readonly files: readonly File[];
}

function markOf({ files, ...written }: Letter, sender: Identity | null): Mark {
  return { written: JSON.stringify([written, sender?.uid ?? null]), files };
}

function isSame(one: Mark, other: Mark): boolean {
  const sameFiles =
    one.files.length === other.files.length && one.files.every((file, at) => file === other.files[at]);
  return sameFiles && one.written === other.written;
}
