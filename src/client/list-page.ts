/** A page of a list, counted from 1. */
export interface ListPage<Row> {
  readonly rows: readonly Row[];
  readonly page: number;
  readonly total: number;
  readonly hasMore: boolean;
}

interface ListAnswer {
  readonly page: number;
  readonly total: number;
  readonly has_more: boolean;
}

export function pageOf<Row>(answer: ListAnswer, rows: readonly Row[]): ListPage<Row> {
  return { rows, page: answer.page, total: answer.total, hasMore: answer.has_more };
}
