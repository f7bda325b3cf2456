import { listMailbox, type Mailbox, type MailboxPage } from '../client/mailbox.ts';
import { fill } from '../words/sentence.ts';
import { unwatched } from './alpine.ts';
import type { Desk } from './desk.ts';
import { failureInWords } from './failure.ts';
import { type Row, rowInWords } from './mailbox-row.ts';

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
  /** Raised when the row that had the focus is gone. */
  headingWanted = false;
  protected readonly desk: Desk;
  private readonly mailbox: Mailbox;
  private asked = 0;

  constructor(desk: Desk, mailbox: Mailbox) {
    this.desk = unwatched(desk);
    this.mailbox = mailbox;
  }

  init(): void {
    this.desk.me.changed.hear(() => void this.startOver());
    this.desk.deleted.hear((mailbox) => void this.afterDelete(mailbox));
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') void this.refresh();
    });
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
    return fill(this.desk.data.words.compose.page, { page: this.page, pages: this.pages });
  }

  get isFirst(): boolean {
    return this.page <= 1;
  }

  get isLast(): boolean {
    return this.page >= this.pages;
  }

  async refresh(): Promise<void> {
    await this.goTo(this.page);
  }

  async newer(): Promise<void> {
    if (!this.isFirst) await this.goTo(this.page - 1);
  }

  async older(): Promise<void> {
    if (!this.isLast) await this.goTo(this.page + 1);
  }

  askToDelete(row: Row): void {
    this.desk.doomed.tell({ mailbox: this.mailbox, id: row.id, name: row.name });
  }

  /** Of several questions under way only the last one's answer counts. */
  protected async goTo(page: number): Promise<void> {
    this.asked += 1;
    const question = this.asked;
    try {
      const answer = await this.fetch(page);
      if (question === this.asked) this.show(answer);
    } catch (failure) {
      if (question === this.asked) this.failure = failureInWords(failure, this.desk.data.words);
    }
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
    const { api, data } = this.desk;
    this.failure = '';
    this.phase = answer === null ? 'unkept' : 'shown';
    this.page = answer?.page ?? 1;
    this.total = answer?.total ?? 0;
    this.rows = (answer?.rows ?? []).map((row) => rowInWords(row, this.mailbox, api.origin, data.words));
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
