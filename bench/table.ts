/** Names of what was measured, with the unit, and the figures of one run. */
export type Run = Readonly<Record<string, number>>;

/** What was measured several times over. */
export interface Column {
  readonly name: string;
  readonly runs: readonly Run[];
}

/** A Markdown table with a row per figure; each cell has the median and, in brackets, the worst. */
export function table(columns: readonly Column[]): string {
  const [first = { runs: [] }] = columns;
  const rows = Object.keys(first.runs[0] ?? {});
  return [
    `| | ${columns.map(({ name }) => name).join(' | ')} |`,
    `| --- |${' ---: |'.repeat(columns.length)}`,
    ...rows.map((row) => `| ${row} | ${columns.map(({ runs }) => tableCell(runs, row)).join(' | ')} |`),
    '',
  ].join('\n');
}

function tableCell(runs: readonly Run[], row: string): string {
  const sorted = runs.map((run) => run[row] ?? Number.NaN).toSorted((a, b) => a - b);
  const [median = Number.NaN, worst = Number.NaN] = [sorted[sorted.length >> 1], sorted.at(-1)];
  return median === worst ? whole(median) : `${whole(median)} (${whole(worst)})`;
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en').replaceAll(',', ' ');
}
