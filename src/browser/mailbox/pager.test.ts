import { describe, expect, it } from 'vitest';
import { Pager } from './pager.ts';

function pagerAt(page: number, total: number): Pager {
  const pager = new Pager();
  pager.show(page, total);
  return pager;
}

describe('a pager', () => {
  it('a pager has one page for an empty list, and for ten messages', () => {
    expect(pagerAt(1, 0)).toMatchObject({ pages: 1, paged: false, isFirst: true, isLast: true });
    expect(pagerAt(1, 10)).toMatchObject({ pages: 1, paged: false, isFirst: true, isLast: true });
  });

  it('a pager knows the first and the last of several pages', () => {
    expect(pagerAt(1, 21)).toMatchObject({ pages: 3, paged: true, isFirst: true, isLast: false });
    expect(pagerAt(3, 21)).toMatchObject({ pages: 3, paged: true, isFirst: false, isLast: true });
  });
});
