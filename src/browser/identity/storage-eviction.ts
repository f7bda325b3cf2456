/** What may happen to a key in this browser's storage without its person doing anything. */
export type Eviction = 'none' | 'when-full' | 'after-seven-days';

/** WebKit's own vendor string, in Safari and in every browser on an iPhone or iPad. */
const WEBKIT_VENDOR = 'Apple Computer, Inc.';

/**
 * WebKit deletes what pages have stored after seven days of use without a visit (its tracking prevention), except for what
 * was added to the home screen; others do when space runs short, unless they have promised not to.
 */
export async function evictionOfStorage(): Promise<Eviction> {
  if (navigator.vendor === WEBKIT_VENDOR && !isInstalled()) return 'after-seven-days';
  return (await isPersisted()) ? 'none' : 'when-full';
}

function isInstalled(): boolean {
  return matchMedia('(display-mode: standalone)').matches;
}

async function isPersisted(): Promise<boolean> {
  try {
    return (await navigator.storage?.persisted?.()) ?? false;
  } catch {
    return false;
  }
}
