import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { provideProgram } from '../build/program.ts';
import { ROOT } from '../build/tool.ts';
import type { BenchServer } from './bench-server.ts';

const SCRIPT = join(ROOT, 'bench/load.lua');
const run = promisify(execFile);

/** A request in the format of bench/load.lua, in a file, and where its `{line}` comes from. */
export interface RequestScript {
  readonly request: string;
  /** A file with a value a line, each for one request. */
  readonly lines?: string;
}

/** Latencies are milliseconds; `processor` is microseconds of the server's processor time per request. */
export interface Measurement {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  readonly processor: number;
  /** Bytes that the server held at the end. */
  readonly memory: number;
  /** How many requests were not answered with 2xx. */
  readonly failed: number;
  readonly requests: number;
}

/** Sends as fast as responses arrive, on that many connections, from one thread: the other core is the server's. */
export async function drive(
  server: BenchServer,
  script: RequestScript,
  { connections = 32, seconds = 5, skip = 0 },
): Promise<Measurement> {
  const wrk = await provideProgram('wrk');
  const args = ['-t1', `-c${connections}`, `-d${seconds}s`, '--timeout', '10s', '-s', SCRIPT, server.url];
  const before = server.processorTime();
  const { stdout } = await run(wrk, [...args, '--', script.request, script.lines ?? '', String(skip)]);
  const processor = server.processorTime() - before;
  const output = /^RESULT (.*)$/m.exec(stdout)?.[1];
  if (output === undefined) throw new Error(`wrk printed no result: ${stdout}`);
  const { requests, seconds: took, failed, p50, p99, max } = JSON.parse(output);
  return {
    ...{ perSecond: requests / took, p50, p99, max, failed, requests },
    ...{ processor: processor / requests, memory: server.memory() },
  };
}
