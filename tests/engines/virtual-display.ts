import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { provideProgram } from '../../build/program.ts';

/** A screen without a monitor, for browsers that have no headless mode. */
export class VirtualDisplay {
  /** As in the environment variable `DISPLAY`. */
  readonly name: string;
  readonly #server: ChildProcess;

  private constructor(server: ChildProcess, name: string) {
    this.#server = server;
    this.name = name;
  }

  /** Xvfb picks a free number, and writes it to the fourth of its streams once it takes clients. */
  static async start(): Promise<VirtualDisplay> {
    const program = await provideProgram('Xvfb', 'xvfb');
    const args = ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
    const server = spawn(program, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    const ended = once(server, 'exit').then(() => Promise.reject(new Error('Xvfb has ended.')));
    const [number] = await Promise.race([once(server.stdio[3] as Readable, 'data'), ended]);
    ended.catch(() => null);
    return new VirtualDisplay(server, `:${String(number).trim()}`);
  }

  async stop(): Promise<void> {
    const ended = once(this.#server, 'exit');
    this.#server.kill();
    await ended;
  }
}
