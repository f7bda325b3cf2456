import { setTimeout as pause } from 'node:timers/promises';
import { buildWhenNeeded } from '../../build/product.ts';
import { ROOT } from '../../build/tool.ts';
import { LocalServer } from '../server/server-process.ts';
import { numberFrom } from './number-argument.ts';
import { type Sample, slopeOf } from './slope.ts';
import { Workload } from './workload.ts';

const MEGABYTE = 1_000_000;
const MILLISECONDS_BETWEEN_SAMPLES = 1_000;
const SAMPLES_BETWEEN_REPORTS = 30;
const MESSAGES_KEPT = 10_000;
/** The heap finds its size in the first half; what grows after that would go on growing. */
const SHARE_TO_SETTLE = 0.5;
/** Of what it holds, each minute at full load: a leak of a hundred bytes a request is several times that. */
const MOST_GROWTH_PER_MINUTE = 0.01;

/**
 * `npm run soak`, `npm run soak -- SECONDS=3600`: creates, views, claims and deletes for ten minutes, and fails where the
 * server's memory still grows in the second half, or where something that was acknowledged is gone.
 */
async function soak(seconds: number): Promise<number> {
  await buildWhenNeeded(ROOT);
  const server = await LocalServer.start();
  server.process.forgetLog();
  const workload = new Workload(server.url, MESSAGES_KEPT);
  workload.start(server.url);
  const samples = await watch(server, workload, seconds);
  await workload.end();
  const violations = await workload.audit(server.url);
  await workload.close();
  await server.stop();
  console.log(
    `${workload.acknowledged} requests acknowledged, ${violations.length} lost`,
    ...violations.slice(0, 10),
  );
  return isFlat(samples) && violations.length === 0 ? 0 : 1;
}

async function watch(server: LocalServer, workload: Workload, seconds: number): Promise<Sample[]> {
  const samples: Sample[] = [];
  const start = performance.now();
  for (let at = 0; at < seconds; at = (performance.now() - start) / 1_000) {
    const memory = server.process.memory().now;
    samples.push({ at, memory });
    if (samples.length % SAMPLES_BETWEEN_REPORTS === 1)
      console.log(`${Math.round(at)} s: ${inMegabytes(memory)} MB, ${workload.acknowledged} requests`);
    await pause(MILLISECONDS_BETWEEN_SAMPLES);
  }
  return samples;
}

/** Prints the slope of what comes after the first half, and judges it. */
function isFlat(samples: readonly Sample[]): boolean {
  const settled = samples.slice(Math.floor(samples.length * SHARE_TO_SETTLE));
  const mean = settled.reduce((sum, { memory }) => sum + memory, 0) / settled.length;
  const perMinute = slopeOf(settled) * 60;
  const share = perMinute / mean;
  const flat = share <= MOST_GROWTH_PER_MINUTE;
  const figures = `${inMegabytes(mean)} MB on average, growing by ${inMegabytes(perMinute)} MB per minute`;
  console.log(`second half: ${figures} (${(share * 100).toFixed(2)} %): ${flat ? 'flat' : 'growing'}`);
  return flat;
}

function inMegabytes(bytes: number): string {
  return (bytes / MEGABYTE).toFixed(2);
}

process.exit(await soak(numberFrom(process.argv, 'SECONDS', 600)));
