import type { SizeResult } from './bytes.ts';
import type { Comparison } from './limit.ts';
import type { MemoryMeasurement } from './memory.ts';
import type { MinuteResult } from './minute.ts';
import type { RowCountResult } from './row-count.ts';
import type { Measurement } from './wrk.ts';

const MEGABYTE = 1_000_000;
const COLUMNS = ['', 'requests/s', 'p50, ms', 'p99, ms', 'max, ms', 'CPU, µs', 'memory, MB'];

/** A row per request and server: medians of the rounds, and the longest answer. The first server is ours, the others its limits. */
export function tableOfComparisons(
  comparisons: readonly Comparison[],
  lastColumn = 'of the baseline',
): string {
  return markdown([...COLUMNS, lastColumn], comparisons.flatMap(rowsOf));
}

export function tableOfRowCounts({ comparisons, totalTimes }: RowCountResult): string {
  const times = Object.entries(totalTimes).map(
    ([count, took]) => `of ${count} messages ${took.toFixed(2)} ms`,
  );
  return `${tableOfComparisons(comparisons, 'few by many')}\nThe total of a list alone takes: ${times.join(', ')}.\n`;
}

/** A row per request and variant of Node's flags: the server's memory, and what it costs. */
export function tableOfMemory(measurements: readonly MemoryMeasurement[]): string {
  const columns = ['', 'idle, MB', 'under load, MB', 'requests/s', 'p99, ms', 'CPU, µs'];
  const row = ({ name, idle, measurements }: MemoryMeasurement) => [
    name,
    whole(idle / MEGABYTE),
    whole(median(measurements, 'memory') / MEGABYTE),
    whole(median(measurements, 'perSecond')),
    median(measurements, 'p99').toFixed(2),
    whole(median(measurements, 'processor')),
  ];
  return markdown(columns, measurements.map(row));
}

/** Bytes of a message on each engine, and the rows that D1 bills for a request. */
export function tablesOfSizes({ bytes, billed }: SizeResult): string {
  const sizes = bytes.map(({ engine, sent, claimed }) => [engine, whole(sent), whole(claimed)]);
  const rows = Object.entries(billed).map(([act, { read, written }]) => [act, whole(read), whole(written)]);
  return [
    markdown(['bytes for a message of 1 KiB', 'sent', 'claimed'], sizes),
    markdown(['rows that D1 counts', 'read', 'written'], rows),
  ].join('\n');
}

/** A row per kind of request, and what kept the server from them. */
export function tableOfMinute({ measurements, pauses, memory, disk }: MinuteResult): string {
  const columns = ['', ...COLUMNS.slice(1, 5)];
  const rows = Object.entries(measurements).map(([act, measured]) => [
    act,
    ...figures([measured]).slice(0, 4),
  ]);
  const { longestTick, longestCollection, collections, watched } = pauses;
  return [
    markdown(columns, rows),
    `The longest tick of the event loop took ${longestTick.toFixed(1)} ms, the longest garbage collection`,
    `${longestCollection.toFixed(1)} ms, and all of them together ${percent(collections / watched)} of the time.`,
    `The server held ${whole(memory / MEGABYTE)} MB.`,
    `The disk alone took ${(disk[disk.length >> 1] ?? Number.NaN).toFixed(1)} ms for the pages of a checkpoint, at most ${(disk.at(-1) ?? Number.NaN).toFixed(1)} ms.\n`,
  ].join('\n');
}

function rowsOf({ act, measurements }: Comparison): string[][] {
  const [ours = [], ...others] = measurements.values();
  const shares = [[], ...others].map((limit) => (limit.length === 0 ? '' : share(ours, limit)));
  return [...measurements].map(([name, rounds], index) => [
    `${act}: ${name}`,
    ...figures(rounds),
    shares[index] ?? '',
  ]);
}

/** By requests per second and, in brackets, by processor time, which other load on the machine hardly affects. */
function share(ours: readonly Measurement[], limit: readonly Measurement[]): string {
  const by = (figure: keyof Measurement) => median(ours, figure) / median(limit, figure);
  return `${percent(by('perSecond'))} (${percent(1 / by('processor'))})`;
}

function figures(rounds: readonly Measurement[]): string[] {
  const failed = rounds.reduce((sum, round) => sum + round.failed, 0);
  return [
    `${whole(median(rounds, 'perSecond'))}${failed > 0 ? `, ${failed} failed` : ''}`,
    median(rounds, 'p50').toFixed(2),
    median(rounds, 'p99').toFixed(2),
    whole(Math.max(...rounds.map(({ max }) => max))),
    whole(median(rounds, 'processor')),
    whole(median(rounds, 'memory') / MEGABYTE),
  ];
}

function median(rounds: readonly Measurement[], figure: keyof Measurement): number {
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
