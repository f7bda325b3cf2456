import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { generateToken, Secret } from '../../client/primitives.ts';
import { configurationFolder, pathsOf, type Surroundings } from '../configuration.ts';

/** A reading is over long before. */
const KEPT_MILLISECONDS = 24 * 3_600_000;

/**
 * The tokens of readings that were begun here without an identity, each in a file: a message that can be read once is opened again
 * by the token that it was opened with. Where nothing can be written they last as long as the process.
 */
export class BegunReadings {
  readonly #join: (...parts: string[]) => string;
  readonly #folder: string;
  readonly #kept = new Map<string, string>();

  constructor(surroundings: Surroundings) {
    this.#join = pathsOf(surroundings).join;
    this.#folder = this.#join(configurationFolder(surroundings), 'readings');
  }

  find(id: string): Secret | null {
    const token = this.#kept.get(id) ?? this.#stored(id);
    return token === null ? null : new Secret(token);
  }

  /** Kept before it is used, so that no answer can come too late for it. `now` is in Unix seconds. */
  findOrCreate(id: string, now: number): Secret {
    const token = this.find(id) ?? generateToken();
    this.#kept.set(id, token.reveal());
    try {
      mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
      this.#removeOld(now);
      writeFileSync(this.#join(this.#folder, id), token.reveal(), { mode: 0o600 });
    } catch {
      // A folder that takes nothing: the process itself still keeps it.
    }
    return token;
  }

  forget(id: string): void {
    this.#kept.delete(id);
    rmSync(this.#join(this.#folder, id), { force: true });
  }

  #stored(id: string): string | null {
    try {
      const token = readFileSync(this.#join(this.#folder, id), 'utf8');
      return /^[\w-]{43}$/.test(token) ? token : null;
    } catch {
      return null;
    }
  }

  #removeOld(now: number): void {
    for (const name of readdirSync(this.#folder)) {
      const path = this.#join(this.#folder, name);
      if (statSync(path).mtimeMs < now * 1_000 - KEPT_MILLISECONDS) rmSync(path, { force: true });
    }
  }
}
