import { writeFileSync } from 'node:fs';
import { monitorEventLoopDelay, PerformanceObserver } from 'node:perf_hooks';

/** What kept a server from its requests, in milliseconds. */
export interface Pauses {
  /** The longest time between two ticks of the event loop. */
  readonly longestTick: number;
  readonly longestCollection: number;
  /** Of all garbage collections together. */
  readonly collections: number;
  /** How long it was watched. */
  readonly watched: number;
}

// Loaded into the measured server by `--import`: watches from SIGUSR2 on, and writes at the end to the file in PAUSES_FILE.
const file = process.env['PAUSES_FILE'];
if (file !== undefined) process.once('SIGUSR2', () => watch(file));

function watch(file: string): void {
  const start = performance.now();
  const ticks = monitorEventLoopDelay({ resolution: 1 });
  let [longestCollection, collections] = [0, 0];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      longestCollection = Math.max(longestCollection, duration);
      collections += duration;
    }
  }).observe({ entryTypes: ['gc'] });
  ticks.enable();
  process.on('exit', () => {
    const watched = performance.now() - start;
    const pauses: Pauses = { longestTick: ticks.max / 1e6, longestCollection, collections, watched };
    writeFileSync(file, JSON.stringify(pauses));
  });
}
