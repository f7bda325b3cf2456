import { nonReactive } from '../shell/alpine.ts';
import type { ListFragment } from '../shell/page-data.ts';
import type { MailboxContext } from './context.ts';

/** The way from the top of the page to the lists that hold something, with how much that is. */
export class ListLinks {
  pending = '';
  history = '';
  owned = '';
  asked = '';
  private readonly context: MailboxContext;

  constructor(context: MailboxContext) {
    this.context = nonReactive(context);
  }

  init(): void {
    this.context.holdings.changed.subscribe(() => this.update());
  }

  get hasPending(): boolean {
    return this.pending !== '';
  }

  get hasHistory(): boolean {
    return this.history !== '';
  }

  get hasOwned(): boolean {
    return this.owned !== '';
  }

  get hasAsked(): boolean {
    return this.asked !== '';
  }

  get any(): boolean {
    return this.hasPending || this.hasHistory || this.hasOwned || this.hasAsked;
  }

  private update(): void {
    this.pending = this.count('#pending-heading');
    this.history = this.count('#history-heading');
    this.owned = this.count('#owned-heading');
    this.asked = this.count('#asked-heading');
  }

  private count(list: ListFragment): string {
    const total = this.context.holdings.of(list);
    const { tag } = this.context.data.words.language;
    return total === 0 ? '' : new Intl.NumberFormat(tag).format(total);
  }
}
