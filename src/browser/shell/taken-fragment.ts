/** Where the script of the first paint leaves it to the script of the page, which comes later or not at all. */
interface Keeper {
  inigmaFragment?: string;
}

const keeper = globalThis as typeof globalThis & Keeper;

/** The key leaves the address bar, and the history with it, before anything else happens. */
export function takeFragment(): void {
  const { hash, pathname, search } = location;
  if (hash === '') return;
  keeper.inigmaFragment = hash;
  history.replaceState(null, '', pathname + search);
}

/** What was taken, once; empty where there was nothing. */
export function takenFragment(): string {
  const fragment = keeper.inigmaFragment ?? '';
  delete keeper.inigmaFragment;
  return fragment;
}

/** Of a link to a message, as against the name of a place on the page. */
export function bringsKey(): boolean {
  return /[#&]key=/.test(location.hash);
}
