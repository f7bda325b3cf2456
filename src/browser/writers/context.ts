import type { PageService } from '../../client/sender-api.ts';
import type { PageContext } from '../shell/page-context.ts';
import type { Signal } from '../shell/signal.ts';

/** What *writers* needs of the page. */
export type AccessPage = Pick<PageContext, 'api' | 'clock' | 'data'>;

/** What the page hands to `writer-access.ts`, which is loaded on demand. */
export interface AccessContext extends AccessPage {
  readonly writers: NonNullable<PageService['writers']>;
  /** Emits once whoever uses the page may create messages. */
  readonly allowed: Signal;
}
