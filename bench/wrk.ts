import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { provideProgram } from '../build/program.ts';
import { ROOT } from '../build/tool.ts';
import type { Subject } from './subject.ts';

const SCRIPT = join(ROOT, 'bench/load.lua');
const run = promisify(execFile);

/** A request in the format of bench/load.lua, in a file, and where its `{line}` comes from. */
export interface Shot {
  readonly request: string;
  /** A file with a value a line, each for one request. */
  readonly lines?: string;
}

/** What a load has shown. Milliseconds, but for `processor`: microseconds of the server's processor time for one request. */
export interface Shown {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly processor: number;
  /** Bytes that the server held at the end. */
  readonly memory: number;
  /** How many requests were not answered with 2xx. */
  readonly failed: number;
  readonly requests: number;
}

/** Sends as fast as answers come, on so many connections at once, from one thread: the other core is the server's. */
export async function drive(
  subject: Subject,
  shot: Shot,
  { connections = 32, seconds = 5, skip = 0 },
): Promise<Shown> {
  const wrk = await provideProgram('wrk');
  const words = ['-t1', `-c${connections}`, `-d${seconds}s`, '--timeout', '10s', '-s', SCRIPT, subject.url];
  const before = subject.processorTime();
  const { stdout } = await run(wrk, [...words, '--', shot.request, shot.lines ?? '', String(skip)]);
  const processor = subject.processorTime() - before;
  const said = /^RESULT (.*)$/m.exec(stdout)?.[1];
  if (said === undefined) throw new Error(`wrk did not say what it has seen: ${stdout}`);
  const { requests, seconds: took, failed, p50, p99 } = JSON.parse(said);
  return {
    ...{ perSecond: requests / took, p50, p99, failed, requests },
    ...{ processor: processor / requests, memory: subject.memory() },
  };
}
