import type { Fetch } from '../../client/server-api.ts';
import { loadOnDemand } from '../shell/on-demand.ts';
import type { PageContext, WriterAccess } from '../shell/page-context.ts';
import { Signal } from '../shell/signal.ts';
import type { AccessStatus } from './access-status.ts';
import { takeInvitation } from './invitation-link.ts';

/** What the page hands to `writer-access.ts`, which is loaded on demand. */
export type AccessContext = Pick<PageContext, 'api' | 'clock' | 'data'> & {
  readonly allowed: Signal;
};

/** What `writer-access.ts` exports. */
interface AccessModule {
  readonly followAccess: (context: AccessContext) => AccessStatus;
}

/** Where everyone may create messages, which is what most servers allow, nothing of it is loaded. */
export class OwnAccess implements WriterAccess {
  readonly allowed = new Signal();
  readonly #page: Omit<AccessContext, 'allowed'>;
  /** Null within it where the script cannot be had: then nothing is said, and the server refuses. */
  #status: Promise<AccessStatus | null> | null = null;

  /** Takes the invitation out of the address at once. */
  constructor(page: Omit<AccessContext, 'allowed'>) {
    this.#page = page;
    this.#take();
    addEventListener('hashchange', () => this.#take());
  }

  asWriter(fetch: Fetch): Fetch {
    return async (url, init, onSent) => ((await this.#status)?.asWriter(fetch) ?? fetch)(url, init, onSent);
  }

  async explain(reason: string | null): Promise<string | null> {
    return (await this.#load())?.explain(reason) ?? null;
  }

  #take(): void {
    const { writers } = this.#page.data.service;
    const brought = takeInvitation(writers?.invitations);
    if (writers) void this.#load().then((status) => brought && status?.follow(brought));
  }

  #load(): Promise<AccessStatus | null> {
    const { allowed } = this;
    this.#status ??= loadOnDemand<AccessModule>(this.#page.data.writerAccessScript).then(
      ({ followAccess }) => followAccess({ ...this.#page, allowed }),
      () => null,
    );
    return this.#status;
  }
}
