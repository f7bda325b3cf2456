/** A turn of the event loop, as far as somebody waits for its end. */
interface Turn {
  readonly answering: PromiseWithResolvers<void>;
  readonly afterwards: PromiseWithResolvers<void>;
}

let current: Turn | null = null;

/**
 * Resolves when this turn of the event loop is over, for all who wait in it one right after the other. Answers that leave
 * together find whoever reads them awake, but for the first: to wake it takes the kernel as long as half a view takes us.
 */
export function turnEnd(): Promise<void> {
  return turn().answering.promise;
}

/** Resolves when this turn is over and its answers have been sent: for what holds up everything, such as a commit. */
export function answersSent(): Promise<void> {
  return turn().afterwards.promise;
}

function turn(): Turn {
  current ??= begin();
  return current;
}

function begin(): Turn {
  const turn = { answering: Promise.withResolvers<void>(), afterwards: Promise.withResolvers<void>() };
  setImmediate(() => {
    current = null;
    turn.answering.resolve();
    // A tick comes when there is nothing left to do of what the answers have set off.
    queueMicrotask(() => process.nextTick(turn.afterwards.resolve));
  });
  return turn;
}
