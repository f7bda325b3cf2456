import type { Identity } from '../../client/identity.ts';
import type { ListPage } from '../../client/mailbox.ts';
import { fill } from '../../words/sentence.ts';
import { nonReactive } from '../shell/alpine.ts';
import { announce } from '../shell/announce.ts';
import { eachMinuteAndEnd } from '../shell/clock.ts';
import { errorInWords } from '../shell/error-words.ts';
import { LatestRequest } from '../shell/latest-request.ts';
import type { ListFragment } from '../shell/page-data.ts';
import { isVisible, whenVisible, whileVisible } from '../shell/visible-page.ts';
import type { MailboxContext } from './context.ts';
import { Pager, pagesOf } from './pager.ts';

/** A row in words, whose times are true for a minute. */
interface ListRow {
  readonly id: string;
  /** Until it ends; not positive where it has, and not there where it does not. */
  readonly secondsLeft?: number | undefined;
  updateTimes(): void;
}

/** A list of the server's, a page at a time. What was shown stays until there is something newer to show. */
export abstract class PagedList<Listed, Row extends ListRow> {
  rows: Row[] = [];
  phase: 'loading' | 'shown' | 'no-identity' = 'loading';
  /** Why the list is not, or no longer, as it is on the server; a list that failed is never shown as an empty one. */
  error = '';
  /** The reader waits for what they asked for; a list that is fetched again by itself shows no sign of it. */
  waiting = false;
  /** Raised when what had the focus is gone. */
  headingWanted = false;
  readonly pager = new Pager();
  protected readonly context: MailboxContext;
  private sought = false;
  private fragment: ListFragment = '#owned-heading';
  /** The page that was asked for last. */
  private wanted = 1;
  private readonly latest = nonReactive(new LatestRequest());
  /** Waits for the first row that ends. */
  private waitForEnd = () => {};

  constructor(context: MailboxContext) {
    this.context = nonReactive(context);
  }

  /**
   * Fetches the list when the tab becomes visible; with `everyMinute` also once a minute while it is. With `fragment` in the address
   * the heading takes the focus once there is something below it.
   */
  start({ everyMinute, fragment }: { everyMinute: boolean; fragment: ListFragment }): void {
    this.fragment = fragment;
    this.sought = location.hash === fragment;
    this.context.me.changed.subscribe(() => void this.startOver());
    this.waitForEnd = eachMinuteAndEnd(
      () => this.updateTimes(),
      () => Math.min(...this.rows.map((row) => row.secondsLeft ?? 0).filter((seconds) => seconds > 0)),
    );
    (everyMinute ? whileVisible : whenVisible)(() => void this.refresh());
  }

  get failed(): boolean {
    return this.error !== '';
  }

  /** There is something to show: rows, or why there are none to see. */
  get filled(): boolean {
    return this.failed || this.pager.total > 0;
  }

  /** Of the notice that the list could not be fetched: what fails each minute is not announced each minute. */
  get errorRole(): string | null {
    return this.phase === 'loading' ? 'alert' : null;
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
    await this.waitFor(this.wanted);
    if (!this.failed) this.focusHeading();
  }

  async newer(): Promise<void> {
    if (!this.pager.isFirst) await this.waitFor(this.pager.page - 1);
  }

  async older(): Promise<void> {
    if (!this.pager.isLast) await this.waitFor(this.pager.page + 1);
  }

  async goTo(page: number): Promise<void> {
    this.wanted = page;
    const result = await this.latest.run(() => this.fetch(page));
    if (result.kind === 'superseded') return;
    if (result.kind === 'answered') this.show(result.answer);
    else this.error = errorInWords(result.error, this.context.data.words);
    this.waiting = false;
  }

  protected abstract fetchPage(owner: Identity, page: number): Promise<ListPage<Listed>>;

  /** A row that is there already goes on as it is, with what somebody is doing in it. */
  protected abstract rowFor(listed: Listed): Row;

  protected updateTimes(): void {
    for (const row of this.rows) row.updateTimes();
  }

  protected has(id: string | undefined): boolean {
    return this.rows.some((row) => row.id === id);
  }

  /** What the address names is there only now, and begins where the screen does. */
  private goToHeading(): void {
    this.sought = false;
    this.focusHeading();
    requestAnimationFrame(() => document.querySelector(this.fragment)?.scrollIntoView());
  }

  /** For when what had the focus is gone, and perhaps the list with it. */
  protected focusHeading(): void {
    this.headingWanted = false;
    this.headingWanted = this.filled;
    if (!this.filled) document.getElementById('content')?.focus();
  }

  private async waitFor(page: number): Promise<void> {
    this.waiting = true;
    await this.goTo(page);
    if (this.failed) announce(this.error);
  }

  /** Null where there is no identity to ask for. A page that has come to lie behind the last one is that last one. */
  private async fetch(page: number): Promise<ListPage<Listed> | null> {
    const owner = await this.context.me.identity();
    if (owner === null) return null;
    const answer = await this.fetchPage(owner, page);
    const last = pagesOf(answer.total);
    return page > last ? this.fetchPage(owner, last) : answer;
  }

  protected show(answer: ListPage<Listed> | null): void {
    this.error = '';
    this.phase = answer === null ? 'no-identity' : 'shown';
    this.pager.show(answer?.page ?? 1, answer?.total ?? 0);
    this.context.holdings.found(this.fragment, this.pager.total);
    this.wanted = this.pager.page;
    const focused = focusedRow();
    const hadFocus = this.has(focused);
    this.rows = (answer?.rows ?? []).map((listed) => this.rowFor(listed));
    this.waitForEnd();
    if (hadFocus && !this.has(focused)) this.focusHeading();
    if (this.sought && this.filled) this.goToHeading();
  }

  private async startOver(): Promise<void> {
    this.rows = [];
    this.pager.show(1, 0);
    this.context.holdings.forget();
    this.phase = 'loading';
    this.wanted = 1;
    this.latest.cancel();
    if (isVisible()) await this.refresh();
  }
}

/** The id of the row that has the focus. */
function focusedRow(): string | undefined {
  return document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset['row'];
}
