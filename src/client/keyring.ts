import type { Identity } from './identity.ts';

/** Where an identity is kept; a port, because a browser and a terminal keep things in different places. */
export interface Keyring {
  /** The identity as it is stored at this moment, read and unwrapped again; null where nothing is or can be kept. */
  stored(): Promise<Identity | null>;
  /** Runs `work` while no other page changes the identity. */
  exclusively<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Asks the platform not to clear what is kept. Its answer is a wish of ours and no promise, so it does not matter. */
  persist(): Promise<void>;
}
