import { ownApiError } from '../../client/api-error.ts';
import type { Identity } from '../../client/identity.ts';
import type { ListPage } from '../../client/mailbox.ts';
import type { AskedEntry } from '../shell/page-context.ts';
import { PagedList } from './paged-list.ts';

const NOTHING = { rows: [], page: 1, total: 0, hasMore: false };

/** A list of requests for secrets. Its rows come from a script that is loaded where there are any. */
export class RequestList extends PagedList<AskedEntry, AskedEntry> {
  showLink(entry: AskedEntry): void {
    void this.context.requests.script?.show(entry);
  }

  async askToDelete(entry: AskedEntry): Promise<void> {
    if (await this.context.requests.script?.confirmDelete(entry)) await this.refresh();
    // It may also have left the list while the dialog asked.
    if (!this.has(entry.id)) this.focusHeading();
  }

  protected async fetchPage(owner: Identity, page: number): Promise<ListPage<AskedEntry>> {
    const { api, me, requests } = this.context;
    const isFirstVisit = this.phase === 'loading' && me.isNew(owner);
    const hasNone = async () => (await api.countAsked({ uid: owner.uid, page }, owner.token)) === 0;
    if (requests.script === null && (isFirstVisit || (await hasNone()))) return NOTHING;
    const script = await requests.load();
    return script.list(owner, page).catch((error) => {
      throw ownApiError(error);
    });
  }

  protected rowFor(listed: AskedEntry): AskedEntry {
    const row = this.rows.find(({ id }) => id === listed.id);
    row?.follow(listed);
    return row ?? listed;
  }

  /** An answer is a message of one's own from its beginning. */
  protected override show(answer: ListPage<AskedEntry> | null): void {
    const waited = this.rows.filter(({ isAnswered }) => !isAnswered);
    super.show(answer);
    if (waited.some(({ isAnswered }) => isAnswered)) this.context.requests.answered.emit();
  }
}
