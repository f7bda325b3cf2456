const MILLISECONDS = 60_000;

/** For times in words, which are true for no longer than a minute. */
export function eachMinute(act: () => void): void {
  setInterval(act, MILLISECONDS);
}
