import { ephemeralCaller, type Identity } from '../../../client/identity.ts';
import type { KeyringState } from '../../../client/keyring.ts';
import { type MessageErrorKind, messageErrorKind } from '../../../client/message-error.ts';
import { open, openOwn } from '../../../client/receive.ts';
import type { KeyPart } from '../../../client/share-link.ts';
import { credentialsFor, keyOf } from './credentials.ts';
import { type FoundMessage, findAgain, findMessage } from './find-message.ts';
import { OpenedSession } from './opened-session.ts';
import { isPreviousOwner } from './previous-owner.ts';
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
  readonly #id: string | null;
  readonly #state: SessionState;
  readonly #opened: OpenedSession;
  #key: KeyPart | null;
  #keyringState: KeyringState = { kind: 'empty' };
  #found: FoundMessage | null = null;

  /** `id` is null where the address names no message, `key` where it brought none. */
  constructor(
    dependencies: ReadSessionDependencies,
    link: { readonly id: string | null; readonly key: KeyPart | null },
    show: (state: ReaderState) => void,
  ) {
    this.#dependencies = dependencies;
    this.#id = link.id;
    this.#key = link.key;
    this.#state = new SessionState(show);
    this.#opened = new OpenedSession(dependencies, this.#state);
  }

  /** The key of the link, or the last one that was opened over this page or pasted. */
  get key(): KeyPart | null {
    return this.#key;
  }

  /** Asks about the message; one's own opens by itself. Also what is tried again after a temporary error. */
  async look(): Promise<void> {
    if (this.#id === null) return this.#close({ reason: 'no-message', endedAt: null });
    const key = this.#key;
    this.#state.enter({ at: 'looking' });
    try {
      await this.#find(this.#id, key);
    } catch (error) {
      if (key === this.#key) this.#close(await this.#endingOfLook(error, this.#id, key !== null));
    }
    if (key !== this.#key && this.#state.current.at === 'looking') await this.look();
  }

  /** Makes the previous key the present one, and asks about the message again. */
  async switchBack(): Promise<void> {
    await this.#dependencies.keyring.switchBack();
    await this.look();
  }

  /** The key of a link that was opened over this page: the message is looked at again with it. */
  async offer(key: KeyPart): Promise<void> {
    this.#key = key;
    if (this.#state.current.at === 'waiting' || this.#state.current.at === 'closed') await this.look();
  }

  /** What a press of the button, or Enter in a field, does. */
  async open(attempt: Attempt): Promise<void> {
    if (this.#state.current.at !== 'waiting' || this.#found === null) return;
    const key = keyOf(attempt.pasted, this.#found.id, this.#key);
    const { waiting } = this.#state.current;
    if (typeof key === 'string') {
      this.#refuse({ ...waiting, asksKey: true }, key);
      return;
    }
    const isProven = this.#found.seen.format === 0 || key === this.#found.key;
    const current = isProven ? waiting : await this.#adopt(key, waiting, this.#found);
    if (current !== null) await this.#openWith(key, attempt, current);
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

  /** A message that seems to be another owner's may be kept under the key that this browser had before. */
  async #endingOfLook(error: unknown, id: string, hadKey: boolean): Promise<Ending> {
    const isTaken = messageErrorKind(error) === 'taken';
    const isPrevious = isTaken && (await isPreviousOwner(this.#dependencies, id));
    return isPrevious ? { reason: 'previous-key', endedAt: null } : endingOf(error, hadKey);
  }

  async #find(id: string, key: KeyPart | null): Promise<void> {
    const { keyring } = this.#dependencies;
    this.#keyringState = await keyring.load();
    const owner = this.#keyringState.kind === 'kept' ? this.#keyringState.identity : null;
    const found = await findMessage(this.#dependencies, id, owner ?? (await ephemeralCaller()), key);
    if (key !== this.#key) return;
    if (owner !== null && found.seen.is_owner) return this.#openOwn(found, owner);
    this.#wait(found);
  }

  async #openOwn({ id, seen }: FoundMessage, owner: Identity): Promise<void> {
    this.#state.enter({ at: 'opening', waiting: null });
    const opened = await openOwn(id, owner, seen);
    this.#state.enter({ at: 'open', opened, outcome: 'own' });
  }

  #wait(found: FoundMessage): void {
    this.#found = found;
    if (found.keyIsWrong) this.#key = null;
    this.#state.enter({ at: 'waiting', waiting: waitingFor(found) });
  }

  /** Proves the link with a key that was pasted. Null where the message is not to be opened at once. */
  async #adopt(key: KeyPart, waiting: WaitingMessage, before: FoundMessage): Promise<WaitingMessage | null> {
    this.#state.enter({ at: 'opening', waiting: { ...waiting, notice: null } });
    try {
      const found = await findMessage(this.#dependencies, before.id, before.caller, key);
      if (found.keyIsWrong) return this.#refuse({ ...waiting, asksKey: true }, 'wrong-key');
      this.#key = key;
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
      this.#refuse({ ...waiting, asksPassphrase: true }, 'no-passphrase');
      return;
    }
    this.#state.enter({ at: 'opening', waiting: { ...waiting, notice: null } });
    try {
      const credentials = credentialsFor(found, key, passphrase, this.#dependencies.tokens);
      const opened = await open(this.#dependencies.api, found.id, found.caller, found.seen, credentials);
      await this.#opened.begin(opened, waiting.written && !taking);
    } catch (error) {
      await this.#recover(error, { waiting, found, passphrase });
    }
  }

  /** What seems to be another owner's may be one's own by now: another tab was faster, with the identity that it made. */
  async #recover(error: unknown, { waiting, found, passphrase }: FailedAttempt): Promise<void> {
    const kind = messageErrorKind(error);
    if (kind === 'taken') return this.look();
    if (kind === 'wrong-passphrase') this.#found = await findAgain(this.#dependencies, found);
    const current = kind === 'wrong-passphrase' ? waitingFor(this.#found ?? found) : waiting;
    const next = waitingAfterError(error, current, passphrase, this.#dependencies.now());
    if (next === null) this.#close(endingAfterError(error, current));
    else this.#state.enter({ at: 'waiting', waiting: next });
  }

  #refuse(waiting: WaitingMessage, notice: OpenNotice): null {
    this.#state.enter({ at: 'waiting', waiting: { ...waiting, notice } });
    return null;
  }

  #close(ending: Ending): void {
    this.#state.enter({ at: 'closed', ...ending, keyLost: this.#keyringState.kind === 'lost' });
  }
}
