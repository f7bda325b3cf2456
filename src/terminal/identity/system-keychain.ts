import { Secret } from '../../client/primitives.ts';
import { EXIT_CODES, TerminalError } from '../terminal-error.ts';

const SERVICE = 'inigma';
/** The kernel's keyring would forget it when the machine restarts. */
const LASTING = { linux: { store: 'secret-service' } } as const;

/** The keychain of macOS and Windows, or the Secret Service of a Linux desktop: an entry for each server. */
export class SystemKeychain {
  /** Null where it has none. @throws TerminalError where it cannot be asked */
  async read(server: string): Promise<Secret | null> {
    const key = await this.#ask(server, (entry) => entry.getPassword());
    return key === null || key === undefined ? null : new Secret(key);
  }

  /** @throws TerminalError */
  async write(server: string, key: Secret): Promise<void> {
    await this.#ask(server, (entry) => entry.setPassword(key.reveal()));
  }

  /** @throws TerminalError */
  async remove(server: string): Promise<void> {
    await this.#ask(server, (entry) => entry.deletePassword());
  }

  /** What it says of an error may name an entry, so none of it is told. */
  async #ask<Result>(server: string, work: (entry: Entry) => Promise<Result>): Promise<Result> {
    try {
      const { AsyncEntry } = await import('@napi-rs/keyring');
      return await work(new AsyncEntry(SERVICE, server, LASTING));
    } catch {
      throw new TerminalError(
        EXIT_CODES.identity,
        'The system’s keychain cannot be used: unlock it, or call inigma from a session that has it.',
      );
    }
  }
}

type Entry = InstanceType<typeof import('@napi-rs/keyring')['AsyncEntry']>;
