import type { Fetch } from '../../client/server-api.ts';

const MINUTE_MILLISECONDS = 60_000;

/** The time at this moment by the browser, in Unix seconds. */
function now(): number {
  return Math.floor(Date.now() / 1000);
}

/** For times in words, which are true for no longer than a minute. */
export function eachMinute(act: () => void): void {
  setInterval(act, MINUTE_MILLISECONDS);
}

/**
 * Calls `act` each minute, and as soon as something ends, which is in `secondsLeft()`. What it returns is to be called where that may
 * have changed.
 */
export function eachMinuteAndEnd(act: () => void, secondsLeft: () => number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        act();
        wait();
      },
      Math.min(secondsLeft() * 1000, MINUTE_MILLISECONDS),
    );
  };
  wait();
  return wait;
}

/** The time by the server, which is the one that counts: a reader's own clock may be days off. */
export class ServerClock {
  /** Seconds by which the server's clock is before this one; the same until there was an answer. */
  #ahead = 0;

  /** Asks as the browser does, and sets the clock by each answer. */
  readonly fetch: Fetch = async (url, init) => this.setBy(await fetch(url, init));

  /** Sets the clock by the `Date` of an answer (RFC 9110 §6.6.1), and gives the answer. */
  setBy(answer: Response): Response {
    const date = Date.parse(answer.headers.get('Date') ?? '');
    if (!Number.isNaN(date)) this.#ahead = Math.round(date / 1000) - now();
    return answer;
  }

  /** In Unix seconds. */
  now(): number {
    return now() + this.#ahead;
  }
}
