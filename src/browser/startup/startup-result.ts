/**
 * What the script of the first paint found. `reloading`: the page comes again in another language, and this one has nothing
 * to do. `outdated`: the browser lacks what the page calls, so nothing starts, and the link stays in the address, to be opened
 * elsewhere. `started`: it stays; `fragment` is what was taken from the address, with its `#`, and empty where nothing was.
 */
export type StartupResult =
  | { readonly kind: 'reloading' }
  | { readonly kind: 'outdated' }
  | { readonly kind: 'started'; readonly fragment: string };

/** Where it is left for the script of the page, which comes later or not at all. */
const page = globalThis as typeof globalThis & { inigmaStartup?: StartupResult };

export function leaveStartupResult(result: StartupResult): void {
  page.inigmaStartup = result;
}

/** Once: the key of a message does not stay where other scripts could read it. */
export function takeStartupResult(): StartupResult {
  const result = page.inigmaStartup ?? { kind: 'started', fragment: '' };
  delete page.inigmaStartup;
  return result;
}

/** The fragment leaves the address bar, and the history with it, before anything else happens. */
export function takeFragment(): string {
  const { hash, pathname, search } = location;
  if (hash !== '') history.replaceState(null, '', pathname + search);
  return hash;
}

/** Of a link to a message, as against the name of a place on the page. */
export function bringsKey(): boolean {
  return /[#&](?:key|device)=/.test(location.hash);
}
