import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { EXIT_CODES, TerminalError } from '../terminal-error.ts';
import type { FilePrivacy } from './file-privacy.ts';

/** Where an identity key is kept: it is decided when the identity is made, and recorded. */
export type KeptIn = 'file' | 'keychain';

/** What the file of a server records. */
export interface IdentityRecord {
  readonly server: string;
  readonly keptIn: KeptIn;
  readonly uid: string;
  /** Where it is kept in this file. */
  readonly key?: string;
}

/** The file in which an identity is recorded, which only its owner may read. */
export class IdentityFile {
  readonly path: string;
  readonly #privacy: FilePrivacy;

  constructor(path: string, privacy: FilePrivacy) {
    this.path = path;
    this.#privacy = privacy;
  }

  /** Null where there is none. @throws TerminalError where it is damaged, or others may read it */
  async read(): Promise<IdentityRecord | null> {
    const text = await readFile(this.path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw this.#error(`cannot be read (${error.code}): make it readable for you`);
    });
    if (text === null) return null;
    if (!(await this.#privacy.isProtected(this.path)))
      throw this.#error(`can be read by others: run chmod 600 on it, or replace the identity if they did`);
    return this.#recordIn(text);
  }

  /** Puts a record into the file, whole or not at all; over another one only where `replaces` says so. False where there is another. */
  async write(record: IdentityRecord, replaces: boolean): Promise<boolean> {
    await mkdir(dirname(this.path), { recursive: true, mode: 0o700 });
    const unfinished = `${this.path}.${process.pid}`;
    await this.#writeProtected(unfinished, `${JSON.stringify(record)}\n`);
    if (replaces) {
      await rename(unfinished, this.path);
      return true;
    }
    try {
      await link(unfinished, this.path);
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
      throw error;
    } finally {
      await rm(unfinished, { force: true });
    }
  }

  async #writeProtected(path: string, text: string): Promise<void> {
    await writeFile(path, '', { mode: 0o600 });
    try {
      await this.#privacy.protect(path);
    } catch {
      await rm(path, { force: true });
      throw new TerminalError(
        EXIT_CODES.identity,
        `${path} cannot be kept from other users, and no identity was written: use --keychain.`,
      );
    }
    await writeFile(path, text);
  }

  #recordIn(text: string): IdentityRecord {
    try {
      const { server, keptIn, uid, key } = JSON.parse(text);
      const isWhole = typeof server === 'string' && typeof uid === 'string';
      if (isWhole && keptIn === 'keychain') return { server, keptIn, uid };
      if (isWhole && keptIn === 'file' && typeof key === 'string') return { server, keptIn, uid, key };
    } catch {
      // Not JSON.
    }
    throw this.#error('is damaged: restore it from a backup, or move it away and import the recovery phrase');
  }

  #error(what: string): TerminalError {
    return new TerminalError(EXIT_CODES.identity, `The identity in ${this.path} ${what}.`);
  }
}
