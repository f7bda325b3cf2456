import type { Api } from './api.ts';
import type { Traits } from './traits.ts';

/** The server that a part of the suite asks; others ask it at the same time, so nothing but one's own names is one's own. */
export interface Place {
  readonly api: () => Api;
  readonly traits: Traits;
  /** Makes this very second a message's last. */
  readonly expire: (view: string) => Promise<void>;
}
