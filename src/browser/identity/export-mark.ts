/**
 * Holds the user ids, which are no secret, of identities whose keys are known to be kept outside this browser. Earlier pages
 * had an entry of another name, which a mere copy to the clipboard set, and which is therefore not believed.
 */
const SAVED = 'inigma_saved_keys';

/** The present identity and the previous one, and room for a mistaken import. */
const MOST = 4;

export function markExported(uid: string): void {
  try {
    const others = exported().filter((one) => one !== uid);
    localStorage.setItem(SAVED, [uid, ...others].slice(0, MOST).join(' '));
  } catch {
    // Then it is offered once more than needed.
  }
}

/** Whether this identity's key was ever taken to another place, so that losing the browser does not lose it. */
export function wasExported(uid: string): boolean {
  try {
    return exported().includes(uid);
  } catch {
    return false;
  }
}

function exported(): string[] {
  return localStorage.getItem(SAVED)?.split(' ') ?? [];
}
