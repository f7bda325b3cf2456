/** Lines that are waiting to be written. */
export interface LogBuffer {
  readonly add: (line: string) => void;
  /** Writes the waiting lines at once. */
  readonly flush: () => void;
}

const FLUSH_DELAY_MILLISECONDS = 10;

/** Writes lines together that come shortly after one another: each single write costs a tenth of a small request. */
export function bufferLines(write: (lines: string) => void): LogBuffer {
  let waiting = '';
  const flush = () => {
    if (waiting !== '') write(waiting);
    waiting = '';
  };
  return {
    flush,
    add: (line) => {
      if (waiting === '') setTimeout(flush, FLUSH_DELAY_MILLISECONDS);
      waiting += line;
    },
  };
}
