import type { PageContext } from '../shell/page-context.ts';
import type { Signal } from '../shell/signal.ts';
import type { OwnIdentity } from './own-identity.ts';

/** What the components of *identity* share. */
export interface IdentityContext extends PageContext {
  readonly me: OwnIdentity;
  /** Somebody wants to export the key of this browser. */
  readonly exporting: Signal;
  /** The key of this user id is kept in another place, too. */
  readonly exported: Signal<string>;
}
