/** Where earlier Inigma pages keep the wrapped identity key, and look for it. */
export const MIRROR = 'inigma_encrypted_symmetric_key';

/** Null where there is none, or where the browser keeps none. */
export function readMirror(): string | null {
  try {
    return localStorage.getItem(MIRROR);
  } catch {
    return null;
  }
}

/** What cannot be written is missed by earlier pages only. */
export function writeMirror(wrapped: string): void {
  try {
    localStorage.setItem(MIRROR, wrapped);
  } catch {
    // Full or forbidden: the database has it.
  }
}
