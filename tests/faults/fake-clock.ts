import { globSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installFromDebian, mayInstall } from '../../build/program.ts';

/** Where Debian and its kin keep libfaketime, which stands between a program and the clock of the machine. */
const LIBRARIES = '/usr/lib/{*-linux-gnu/,}faketime/libfaketime.so.1';

/** A clock for one process, that can be put forward and back while the process runs. Only the time of day: durations stay true. */
export class FakeClock {
  readonly #file: string;
  readonly #library: string;

  private constructor(folder: string, library: string) {
    this.#file = join(folder, 'clock');
    this.#library = library;
    this.setOffset(0);
  }

  static async provide(folder: string): Promise<FakeClock> {
    const library = findLibrary() ?? (await installLibrary());
    return new FakeClock(folder, library);
  }

  /** What a process needs in its environment to go by this clock. */
  get settings(): Readonly<Record<string, string>> {
    return {
      LD_PRELOAD: this.#library,
      FAKETIME_TIMESTAMP_FILE: this.#file,
      FAKETIME_NO_CACHE: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
    };
  }

  /** So many seconds from the true time, from this moment on. */
  setOffset(seconds: number): void {
    writeFileSync(this.#file, `${seconds < 0 ? '-' : '+'}${Math.abs(seconds)}\n`);
  }
}

function findLibrary(): string | undefined {
  return globSync(LIBRARIES)[0];
}

async function installLibrary(): Promise<string> {
  if (mayInstall()) await installFromDebian('faketime');
  const found = findLibrary();
  if (found === undefined) throw new Error('No clock to put back: install libfaketime (Debian: faketime).');
  return found;
}
