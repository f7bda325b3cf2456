import { listMailbox, type Mailbox, type MailboxPage, type MailboxRow } from '../../client/mailbox.ts';
import { fill } from '../../words/sentence.ts';
import { unwatched } from '../shell/alpine.ts';
import { announce } from '../shell/announce.ts';
import { failureInWords } from '../shell/failure.ts';
import { eachMinute } from '../shell/minute.ts';
import type { MailboxContext } from './context.ts';
import { Row } from './mailbox-row.ts';

const PER_PAGE = 10;

/** A list of messages, ten at a time. What was shown stays until there is something newer to show. */
export abstract class MailboxList {
  rows: Row[] = [];
  page = 1;
  total = 0;
  /** `unkept`: this browser has no identity, and so no list. */
  phase: 'loading' | 'shown' | 'unkept' = 'loading';
  /** Why the list is not, or no longer, as it is on the server; a list that failed is never shown as an empty one. */
  failure = '';
  /** Somebody waits for what they asked for; a list that is fetched again by itself troubles nobody. */
  waiting = false;
  /** Raised when what had the focus is gone. */
  headingWanted = false;
  protected readonly desk: MailboxContext;
  private readonly mailbox: Mailbox;
  private asked = 0;
  /** The page that was asked for last. */
  private wanted = 1;

  constructor(desk: MailboxContext, mailbox: Mailbox) {
    this.desk = unwatched(desk);
    this.mailbox = mailbox;
  }

  init(): void {
    this.desk.me.changed.hear(() => void this.startOver());
    this.desk.deleted.hear((mailbox) => void this.afterDelete(mailbox));
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') void this.refresh();
    });
    eachMinute(() => this.passTime());
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
    return this.failure !== '';
  }

  get unkept(): boolean {
    return this.phase === 'unkept';
  }

  get empty(): boolean {
    return this.phase === 'shown' && this.total === 0;
  }

  get pages(): number {
    return Math.max(1, Math.ceil(this.total / PER_PAGE));
  }

  get paged(): boolean {
    return this.pages > 1;
  }

  get pageNote(): string {
    const { loading, page } = this.desk.data.words.compose;
    return this.waiting ? loading : fill(page, { page: this.page, pages: this.pages });
  }

  get againWords(): string {
    const { anywhere, compose } = this.desk.data.words;
    return this.waiting ? compose.loading : anywhere.tryAgain;
  }

  get isFirst(): boolean {
    return this.page <= 1;
  }

  get isLast(): boolean {
    return this.page >= this.pages;
  }

  async refresh(): Promise<void> {
    await this.goTo(this.wanted);
  }

  /** The button for it goes with the failure, and then the heading has the focus. */
  async tryAgain(): Promise<void> {
    if (this.waiting) return;
    this.headingWanted = false;
    this.waiting = true;
    await this.refresh();
    this.headingWanted = !this.failed;
    if (this.failed) announce(this.failure);
  }

  async newer(): Promise<void> {
    if (!this.isFirst) await this.turnTo(this.page - 1);
  }

  async older(): Promise<void> {
    if (!this.isLast) await this.turnTo(this.page + 1);
  }

  askToDelete(row: Row): void {
    const complain = (why: string) => {
      row.complaint = why;
    };
    row.complaint = '';
    this.desk.doomed.tell({ mailbox: this.mailbox, id: row.id, name: row.name, complain });
  }

  /** Of several questions under way only the last one's answer counts. */
  protected async goTo(page: number): Promise<void> {
    this.wanted = page;
    this.asked += 1;
    const question = this.asked;
    const isLast = () => question === this.asked;
    try {
      const answer = await this.fetch(page);
      if (isLast()) this.show(answer);
    } catch (failure) {
      if (isLast()) this.failure = failureInWords(failure, this.desk.data.words);
    }
    if (isLast()) this.waiting = false;
  }

  private async turnTo(page: number): Promise<void> {
    this.waiting = true;
    await this.goTo(page);
  }

  /** Null where there is nobody to ask for. A page that has come to lie behind the last one is that last one. */
  private async fetch(page: number): Promise<MailboxPage | null> {
    const owner = await this.desk.me.identity();
    if (owner === null) return null;
    const answer = await listMailbox(this.desk.api, owner, this.mailbox, page);
    const last = Math.max(1, Math.ceil(answer.total / PER_PAGE));
    return page > last ? listMailbox(this.desk.api, owner, this.mailbox, last) : answer;
  }

  private show(answer: MailboxPage | null): void {
    this.failure = '';
    this.phase = answer === null ? 'unkept' : 'shown';
    this.page = answer?.page ?? 1;
    this.wanted = this.page;
    this.total = answer?.total ?? 0;
    this.rows = (answer?.rows ?? []).map((listed) => this.rowFor(listed));
  }

  /** A row that is there already goes on as it is, with a label that somebody may be typing. */
  private rowFor(listed: MailboxRow): Row {
    const row = this.rows.find(({ id }) => id === listed.id);
    row?.follow(listed);
    return row ?? new Row(listed, this.mailbox, this.desk);
  }

  private passTime(): void {
    for (const row of this.rows) row.tellTimes();
    if (this.rows.some((row) => row.isExpired)) void this.refresh();
  }

  private async startOver(): Promise<void> {
    this.rows = [];
    this.phase = 'loading';
    await this.goTo(1);
  }

  private async afterDelete(mailbox: Mailbox): Promise<void> {
    if (mailbox !== this.mailbox) return;
    this.headingWanted = false;
    await this.refresh();
    this.headingWanted = true;
  }
}
