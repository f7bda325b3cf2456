/**
 * What the script of the first paint found. `reloading`: the page comes again in another language, and this one has nothing
 * to do. `outdated`: the browser lacks what the page calls, so nothing starts. `started`: it stays.
 */
export interface StartupResult {
  readonly kind: 'reloading' | 'outdated' | 'started';
  /** The id of the button that was pressed last, before the script of the page could answer. */
  pressed?: string | undefined;
}

/** Where it is left for the script of the page, which comes later or not at all. */
const page = globalThis as typeof globalThis & { inigmaStartup?: StartupResult };

export function leaveStartupResult(result: StartupResult): void {
  page.inigmaStartup = result;
  addEventListener('click', ({ target }) => {
    result.pressed = (target as Element).closest('button')?.id;
  });
}

/** Once. */
export function takeStartupResult(): StartupResult {
  const result = page.inigmaStartup ?? { kind: 'started' };
  delete page.inigmaStartup;
  return result;
}
