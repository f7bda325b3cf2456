import type { Fetch } from '../../client/server-api.ts';
import { loadOnDemand } from '../shell/on-demand.ts';
import type { WriterAccess } from '../shell/page-context.ts';
import { Signal } from '../shell/signal.ts';
import type { AccessStatus } from './access-status.ts';
import type { AccessContext, AccessPage } from './context.ts';
import { takeInvitation } from './invitation-link.ts';

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
  constructor(page: AccessPage) {
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
