import { type Caller, ephemeralCaller, type Identity } from '../../client/identity.ts';
import type { KeyringState } from '../../client/keyring.ts';
import { isTemporary, type MessageErrorKind, messageErrorKind } from '../../client/message-error.ts';
import {
  type Credentials,
  erase,
  look,
  type OpenedMessage,
  open,
  openOwn,
  type Seen,
} from '../../client/receive.ts';
import { type KeyPart, parsePasted } from '../../client/share-link.ts';
import { claimMessage } from './claim-message.ts';
import { isPreviousOwner } from './previous-owner.ts';
import { terminalStateOf, wrongKeyNotice } from './reader-errors.ts';
import type {
  Attempt,
  OpenNotice,
  Outcome,
  ReaderState,
  TerminalState,
  WaitingMessage,
} from './reader-state.ts';
import { removeOwn } from './remove-own.ts';
import type { ReadSessionDependencies } from './session-dependencies.ts';
import { waitingState, withNotice } from './waiting-state.ts';

/** A message as the first look found it, and whom the server takes this browser for. */
interface Found {
  readonly id: string;
  readonly caller: Caller;
  readonly seen: Seen;
}

/** Seconds between attempts to erase what was read; after the last of them it expires by itself (protocol.md, one-time messages). */
const ERASING_PAUSES = [2, 5, 10, 30, 60, 120, 240];

/**
 * Reading one message, from the first look to the outcome: every step shows the state that it leads to, and none rejects.
 * Nothing is claimed, and no single reading started, before `open` is called for a person who asked for it.
 */
export class ReadSession {
  readonly #dependencies: ReadSessionDependencies;
  readonly #id: string | null;
  readonly #show: (state: ReaderState) => void;
  #key: KeyPart | null;
  #state: ReaderState = { at: 'looking' };
  #keyringState: KeyringState = { kind: 'empty' };
  #found: Found | null = null;

  /** `id` is null where the address names no message, `key` where it brought none. */
  constructor(
    dependencies: ReadSessionDependencies,
    link: { readonly id: string | null; readonly key: KeyPart | null },
    show: (state: ReaderState) => void,
  ) {
    this.#dependencies = dependencies;
    this.#id = link.id;
    this.#key = link.key;
    this.#show = show;
  }

  /** The key of the link, or of one that was opened over this page. */
  get key(): KeyPart | null {
    return this.#key;
  }

  /** Asks about the message; one's own opens by itself. Also what is tried again after a temporary error. */
  async look(): Promise<void> {
    if (this.#id === null) return this.#enter(this.#closed('no-message'));
    this.#enter({ at: 'looking' });
    try {
      await this.#find(this.#id);
    } catch (error) {
      const kind = messageErrorKind(error);
      const isPrevious = kind === 'taken' && (await isPreviousOwner(this.#dependencies, this.#id));
      this.#enter(this.#closed(isPrevious ? 'previous-key' : terminalStateOf(kind)));
    }
  }

  /** Makes the previous key the present one, and asks about the message again. */
  async switchBack(): Promise<void> {
    await this.#dependencies.keyring.switchBack();
    await this.look();
  }

  /** The key of a link that was opened over this page. */
  offer(key: KeyPart): void {
    this.#key = key;
    if (this.#state.at === 'waiting' && this.#found !== null)
      this.#enter(waitingState(this.#found.seen, this.#key));
  }

  /** What a press of the button, or Enter in a field, does. */
  async open(attempt: Attempt): Promise<void> {
    if (this.#state.at !== 'waiting' || this.#found === null) return;
    const { waiting } = this.#state;
    const key = this.#keyOf(attempt.pasted, this.#found.id);
    if (typeof key === 'string') return this.#enter(withNotice({ ...waiting, asksKey: true }, key));
    if (key.locked && attempt.passphrase === '') {
      return this.#enter(withNotice({ ...waiting, asksPassphrase: true }, 'no-passphrase'));
    }
    this.#enter({ at: 'opening', waiting: { ...waiting, notice: null } });
    const opened = await this.#attempt(waiting, this.#found, this.#credentials(key, attempt, this.#found));
    if (opened !== null) await this.#decideOn(opened, waiting, attempt.taking);
  }

  /** Makes the open message one's own, for the first time or again. */
  async keep(): Promise<void> {
    if (this.#state.at !== 'open') return;
    const { opened } = this.#state;
    this.#enter({ at: 'open', opened, outcome: 'claiming' });
    this.#enter({
      at: 'open',
      opened,
      outcome: await claimMessage(this.#dependencies.api, this.#dependencies.keyring, opened),
    });
  }

  /** Ends a single reading now, without waiting for the next attempt. */
  async erase(): Promise<void> {
    if (this.#state.at === 'open') await this.#eraseOnce(this.#state.opened);
  }

  /** Deletes one's own message for good. Null once that is done; else why it is not. What is unknown is looked for again. */
  async deleteOwn(): Promise<MessageErrorKind | null> {
    if (this.#state.at !== 'open') return null;
    const error = await removeOwn(this.#dependencies, this.#state.opened.id);
    if (error === null) this.#enter(this.#closed('deleted'));
    if (error === 'unknown') await this.look();
    return error;
  }

  async #find(id: string): Promise<void> {
    this.#keyringState = await this.#dependencies.keyring.load();
    const owner = this.#keyringState.kind === 'kept' ? this.#keyringState.identity : null;
    const caller = owner ?? (await ephemeralCaller());
    const seen = await look(this.#dependencies.api, id, caller, this.#dependencies.tokens.find(id));
    this.#found = { id, caller, seen };
    if (owner !== null && seen.is_owner) await this.#openOwn(id, owner, seen);
    else this.#enter(waitingState(this.#found.seen, this.#key));
  }

  async #openOwn(id: string, owner: Identity, seen: Seen): Promise<void> {
    this.#enter({ at: 'opening', waiting: null });
    const opened = await openOwn(id, owner, seen);
    this.#enter({ at: 'open', opened, outcome: 'own' });
  }

  #keyOf(pasted: string, id: string): KeyPart | OpenNotice {
    if (pasted.trim() === '') return this.#key ?? 'no-key';
    const found = parsePasted(pasted);
    if (found === null) return 'no-key';
    return found.id !== null && found.id !== id ? 'other-message' : found;
  }

  #credentials({ key }: KeyPart, { passphrase }: Attempt, { id, seen }: Found): Credentials {
    const readToken = seen.one_time ? this.#dependencies.tokens.findOrCreate(id) : null;
    return { key, passphrase: passphrase === '' ? null : passphrase, readToken };
  }

  async #attempt(
    waiting: WaitingMessage,
    { id, caller, seen }: Found,
    credentials: Credentials,
  ): Promise<OpenedMessage | null> {
    try {
      return await open(this.#dependencies.api, id, caller, seen, credentials);
    } catch (error) {
      await this.#recover(waiting, credentials, error);
      return null;
    }
  }

  /** What seems to be another owner's may be one's own by now: another tab was faster, with the identity that it made. */
  async #recover(waiting: WaitingMessage, credentials: Credentials, error: unknown): Promise<void> {
    const kind = messageErrorKind(error);
    if (kind === 'taken') await this.look();
    else this.#enter(this.#afterError(waiting, credentials, kind));
  }

  #afterError(
    waiting: WaitingMessage,
    credentials: Credentials,
    kind: Exclude<MessageErrorKind, 'taken'>,
  ): ReaderState {
    if (isTemporary(kind)) return withNotice(waiting, kind);
    if (kind === 'already-read') return this.#closed('read-elsewhere');
    if (kind !== 'wrong-key') return this.#closed(terminalStateOf(kind));
    return withNotice({ ...waiting, asksKey: true, asksPassphrase: true }, wrongKeyNotice(credentials));
  }

  /** The text is on the screen before anything is asked of the server. */
  async #decideOn(
    opened: OpenedMessage,
    { oneTime, written }: WaitingMessage,
    taking: boolean,
  ): Promise<void> {
    const outcome = oneTime ? 'erasing' : written && !taking ? 'looked' : 'claiming';
    this.#enter({ at: 'open', opened, outcome });
    if (outcome === 'erasing') await this.#eraseUntilDone(opened);
    if (outcome === 'claiming') await this.keep();
  }

  async #eraseUntilDone(opened: OpenedMessage): Promise<void> {
    for (const pause of ERASING_PAUSES) {
      if (this.#isErased() || (await this.#eraseOnce(opened))) return;
      await this.#dependencies.wait(pause);
    }
  }

  #isErased(): boolean {
    return this.#state.at === 'open' && this.#state.outcome === 'erased';
  }

  async #eraseOnce(opened: OpenedMessage): Promise<boolean> {
    const outcome = await this.#eraseFound(opened.id);
    this.#enter({ at: 'open', opened, outcome });
    return outcome === 'erased';
  }

  async #eraseFound(id: string): Promise<Outcome> {
    const token = this.#dependencies.tokens.find(id);
    try {
      if (token !== null && this.#found !== null)
        await erase(this.#dependencies.api, id, this.#found.caller, token);
    } catch {
      return 'unerased';
    }
    this.#dependencies.tokens.forget(id);
    return 'erased';
  }

  #closed(reason: TerminalState): ReaderState {
    return { at: 'closed', reason, keyLost: this.#keyringState.kind === 'lost' };
  }

  #enter(state: ReaderState): void {
    this.#state = state;
    this.#show(state);
  }
}
