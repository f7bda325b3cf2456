/** A tick of the event loop whose end is awaited. */
interface Tick {
  readonly answering: PromiseWithResolvers<void>;
  readonly afterwards: PromiseWithResolvers<void>;
}

let current: Tick | null = null;

/**
 * Resolves when this tick of the event loop is over, for all its callers in a row. Of responses that are sent together, only
 * the first wakes the client's process, and a wake-up costs the kernel as much time as half a view costs the server.
 */
export function tickEnd(): Promise<void> {
  return tick().answering.promise;
}

/** Resolves when this tick is over and its responses are sent: for work that blocks the process, such as a commit. */
export function responsesSent(): Promise<void> {
  return tick().afterwards.promise;
}

function tick(): Tick {
  current ??= startTick();
  return current;
}

function startTick(): Tick {
  const tick = { answering: Promise.withResolvers<void>(), afterwards: Promise.withResolvers<void>() };
  setImmediate(() => {
    current = null;
    tick.answering.resolve();
    // `nextTick` runs after everything that sending the responses has triggered.
    queueMicrotask(() => process.nextTick(tick.afterwards.resolve));
  });
  return tick;
}
