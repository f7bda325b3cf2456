const MINUTE_MILLISECONDS = 60_000;

export function isVisible(): boolean {
  return document.visibilityState === 'visible';
}

/**
 * Calls `act` now if the page is visible, and whenever it becomes visible or the network is back: a tab in the background asks the
 * server for nothing.
 */
export function whenVisible(act: () => void): void {
  const actIfVisible = () => {
    if (isVisible()) act();
  };
  document.addEventListener('visibilitychange', actIfVisible);
  addEventListener('online', actIfVisible);
  actIfVisible();
}

/** The same, and once a minute for as long as the page stays visible. */
export function whileVisible(act: () => void): void {
  let timer: ReturnType<typeof setInterval> | undefined;
  document.addEventListener('visibilitychange', () => {
    if (!isVisible()) clearInterval(timer);
  });
  whenVisible(() => {
    clearInterval(timer);
    timer = setInterval(act, MINUTE_MILLISECONDS);
    act();
  });
}
