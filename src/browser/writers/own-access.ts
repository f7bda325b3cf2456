import type { PageService } from '../../client/sender-api.ts';
import type { Fetch } from '../../client/server-api.ts';
import { loadOnDemand } from '../shell/on-demand.ts';
import type { PageContext, WriterAccess } from '../shell/page-context.ts';
import { Signal } from '../shell/signal.ts';
import type { AccessStatus } from './access-status.ts';
import { takeInvitation } from './invitation-link.ts';

type Page = Pick<PageContext, 'api' | 'clock' | 'data'>;

/** What the page hands to `writer-access.ts`, which is loaded on demand. */
export interface AccessContext extends Page {
  readonly writers: NonNullable<PageService['writers']>;
  readonly allowed: Signal;
}

/** What `writer-access.ts` exports. */
interface AccessModule {
  readonly followAccess: (context: AccessContext) => AccessStatus;
}

/** Where everyone may create messages, which is what most servers allow, nothing of it is loaded. */
export class OwnAccess implements WriterAccess {
  readonly allowed = new Signal();
  /** Null within it where the script cannot be had: then nothing is said, and the server refuses. */
  readonly #status: Promise<AccessStatus | null> | null;

  /** Takes the invitation out of the address at once. */
  constructor(page: Page) {
    const { service, writerAccessScript } = page.data;
    const { allowed } = this;
    const { writers } = service;
    const take = () => {
      const brought = takeInvitation(writers?.invitations);
      if (brought) void this.#status?.then((status) => status?.follow(brought));
    };
    this.#status =
      writers &&
      loadOnDemand<AccessModule>(writerAccessScript).then(
        ({ followAccess }) => followAccess({ ...page, writers, allowed }),
        () => null,
      );
    take();
    addEventListener('hashchange', take);
  }

  asWriter(fetch: Fetch): Fetch {
    return async (url, init, onSent) => ((await this.#status)?.asWriter(fetch) ?? fetch)(url, init, onSent);
  }

  async explain(reason: string | null): Promise<string | null> {
    return (await this.#status)?.explain(reason) ?? null;
  }
}
