import type { Identity } from '../../client/identity.ts';
import type { ListPage } from '../../client/mailbox.ts';
import { listAsked } from '../../client/requests/ask.ts';
import { RequestApi } from '../../client/requests/request-api.ts';
import { wait } from '../../client/restart-pause.ts';
import type { AskedEntry, RequestScript } from '../shell/page-context.ts';
import { AskDialog } from './ask-dialog.ts';
import type { RequestContext } from './context.ts';
import { ListedRequest } from './listed-request.ts';
import { RemoveQuestion } from './remove-question.ts';
import { RequestDialog } from './request-dialog.ts';
import { requestView } from './request-view.ts';

/** Each dialog about requests, and the rows of their list. */
export class RequestDialogs implements RequestScript {
  readonly #context: RequestContext;
  readonly #api: RequestApi;
  readonly #ask: AskDialog;
  /** From a press of *Show link* until its dialog is there. */
  #isShowing = false;

  constructor(context: RequestContext) {
    const { api, clock } = context.page;
    // Alpine would wrap what a row holds in proxies.
    this.#context = Object.freeze(context);
    this.#api = new RequestApi(api.origin, clock.fetch, wait);
    this.#ask = new AskDialog(context);
  }

  ask(): void {
    void this.#ask.open();
  }

  async list(asker: Identity, page: number): Promise<ListPage<AskedEntry>> {
    const { rows, ...rest } = await listAsked(this.#api, asker, page);
    return { ...rest, rows: rows.map((row) => new ListedRequest(row, this.#context)) };
  }

  async show({ request }: ListedRequest): Promise<void> {
    if (request === null || this.#isShowing) return;
    this.#isShowing = true;
    const dialog = new RequestDialog();
    const { again } = this.#context.phrases;
    try {
      dialog.show(await requestView(request, this.#context, again, () => dialog.close()));
    } finally {
      this.#isShowing = false;
    }
  }

  confirmDelete(entry: ListedRequest): Promise<boolean> {
    return new RemoveQuestion(entry, this.#api, this.#context).confirms();
  }
}
