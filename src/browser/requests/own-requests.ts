import { ApiError } from '../../client/api-error.ts';
import { nonReactive } from '../shell/alpine.ts';
import { loadOnDemand } from '../shell/on-demand.ts';
import type { PageContext, RequestScript, SecretRequests } from '../shell/page-context.ts';
import { Signal } from '../shell/signal.ts';

/** What `ask-for-secret.ts` exports. */
interface RequestModule {
  readonly requestScript: (context: PageContext) => RequestScript;
}

/** Nothing of it is loaded before somebody asks, or has asked. */
export class OwnRequests implements SecretRequests {
  readonly asked = new Signal();
  readonly answered = new Signal();
  readonly #page: () => PageContext;
  #script: RequestScript | null = null;

  constructor(page: () => PageContext) {
    this.#page = page;
  }

  get script(): RequestScript | null {
    return this.#script;
  }

  async load(): Promise<RequestScript> {
    const page = this.#page();
    const module = await loadOnDemand<RequestModule>(page.data.requestScript).catch(() => {
      throw new ApiError('offline');
    });
    this.#script ??= module.requestScript(nonReactive({ ...page }));
    return this.#script;
  }
}
