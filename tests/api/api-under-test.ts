import type { Api } from './api.ts';
import type { RuntimeTraits } from './runtime-traits.ts';

/** The server that a part of the suite asks; others ask it at the same time, so nothing but one's own names is one's own. */
export interface ApiUnderTest {
  readonly api: () => Api;
  readonly traits: RuntimeTraits;
  /** Makes this very second a message's last. */
  readonly expire: (view: string) => Promise<void>;
}
