import type { ListFragment } from './page-data.ts';
import { Signal } from './signal.ts';

const LISTS = 3;

/** How much each list of the page holds under the key of this browser, as far as it was fetched. */
export class Holdings {
  readonly changed = new Signal();
  readonly #totals = new Map<ListFragment, number>();

  found(list: ListFragment, total: number): void {
    this.#totals.set(list, total);
    this.changed.emit();
  }

  /** The key is another one now. */
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

  /** All lists were fetched, and nothing is in any of them. */
  get none(): boolean {
    return this.#totals.size === LISTS && !this.any;
  }
}
