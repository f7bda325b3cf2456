import type { Identity } from '../../client/identity.ts';
import type { KeyringState } from '../../client/keyring.ts';
import type { Signal } from './signal.ts';

/** Who this browser is to the server, for features that act in its name and never change it. */
export interface CurrentIdentity {
  /** Emits when the identity becomes another one, here or in another tab. */
  readonly changed: Signal<KeyringState>;
  keeping(): Promise<KeyringState>;
  /** Null where none is kept. */
  identity(): Promise<Identity | null>;
}
