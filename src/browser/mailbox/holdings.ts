import type { Holdings } from '../shell/page-context.ts';
import type { ListFragment } from '../shell/page-data.ts';
import { Signal } from '../shell/signal.ts';

const LISTS = 4;

/** What the lists of the page tell, each when it was fetched. */
export class ListedHoldings implements Holdings {
  readonly changed = new Signal();
  readonly #totals = new Map<ListFragment, number>();

  found(list: ListFragment, total: number): void {
    this.#totals.set(list, total);
    this.changed.emit();
  }

  forget(): void {
    this.#totals.clear();
    this.changed.emit();
  }

  of(list: ListFragment): number {
    return this.#totals.get(list) ?? 0;
  }

  get any(): boolean {
    return [...this.#totals.values()].some((total) => total > 0);
  }

  get none(): boolean {
    return this.#totals.size === LISTS && !this.any;
  }
}
