import { listMailbox, type Mailbox, type MailboxPage, type MailboxRow } from '../../client/mailbox.ts';
import { fill } from '../../words/sentence.ts';
import { nonReactive } from '../shell/alpine.ts';
import { announce } from '../shell/announce.ts';
import { eachMinute } from '../shell/clock.ts';
import { errorInWords } from '../shell/error-words.ts';
import { LatestRequest } from '../shell/latest-request.ts';
import type { MailboxContext } from './context.ts';
import { Row } from './mailbox-row.ts';
import { Pager, pagesOf } from './pager.ts';

/** A list of messages, a page at a time. What was shown stays until there is something newer to show. */
export class MailboxList {
  rows: Row[] = [];
  phase: 'loading' | 'shown' | 'no-identity' = 'loading';
  /** Why the list is not, or no longer, as it is on the server; a list that failed is never shown as an empty one. */
  error = '';
  /** The reader waits for what they asked for; a list that is fetched again by itself shows no sign of it. */
  waiting = false;
  /** Raised when what had the focus is gone. */
  headingWanted = false;
  readonly pager = new Pager();
  /** The page that was asked for last. */
  private wanted = 1;
  private readonly latest = nonReactive(new LatestRequest());
  private readonly context: MailboxContext;
  private readonly mailbox: Mailbox;

  constructor(context: MailboxContext, mailbox: Mailbox) {
    this.context = nonReactive(context);
    this.mailbox = mailbox;
  }

  start(): void {
    this.context.me.changed.subscribe(() => void this.startOver());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') void this.refresh();
    });
    eachMinute(() => this.updateTimes());
    void this.refresh();
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

  get loading(): boolean {
    return this.phase === 'loading' && !this.failed;
  }

  get failed(): boolean {
    return this.error !== '';
  }

  get noIdentity(): boolean {
    return this.phase === 'no-identity';
  }

  get empty(): boolean {
    return this.phase === 'shown' && this.pager.total === 0;
  }

  get pageNote(): string {
    const { loading, page } = this.context.data.words.compose;
    return this.waiting ? loading : fill(page, { page: this.pager.page, pages: this.pager.pages });
  }

  get againWords(): string {
    const { anywhere, compose } = this.context.data.words;
    return this.waiting ? compose.loading : anywhere.tryAgain;
  }

  async refresh(): Promise<void> {
    await this.goTo(this.wanted);
  }

  /** The button for it goes with the error, and then the heading has the focus. */
  async tryAgain(): Promise<void> {
    if (this.waiting) return;
    this.headingWanted = false;
    this.waiting = true;
    await this.refresh();
    this.headingWanted = !this.failed;
    if (this.failed) announce(this.error);
  }

  async newer(): Promise<void> {
    if (!this.pager.isFirst) await this.waitFor(this.pager.page - 1);
  }

  async older(): Promise<void> {
    if (!this.pager.isLast) await this.waitFor(this.pager.page + 1);
  }

  async askToDelete(row: Row): Promise<void> {
    const { id, name } = row;
    const { anywhere, compose } = this.context.data.words;
    const warning = this.mailbox === 'pending' ? compose.deletePending : anywhere.deleteOwned;
    row.notice = '';
    const outcome = await this.context.deleteRequests.confirmDelete({ id, name, warning });
    if (outcome.kind === 'failed') row.notice = outcome.notice;
    if (outcome.kind === 'deleted') await this.afterDelete();
  }

  async goTo(page: number): Promise<void> {
    this.wanted = page;
    const result = await this.latest.run(() => this.fetch(page));
    if (result.kind === 'superseded') return;
    if (result.kind === 'answered') this.show(result.answer);
    else this.error = errorInWords(result.error, this.context.data.words);
    this.waiting = false;
  }

  private async waitFor(page: number): Promise<void> {
    this.waiting = true;
    await this.goTo(page);
  }

  /** Null where there is no identity to ask for. A page that has come to lie behind the last one is that last one. */
  private async fetch(page: number): Promise<MailboxPage | null> {
    const owner = await this.context.me.identity();
    if (owner === null) return null;
    const answer = await listMailbox(this.context.api, owner, this.mailbox, page);
    const last = pagesOf(answer.total);
    return page > last ? listMailbox(this.context.api, owner, this.mailbox, last) : answer;
  }

  private show(answer: MailboxPage | null): void {
    this.error = '';
    this.phase = answer === null ? 'no-identity' : 'shown';
    this.pager.show(answer?.page ?? 1, answer?.total ?? 0);
    this.wanted = this.pager.page;
    this.rows = (answer?.rows ?? []).map((listed) => this.rowFor(listed));
  }

  /** A row that is there already goes on as it is, with a label that may be being typed. */
  private rowFor(listed: MailboxRow): Row {
    const row = this.rows.find(({ id }) => id === listed.id);
    row?.follow(listed);
    return row ?? new Row(listed, this.mailbox, this.context);
  }

  private updateTimes(): void {
    for (const row of this.rows) row.updateTimes();
    if (this.rows.some((row) => row.isExpired)) void this.refresh();
  }

  private async startOver(): Promise<void> {
    this.rows = [];
    this.phase = 'loading';
    await this.goTo(1);
  }

  private async afterDelete(): Promise<void> {
    this.headingWanted = false;
    await this.refresh();
    this.headingWanted = true;
  }
}
