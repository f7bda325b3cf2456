import type { Line, Screen } from '../screen/screen.ts';

export interface ListOptions {
  readonly page: number;
  readonly json?: boolean;
}

interface ShownRows<Row> {
  /** Of the rows in JSON. */
  readonly name: string;
  readonly rows: readonly Row[];
  readonly page: number;
  readonly total: number;
  readonly hasMore: boolean;
  readonly fields: (row: Row) => Readonly<Record<string, unknown>>;
  readonly lines: (row: Row) => readonly Line[];
  readonly empty: string;
  /** The command that shows the next page. */
  readonly older: string;
}

/** A page of a list, on standard output: a paragraph for each row, or JSON in a line. */
export async function showRows<Row>(
  screen: Screen,
  { json }: ListOptions,
  { name, rows, page, total, hasMore, fields, lines, empty, older }: ShownRows<Row>,
): Promise<void> {
  if (json) {
    const answer = { [name]: rows.map(fields), page, total, has_more: hasMore };
    return screen.printLine(JSON.stringify(answer));
  }
  await screen.printLines(rows.flatMap((row, at) => (at === 0 ? lines(row) : ['', ...lines(row)])));
  if (total === 0) screen.note(empty);
  if (hasMore) screen.note(`${total} in all. Show older ones: ${older}`);
}
