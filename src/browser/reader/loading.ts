import type { Wait } from '../../client/server-api.ts';
import type { Transfer } from '../../client/transfer.ts';

const LATE_MILLISECONDS = 1_000;

/** A message on its way to this page: what takes longer than a second is shown, by what most visits never load. */
export class Loading {
  /** What has come of the latest loading; null before its first request. */
  read: Parameters<NonNullable<Transfer['onRead']>> | null = null;
  /** The latest loading has taken a second. */
  isLate = false;
  /** Called from then on whenever more has come. */
  show = () => {};
  /** Cancels the latest loading. */
  cancel = () => {};
  readonly #wait: Wait;

  constructor(wait: Wait) {
    this.#wait = wait;
  }

  /** The second begins with the first request. */
  start(): Transfer {
    const controller = new AbortController();
    const cancel = () => controller.abort();
    const showLate = () => {
      this.isLate ||= this.cancel === cancel;
      if (this.isLate) this.show();
    };
    this.cancel = cancel;
    this.read = null;
    this.isLate = false;
    const onRead: Transfer['onRead'] = (...read) => {
      if (this.read === null) void this.#wait(LATE_MILLISECONDS).then(showLate);
      this.read = read;
      if (this.isLate) this.show();
    };
    return { signal: controller.signal, onRead };
  }
}
