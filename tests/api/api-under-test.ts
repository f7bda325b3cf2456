import type { Api } from './api.ts';
import type { RuntimeTraits } from './runtime-traits.ts';

/** The server that a part of the suite tests. Other parts use it at the same time, so each uses ids of its own. */
export interface ApiUnderTest {
  readonly api: () => Api;
  readonly traits: RuntimeTraits;
  /** Makes a message, or a request that waits, expire now. */
  readonly expire: (view: string) => Promise<void>;
}
