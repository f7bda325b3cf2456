import type { Flatness } from './flatness.ts';
import type { Comparison } from './limit.ts';
import type { MemoryMeasurement } from './memory.ts';
import type { Shown } from './wrk.ts';

const MEGABYTE = 1_000_000;
const COLUMNS = ['', 'requests/s', 'p50, ms', 'p99, ms', 'CPU, µs', 'memory, MB', 'of the baseline'];

/** A row a server and act. The first server is ours, the others are what it is measured by; medians of the rounds. */
export function tableOfComparisons(comparisons: readonly Comparison[]): string {
  return markdown(COLUMNS, comparisons.flatMap(rowsOf));
}

export function tableOfFlatness({ comparisons, totals }: Flatness): string {
  const columns = [...COLUMNS.slice(0, -1), 'few by many'];
  const said = Object.entries(totals).map(([count, took]) => `of ${count} messages ${took.toFixed(2)} ms`);
  return `${markdown(columns, comparisons.flatMap(rowsOf))}\nThe total of a list by itself takes, ${said.join(', ')}.\n`;
}

/** A row an act and a way to start Node.js: what the server holds, and what that costs. */
export function tableOfMemory(measurements: readonly MemoryMeasurement[]): string {
  const columns = ['', 'idle, MB', 'under load, MB', 'requests/s', 'p99, ms', 'CPU, µs'];
  const row = ({ name, idle, shown }: MemoryMeasurement) => [
    name,
    whole(idle / MEGABYTE),
    whole(median(shown, 'memory') / MEGABYTE),
    whole(median(shown, 'perSecond')),
    median(shown, 'p99').toFixed(2),
    whole(median(shown, 'processor')),
  ];
  return markdown(columns, measurements.map(row));
}

function rowsOf({ act, shown }: Comparison): string[][] {
  const [ours = [], ...others] = shown.values();
  const shares = [[], ...others].map((limit) => (limit.length === 0 ? '' : share(ours, limit)));
  return [...shown].map(([name, rounds], place) => [
    `${act}: ${name}`,
    ...figures(rounds),
    shares[place] ?? '',
  ]);
}

/** By requests a second and, in brackets, by processor time, which what else the machine does hardly touches. */
function share(ours: readonly Shown[], limit: readonly Shown[]): string {
  const by = (figure: keyof Shown) => median(ours, figure) / median(limit, figure);
  return `${percent(by('perSecond'))} (${percent(1 / by('processor'))})`;
}

function figures(rounds: readonly Shown[]): string[] {
  const failed = rounds.reduce((sum, round) => sum + round.failed, 0);
  return [
    `${whole(median(rounds, 'perSecond'))}${failed > 0 ? `, ${failed} failed` : ''}`,
    median(rounds, 'p50').toFixed(2),
    median(rounds, 'p99').toFixed(2),
    whole(median(rounds, 'processor')),
    whole(median(rounds, 'memory') / MEGABYTE),
  ];
}

function median(rounds: readonly Shown[], figure: keyof Shown): number {
  const sorted = rounds.map((round) => round[figure]).toSorted((one, other) => one - other);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

function markdown(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(columns), `| --- |${' ---: |'.repeat(columns.length - 1)}`, ...rows.map(line), ''].join('\n');
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en').replaceAll(',', ' ');
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
