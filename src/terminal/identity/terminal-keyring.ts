import { type Identity, identityOf } from '../../client/identity.ts';
import type { Keyring } from '../../client/keyring.ts';
import { generateIdentity, Secret } from '../../client/primitives.ts';
import { configurationFolder, pathsOf, type Surroundings } from '../configuration.ts';
import { EXIT_CODES, TerminalError } from '../terminal-error.ts';
import { filePrivacyOn } from './file-privacy.ts';
import { IdentityFile, type IdentityRecord, type KeptIn } from './identity-file.ts';
import { whileLocked } from './process-lock.ts';
import { SystemKeychain } from './system-keychain.ts';

/** An identity, and where it is kept. */
export interface KeptIdentity {
  readonly identity: Identity;
  readonly keptIn: KeptIn;
}

/**
 * The identity of this person on one server. Where it cannot be had though it was made, that is an error, and never a second
 * identity.
 */
export class TerminalKeyring implements Keyring {
  readonly server: string;
  readonly file: IdentityFile;
  readonly #keychain = new SystemKeychain();

  /** `server` is an origin. */
  constructor(server: string, surroundings: Surroundings) {
    this.server = server;
    const path = pathsOf(surroundings).join(
      configurationFolder(surroundings),
      'identities',
      fileNameOf(server),
    );
    this.file = new IdentityFile(path, filePrivacyOn(surroundings));
  }

  /** Null where none was made. @throws TerminalError */
  async load(): Promise<KeptIdentity | null> {
    const record = await this.file.read();
    if (record === null) return null;
    const key = record.keptIn === 'file' ? record.key : (await this.#keychain.read(this.server))?.reveal();
    const identity = key === undefined ? null : await identityOf(new Secret(key));
    if (record.server !== this.server || identity?.uid !== record.uid) throw this.#lost(record);
    return { identity, keptIn: record.keptIn };
  }

  /** @throws TerminalError where there is none, or it cannot be had */
  async existing(): Promise<KeptIdentity> {
    const kept = await this.load();
    if (kept !== null) return kept;
    throw new TerminalError(
      EXIT_CODES.identity,
      `There is no identity for ${this.server}: make one with inigma identity new, or bring yours with inigma identity import.`,
    );
  }

  /** The identity, which is made where there is none. @throws TerminalError */
  async loadOrCreate(): Promise<KeptIdentity & { readonly isNew: boolean }> {
    const kept = await this.load();
    if (kept !== null) return { ...kept, isNew: false };
    const isNew = await this.keep(generateIdentity(), 'file', false);
    return { ...(await this.existing()), isNew };
  }

  /** Keeps a key. False where there is another one, which is only taken out where `replaces` says so. @throws TerminalError */
  keep(key: Secret, keptIn: KeptIn, replaces: boolean): Promise<boolean> {
    return this.exclusively(async () => {
      const before = await this.file.read().catch((error) => {
        if (replaces) return null;
        throw error;
      });
      if (before !== null && !replaces) return false;
      const { uid } = await identityOf(key);
      if (keptIn === 'keychain') await this.#keychain.write(this.server, key);
      const record = { server: this.server, keptIn, uid, ...(keptIn === 'file' && { key: key.reveal() }) };
      const isWritten = await this.file.write(record, replaces);
      if (before?.keptIn === 'keychain' && keptIn === 'file') await this.#keychain.remove(this.server);
      return isWritten;
    });
  }

  async stored(): Promise<Identity | null> {
    return (await this.load())?.identity ?? null;
  }

  exclusively<Result>(work: () => Promise<Result>): Promise<Result> {
    return whileLocked(`${this.file.path}.lock`, work);
  }

  persist(): void {
    // Nothing clears these files but a person.
  }

  #lost({ keptIn }: IdentityRecord): TerminalError {
    const where = keptIn === 'file' ? this.file.path : 'the system’s keychain';
    return new TerminalError(
      EXIT_CODES.identity,
      `The key of the identity for ${this.server} is not in ${where}: restore it, or bring it back with inigma identity import --replace.`,
    );
  }
}

/** `https://example.com:8443` as a name for a file of any system. */
function fileNameOf(server: string): string {
  const { protocol, host } = new URL(server);
  const scheme = protocol === 'https:' ? '' : 'http_';
  return `${scheme}${host.replace(/[^\w.-]/g, '_')}.json`;
}
