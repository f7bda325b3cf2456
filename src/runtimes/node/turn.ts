let current: Promise<void> | null = null;

/**
 * Resolves when this turn of the event loop is over, for all who wait in it one right after the other. Answers that leave
 * together find whoever reads them awake, but for the first: to wake it takes the kernel as long as half a view takes us.
 */
export function turnEnd(): Promise<void> {
  current ??= new Promise((resolve) => {
    setImmediate(() => {
      current = null;
      resolve();
    });
  });
  return current;
}
