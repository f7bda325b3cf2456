/** A tick of the event loop whose end is waited for. */
interface Tick {
  readonly answering: PromiseWithResolvers<void>;
  readonly afterwards: PromiseWithResolvers<void>;
}

let current: Tick | null = null;

/**
 * Resolves when this tick of the event loop is over, for all that wait for it one right after the other. Of responses that
 * are sent together only the first wakes the client's process, which takes the kernel as long as half a view takes the server.
 */
export function tickEnd(): Promise<void> {
  return tick().answering.promise;
}

/** Resolves when this tick is over and its answers have been sent: for what holds up everything, such as a commit. */
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
    // `nextTick` comes when there is nothing left to do of what the answers have set off.
    queueMicrotask(() => process.nextTick(tick.afterwards.resolve));
  });
  return tick;
}
