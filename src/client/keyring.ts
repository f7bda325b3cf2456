import type { Identity } from './identity.ts';

/**
 * What is kept. `empty`: nothing yet. `lost`: a part of it is gone or does not fit the others, so the identity cannot be had
 * any more. `storage-unavailable`: the platform refuses to keep anything.
 */
export type KeyringState =
  | { readonly kind: 'kept'; readonly identity: Identity }
  | { readonly kind: 'empty' | 'lost' | 'storage-unavailable' };

/** Where an identity is kept; a port, because a browser and a terminal keep things in different places. */
export interface Keyring {
  /**
   * The identity as it is committed to stable storage at this moment, read and unwrapped again; null where nothing is or
   * can be kept. Within `exclusively` only.
   */
  stored(): Promise<Identity | null>;
  /** Runs `work` while no other page changes the identity. */
  exclusively<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Asks the platform not to clear what is kept. It may ask a person, who may never answer, and nothing hangs on the answer. */
  persist(): void;
}
