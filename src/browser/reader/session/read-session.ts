import { ephemeralCaller, type Identity } from '../../../client/identity.ts';
import type { KeyringState } from '../../../client/keyring.ts';
import { type MessageErrorKind, messageErrorKind } from '../../../client/message-error.ts';
import { ANSWER_FORMAT } from '../../../client/primitives.ts';
import { type FoundMessage, findAgain, findMessage } from '../../../client/reading/find-message.ts';
import { open, openOwn } from '../../../client/receive.ts';
import type { KeyPart, Link } from '../../../client/share-link.ts';
import { credentialsFor, keysFor } from './credentials.ts';
import { endingOfLook, previousAs } from './ending-of-look.ts';
import { isSettled } from './is-settled.ts';
import { OpenedSession } from './opened-session.ts';
import { endingAfterError, endingOf, waitingAfterError } from './reader-errors.ts';
import type { Attempt, Ending, OpenNotice, ReaderState, WaitingMessage } from './reader-state.ts';
import { removeOwn } from './remove-own.ts';
import type { ReadSessionDependencies } from './session-dependencies.ts';
import { SessionState } from './session-state.ts';
import { hasWarning, isThrottled, waitingFor } from './waiting-state.ts';

/** An attempt to open, and the message as it was before. `passphrase` is empty where none was typed. */
interface FailedAttempt {
  readonly waiting: WaitingMessage;
  readonly found: FoundMessage;
  readonly passphrase: string;
}

/**
 * Reading one message, from the first look to the outcome: every step shows the state that it leads to, and none rejects.
 * Nothing is claimed, and no reading recorded, before `open` is called for a person who asked for it.
 */
export class ReadSession {
  readonly #dependencies: ReadSessionDependencies;
  readonly #state: SessionState;
  readonly #opened: OpenedSession;
  /** Null until a link that names a message was read. */
  #id: string | null = null;
  #keys: readonly KeyPart[] = [];
  #keyringState: KeyringState = { kind: 'empty' };
  #found: FoundMessage | null = null;

  constructor(dependencies: ReadSessionDependencies, show: (state: ReaderState) => void) {
    this.#dependencies = dependencies;
    this.#state = new SessionState(show);
    this.#opened = new OpenedSession(dependencies, this.#state);
  }

  /** The key of the link, or the last one that was opened over this page or pasted; null where nothing is left to open. */
  get key(): KeyPart | null {
    return isSettled(this.#state.current) ? null : (this.#keys[0] ?? null);
  }

  /** Asks about the message; one's own opens by itself. Also what is tried again after a temporary error. */
  async look(): Promise<void> {
    this.#state.enter({ at: 'looking' });
    if (this.#id === null && !(await this.#readAddress())) return;
    await this.#lookAt(this.#id ?? '');
  }

  async #lookAt(id: string): Promise<void> {
    if (this.#keys.length === 0) this.#keys = this.#dependencies.tokens.findKeys(id);
    const keys = this.#keys;
    try {
      await this.#find(id, keys);
    } catch (error) {
      if (keys === this.#keys)
        this.#close(await endingOfLook(this.#dependencies, error, id, keys.length > 0));
    }
    if (keys !== this.#keys && this.#state.current.at === 'looking') await this.#lookAt(id);
  }

  /** Whether the address names a message of this server; where not, that is shown. */
  async #readAddress(): Promise<boolean> {
    try {
      const { host, id, keys } = await this.#dependencies.readAddress();
      const isOwn = host === null || host === this.#dependencies.host;
      if (isOwn) this.#id = id;
      if (this.#keys.length === 0) this.#keys = keys;
      if (this.#id === null) this.#close({ reason: 'no-message', endedAt: null });
    } catch (error) {
      this.#close(endingOf(error, false));
    }
    return this.#id !== null;
  }

  /** Makes the previous key the present one, and asks about the message again. */
  async switchBack(): Promise<void> {
    await this.#dependencies.keyring.switchBack();
    await this.look();
  }

  /** Of a link that was opened over this page: the message is looked at again with its key. */
  async offer({ keys }: Link): Promise<void> {
    if (keys.length === 0) return;
    this.#keys = keys;
    if (this.#state.current.at === 'waiting' || this.#state.current.at === 'closed') await this.look();
  }

  /** What a press of the button, or Enter in a field, does. */
  async open(attempt: Attempt): Promise<void> {
    if (this.#state.current.at !== 'waiting' || this.#found === null) return;
    const { waiting } = this.#state.current;
    const found = this.#found;
    const isPasted = attempt.pasted.trim() !== '';
    const keys = isPasted ? await this.#readPasted(attempt.pasted, waiting, found) : this.#keys;
    const [key] = keys ?? [];
    if (keys === null) return;
    if (key === undefined) return void this.#refuse({ ...waiting, asksKey: true }, 'no-key');
    const isProven = found.seen.format === 0 || key === found.key;
    const current = isProven ? waiting : await this.#adopt(keys, waiting, found);
    if (current !== null) await this.#openWith(isProven ? key : (this.#keys[0] ?? key), attempt, current);
  }

  keep(): Promise<void> {
    return this.#opened.keep();
  }

  async erase(): Promise<void> {
    if (this.#found !== null) await this.#opened.erase(this.#found.caller);
  }

  drop(): void {
    this.#opened.drop();
  }

  /** Deletes one's own message for good. Null once that is done; else why it is not. What is unknown is looked for again. */
  async deleteOwn(): Promise<MessageErrorKind | null> {
    if (this.#state.current.at !== 'open') return null;
    const error = await removeOwn(this.#dependencies, this.#state.current.opened.id);
    if (error === null) this.#close({ reason: 'deleted', endedAt: null });
    if (error === 'unknown') await this.look();
    return error;
  }

  async #find(id: string, keys: readonly KeyPart[]): Promise<void> {
    const { keyring } = this.#dependencies;
    this.#keyringState = await keyring.load();
    const owner = this.#keyringState.kind === 'kept' ? this.#keyringState.identity : null;
    // Who wrote it under the key before is still its sender, and no reader.
    const sender = await previousAs('is_creator', this.#dependencies, id);
    const found = await findMessage(this.#loading(), id, sender ?? owner ?? (await ephemeralCaller()), keys);
    if (keys !== this.#keys) return;
    if (owner !== null && found.seen.is_owner) return this.#openOwn(found, owner);
    this.#wait(found);
  }

  async #openOwn({ id, seen }: FoundMessage, owner: Identity): Promise<void> {
    this.#state.enter({ at: 'opening', waiting: null });
    const openIt = seen.format === ANSWER_FORMAT ? this.#dependencies.openAnswer : openOwn;
    const opened = await openIt(id, owner, seen);
    this.#state.enter({ at: 'open', opened, outcome: 'own' });
  }

  #wait(found: FoundMessage): void {
    this.#found = found;
    this.#keys = found.key === null || found.keyIsWrong ? [] : [found.key];
    this.#state.enter({ at: 'waiting', waiting: waitingFor(found) });
  }

  /** The keys in what was pasted; null where there is none to open this message with, which is shown. */
  async #readPasted(
    pasted: string,
    waiting: WaitingMessage,
    found: FoundMessage,
  ): Promise<readonly KeyPart[] | null> {
    const { host, readLink } = this.#dependencies;
    this.#state.enter({ at: 'opening', waiting: { ...waiting, notice: null } });
    try {
      const read = keysFor(await readLink(pasted), found, host);
      if ('keys' in read) return read.keys;
      return this.#refuse({ ...waiting, asksKey: true, otherHost: read.host }, read.notice);
    } catch (error) {
      await this.#recover(error, { waiting, found, passphrase: '' });
      return null;
    }
  }

  /** Proves the link with the keys that were pasted. Null where the message is not to be opened at once. */
  async #adopt(
    keys: readonly KeyPart[],
    waiting: WaitingMessage,
    before: FoundMessage,
  ): Promise<WaitingMessage | null> {
    this.#state.enter({ at: 'opening', waiting: { ...waiting, notice: null } });
    try {
      const found = await findMessage(this.#dependencies, before.id, before.caller, keys);
      if (found.key === null || found.keyIsWrong) {
        return this.#refuse({ ...waiting, asksKey: true }, 'wrong-key');
      }
      this.#keys = [found.key];
      this.#found = found;
      const current = waitingFor(found);
      if (!hasWarning(current)) return current;
      this.#state.enter({ at: 'waiting', waiting: current });
    } catch (error) {
      await this.#recover(error, { waiting, found: before, passphrase: '' });
    }
    return null;
  }

  async #openWith(key: KeyPart, { passphrase, taking }: Attempt, waiting: WaitingMessage): Promise<void> {
    const found = this.#found;
    if (found === null) return;
    if (isThrottled(waiting, this.#dependencies.now())) return this.#state.enter({ at: 'waiting', waiting });
    if ((found.seen.locked || key.locked) && passphrase === '') {
      this.#refuse({ ...waiting, asksPassphrase: true, locked: true }, 'no-passphrase');
      return;
    }
    this.#state.enter({ at: 'opening', waiting: { ...waiting, notice: null } });
    try {
      const credentials = credentialsFor(found, key, passphrase, this.#dependencies.tokens);
      const opened = await open(this.#loading().api, found.id, found.caller, found.seen, credentials);
      await this.#opened.begin(opened, waiting.written && !taking);
    } catch (error) {
      await this.#recover(error, { waiting, found, passphrase });
    }
  }

  /** What seems to be another owner's may be one's own by now: another tab was faster, with the identity that it made. */
  async #recover(error: unknown, { waiting, found, passphrase }: FailedAttempt): Promise<void> {
    const kind = messageErrorKind(error);
    if (kind === 'taken') return this.look();
    // What was cancelled may have been recorded as a reading, which is then said.
    const mayBeRecorded = kind === 'wrong-passphrase' || kind === 'cancelled';
    if (mayBeRecorded) this.#found = await findAgain(this.#loading(), found);
    const current = mayBeRecorded ? waitingFor(this.#found ?? found) : waiting;
    const next = waitingAfterError(error, current, passphrase, this.#dependencies.now());
    if (next === null) this.#close(endingAfterError(error, current));
    else this.#state.enter({ at: 'waiting', waiting: next });
  }

  /** A request more that its reader can cancel. */
  #loading(): ReadSessionDependencies {
    const { api, startLoading } = this.#dependencies;
    return { ...this.#dependencies, api: api.during(startLoading()) };
  }

  #refuse(waiting: WaitingMessage, notice: OpenNotice): null {
    this.#state.enter({ at: 'waiting', waiting: { ...waiting, notice } });
    return null;
  }

  #close(ending: Ending): void {
    this.#state.enter({ at: 'closed', ...ending, keyLost: this.#keyringState.kind === 'lost' });
    if (this.#id !== null && isSettled(this.#state.current)) this.#dependencies.tokens.forget(this.#id);
  }
}
