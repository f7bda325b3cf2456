const PER_PAGE = 10;

/** Where a list stands that comes a page at a time. Pages count from 1. */
export class Pager {
  page = 1;
  total = 0;

  get pages(): number {
    return pagesOf(this.total);
  }

  get paged(): boolean {
    return this.pages > 1;
  }

  get isFirst(): boolean {
    return this.page <= 1;
  }

  get isLast(): boolean {
    return this.page >= this.pages;
  }

  show(page: number, total: number): void {
    this.page = page;
    this.total = total;
  }
}

/** How many pages there are, at least one: the first may be empty. */
export function pagesOf(total: number): number {
  return Math.max(1, Math.ceil(total / PER_PAGE));
}
