import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../build/tool.ts';
import { BenchServer } from './bench-server.ts';
import { type Run, table } from './table.ts';

const PROGRAM = join(ROOT, 'dist/inigma.js');

/** How long `inigma` takes to start, beside Node.js alone, and to send a text, beside one key derivation; in turns. */
export async function measureTerminal(folder: string, rounds: number): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const server = await BenchServer.product(join(folder, 'terminal.db'));
  try {
    const environment = { ...process.env, HOME: folder, INIGMA_SERVER: server.url };
    // The first start reads the program from the disk.
    await measureRound(environment);
    const runs: Run[] = [];
    while (runs.length < rounds) runs.push(await measureRound(environment));
    return table([{ name: 'inigma', runs }]);
  } finally {
    await server.stop();
  }
}

async function measureRound(environment: NodeJS.ProcessEnv): Promise<Run> {
  const node = await timeOf(['--eval', '0'], environment);
  const version = await timeOf([PROGRAM, '--version'], environment);
  const derivation = await deriveOnce();
  const send = await timeOf([PROGRAM, 'send'], environment);
  return {
    'Node.js alone, ms': node,
    'inigma --version, ms': version,
    'one key derivation, ms': derivation,
    'inigma send, ms': send,
    'send besides the derivation, ms': send - derivation,
  };
}

/** From the start of the process until it has ended. */
async function timeOf(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const began = performance.now();
  const child = spawn(process.execPath, args, { env, stdio: ['pipe', 'ignore', 'inherit'] });
  // Who does not read its input closes it.
  child.stdin.on('error', () => {}).end('a text');
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}.`);
  return performance.now() - began;
}

/** PBKDF2-HMAC-SHA-256 with 800 000 iterations, which docs/protocol.md prescribes, and nothing else. */
async function deriveOnce(): Promise<number> {
  const [password, salt] = [new Uint8Array(32).fill(7), new Uint8Array(16).fill(9)];
  const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
  const began = performance.now();
  await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: 800_000 }, key, 256);
  return performance.now() - began;
}
