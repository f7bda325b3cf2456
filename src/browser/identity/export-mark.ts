/** Holds the user id, which is no secret, of the identity whose key was last brought out of this browser. */
const EXPORTED = 'inigma_key_exported';

export function markExported(uid: string): void {
  try {
    localStorage.setItem(EXPORTED, uid);
  } catch {
    // Then it is offered once more than needed.
  }
}

/** Whether this identity's key was ever taken to another place, so that losing the browser does not lose it. */
export function wasExported(uid: string): boolean {
  try {
    return localStorage.getItem(EXPORTED) === uid;
  } catch {
    return false;
  }
}
