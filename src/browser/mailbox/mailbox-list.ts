import type { Identity } from '../../client/identity.ts';
import { listMailbox, type Mailbox, type MailboxPage, type MailboxRow } from '../../client/mailbox.ts';
import { isVisible } from '../shell/visible-page.ts';
import type { MailboxContext } from './context.ts';
import { Row } from './mailbox-row.ts';
import { PagedList } from './paged-list.ts';

/** A list of messages. */
export class MailboxList extends PagedList<MailboxRow, Row> {
  private readonly mailbox: Mailbox;

  constructor(context: MailboxContext, mailbox: Mailbox) {
    super(context);
    this.mailbox = mailbox;
  }

  get ownRows(): Row[] {
    return this.rows.filter((row) => !row.unverified);
  }

  get unverifiedRows(): Row[] {
    return this.rows.filter((row) => row.unverified);
  }

  get hasUnverified(): boolean {
    return this.unverifiedRows.length > 0;
  }

  async askToDelete(row: Row): Promise<void> {
    const { id, name } = row;
    const { anywhere, compose } = this.context.data.words;
    const warning = this.mailbox === 'pending' ? compose.deletePending : anywhere.deleteOwned;
    row.notice = '';
    const outcome = await this.context.deleteRequests.confirmDelete({ id, name, warning });
    if (outcome.kind === 'failed') row.notice = outcome.notice;
    if (outcome.kind === 'deleted') await this.refresh();
    // It may also have left the list while the dialog asked.
    if (!this.has(id)) this.focusHeading();
  }

  protected fetchPage(owner: Identity, page: number): Promise<MailboxPage> {
    return listMailbox(this.context.api, owner, this.mailbox, page);
  }

  protected rowFor(listed: MailboxRow): Row {
    const row = this.rows.find(({ id }) => id === listed.id);
    row?.follow(listed);
    return row ?? new Row(listed, this.mailbox, this.context);
  }

  /** The newest are on the first page, so what is missing there waits no more, unless ten newer ones have come. */
  protected override show(answer: MailboxPage | null): void {
    const [before, page] = [this.rows, this.pager.page];
    super.show(answer);
    if (this.mailbox !== 'pending' || page !== 1 || this.pager.page !== 1) return;
    for (const { id } of before) if (!this.has(id)) this.context.ended.emit(id);
  }

  protected override updateTimes(): void {
    super.updateTimes();
    if (this.rows.some((row) => row.isExpired) && isVisible()) void this.refresh();
  }
}
