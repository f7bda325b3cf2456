import type { ReaderData } from '../shell/page-data.ts';
import type { Signal } from '../shell/signal.ts';
import type { Stakes } from '../shell/stakes.ts';
import type { Reading } from './reading.ts';
import type { Stage } from './stage.ts';

/** What the parts of the reading page share. */
export interface Visit {
  readonly reading: Reading;
  readonly words: ReaderData['words'];
  readonly stakes: Stakes;
  /** Tells of each stage that the reading comes to. */
  readonly stage: Signal<Stage>;
  /** Whether the key that this browser keeps messages under is in another place, too. */
  readonly keyIsExported: () => Promise<boolean>;
}
