import type { Api } from '../../client/api.ts';
import { type ClaimOutcome, claim } from '../../client/claim.ts';
import { type Caller, type Identity, stranger } from '../../client/identity.ts';
import type { Keyring, KeyringState } from '../../client/keyring.ts';
import { isHindrance, type Obstacle, obstacleOf } from '../../client/obstacle.ts';
import { erase, look, type Opened, type Opener, open, openOwn, type Seen } from '../../client/receive.ts';
import { type KeyPart, parsePasted } from '../../client/share-link.ts';
import { closingOf, complaintAbout } from './mishap.ts';
import type { ReadTokens } from './read-tokens.ts';
import type { Attempt, Closing, Complaint, Fate, Sealed, Stage } from './stage.ts';

/** A keyring that tells what it keeps, and makes an identity when the first one is needed. */
export interface ReaderKeyring extends Keyring {
  look(): Promise<KeyringState>;
  open(): Promise<KeyringState>;
}

/** A message as the first look found it, and whom the server takes this browser for. */
interface Found {
  readonly id: string;
  readonly caller: Caller;
  readonly seen: Seen;
}

export interface ReadingParts {
  readonly api: Api;
  readonly keyring: ReaderKeyring;
  readonly tokens: ReadTokens;
  /** Resolves after so many seconds. */
  readonly wait: (seconds: number) => Promise<void>;
}

/** Seconds between attempts to erase what was read; after the last of them it expires by itself (protocol.md, one-time messages). */
const ERASING_PAUSES = [2, 5, 10, 30, 60, 120, 240];

const FATE_OF_CLAIM: Readonly<Record<ClaimOutcome, Fate>> = {
  mine: 'claimed',
  taken: 'taken',
  expired: 'gone',
  'identity-changed': 'key-changed',
};

/**
 * One visit to one message, from the first look to what becomes of it: every step shows the stage that it leads to, and
 * none rejects. Nothing is claimed, and no single reading begun, before `open` is called for a person who asked for it.
 */
export class Reading {
  readonly #parts: ReadingParts;
  readonly #id: string | null;
  readonly #show: (stage: Stage) => void;
  #key: KeyPart | null;
  #stage: Stage = { at: 'looking' };
  #keeping: KeyringState = { kind: 'empty' };
  #found: Found | null = null;

  /** `id` is null where the address names no message, `key` where it brought none. */
  constructor(
    parts: ReadingParts,
    link: { readonly id: string | null; readonly key: KeyPart | null },
    show: (stage: Stage) => void,
  ) {
    this.#parts = parts;
    this.#id = link.id;
    this.#key = link.key;
    this.#show = show;
  }

  /** What opens the message, where somebody brought it along. */
  get key(): KeyPart | null {
    return this.#key;
  }

  /** Asks about the message; one's own opens by itself. Also what is done again after a hindrance. */
  async look(): Promise<void> {
    if (this.#id === null) return this.#enter(this.#closed('no-message'));
    this.#enter({ at: 'looking' });
    try {
      await this.#find(this.#id);
    } catch (failure) {
      this.#enter(this.#closed(closingOf(obstacleOf(failure))));
    }
  }

  /** The key of a link that was opened over this page. */
  offer(key: KeyPart): void {
    this.#key = key;
    if (this.#stage.at === 'sealed' && this.#found !== null) this.#enter(this.#sealed(this.#found));
  }

  /** What a press of the button, or Enter in a field, does. */
  async open(attempt: Attempt): Promise<void> {
    if (this.#stage.at !== 'sealed' || this.#found === null) return;
    const { sealed } = this.#stage;
    const key = this.#keyOf(attempt.pasted, this.#found.id);
    if (typeof key === 'string') return this.#enter(complaint({ ...sealed, asksKey: true }, key));
    if (key.locked && attempt.passphrase === '') {
      return this.#enter(complaint({ ...sealed, asksPassphrase: true }, 'no-passphrase'));
    }
    this.#enter({ at: 'opening', sealed: { ...sealed, complaint: null } });
    const opened = await this.#attempt(sealed, this.#found, this.#opener(key, attempt, this.#found));
    if (opened !== null) await this.#decideOn(opened, sealed, attempt.taking);
  }

  /** Makes the open message one's own, for the first time or again. */
  async keep(): Promise<void> {
    if (this.#stage.at !== 'open') return;
    const { opened } = this.#stage;
    this.#enter({ at: 'open', opened, fate: 'claiming' });
    this.#enter({ at: 'open', opened, fate: await this.#claim(opened) });
  }

  /** Ends a single reading at once, with nobody waiting for the next attempt. */
  async erase(): Promise<void> {
    if (this.#stage.at === 'open') await this.#eraseOnce(this.#stage.opened);
  }

  async #find(id: string): Promise<void> {
    this.#keeping = await this.#parts.keyring.look();
    const owner = this.#keeping.kind === 'kept' ? this.#keeping.identity : null;
    const caller = owner ?? (await stranger());
    const seen = await look(this.#parts.api, id, caller, this.#parts.tokens.begun(id));
    this.#found = { id, caller, seen };
    if (owner !== null && seen.is_owner) await this.#openOwn(id, owner, seen);
    else this.#enter(this.#sealed(this.#found));
  }

  async #openOwn(id: string, owner: Identity, seen: Seen): Promise<void> {
    this.#enter({ at: 'opening', sealed: null });
    const opened = await openOwn(id, owner, seen);
    this.#enter({ at: 'open', opened, fate: 'own' });
  }

  #sealed({ seen }: Found): Stage {
    const sealed = {
      expiresAt: seen.expires_at,
      oneTime: seen.one_time,
      written: seen.is_creator,
      begun: seen.one_time && seen.encrypted_message !== undefined,
      asksKey: this.#key === null,
      asksPassphrase: this.#key?.locked ?? false,
      complaint: null,
    };
    return { at: 'sealed', sealed };
  }

  #keyOf(pasted: string, id: string): KeyPart | Complaint {
    if (pasted.trim() === '') return this.#key ?? 'no-key';
    const found = parsePasted(pasted);
    if (found === null) return 'no-key';
    return found.id !== null && found.id !== id ? 'other-message' : found;
  }

  #opener({ key }: KeyPart, { passphrase }: Attempt, { id, seen }: Found): Opener {
    const readToken = seen.one_time ? this.#parts.tokens.begin(id) : null;
    return { key, passphrase: passphrase === '' ? null : passphrase, readToken };
  }

  async #attempt(sealed: Sealed, { id, caller, seen }: Found, opener: Opener): Promise<Opened | null> {
    try {
      return await open(this.#parts.api, id, caller, seen, opener);
    } catch (failure) {
      await this.#recover(sealed, opener, failure);
      return null;
    }
  }

  /** What seems to be somebody else's may be one's own by now: another tab was faster, with the identity that it made. */
  async #recover(sealed: Sealed, opener: Opener, failure: unknown): Promise<void> {
    const obstacle = obstacleOf(failure);
    if (obstacle === 'taken') await this.look();
    else this.#enter(this.#afterObstacle(sealed, opener, obstacle));
  }

  #afterObstacle(sealed: Sealed, opener: Opener, obstacle: Exclude<Obstacle, 'taken'>): Stage {
    if (isHindrance(obstacle)) return complaint(sealed, obstacle);
    if (obstacle === 'already-read') return this.#closed('read-elsewhere');
    if (obstacle !== 'wrong-key') return this.#closed(closingOf(obstacle));
    return complaint({ ...sealed, asksKey: true, asksPassphrase: true }, complaintAbout(opener));
  }

  /** The text is on the screen before anything is asked of the server. */
  async #decideOn(opened: Opened, { oneTime, written }: Sealed, taking: boolean): Promise<void> {
    const fate = oneTime ? 'erasing' : written && !taking ? 'looked' : 'claiming';
    this.#enter({ at: 'open', opened, fate });
    if (fate === 'erasing') await this.#eraseUntilDone(opened);
    if (fate === 'claiming') await this.keep();
  }

  async #claim(opened: Opened): Promise<Fate> {
    try {
      const keeping = await this.#parts.keyring.open();
      if (keeping.kind !== 'kept') return keeping.kind === 'lost' ? 'key-lost' : 'unkeepable';
      return FATE_OF_CLAIM[await claim(this.#parts.api, this.#parts.keyring, keeping.identity, opened)];
    } catch (failure) {
      const obstacle = obstacleOf(failure);
      if (isHindrance(obstacle) || obstacle === 'taken' || obstacle === 'too-large') return obstacle;
      return obstacle === 'unknown' ? 'gone' : 'unexpected';
    }
  }

  async #eraseUntilDone(opened: Opened): Promise<void> {
    for (const pause of ERASING_PAUSES) {
      if (this.#isErased() || (await this.#eraseOnce(opened))) return;
      await this.#parts.wait(pause);
    }
  }

  #isErased(): boolean {
    return this.#stage.at === 'open' && this.#stage.fate === 'erased';
  }

  async #eraseOnce(opened: Opened): Promise<boolean> {
    const fate = await this.#eraseFound(opened.id);
    this.#enter({ at: 'open', opened, fate });
    return fate === 'erased';
  }

  async #eraseFound(id: string): Promise<Fate> {
    const token = this.#parts.tokens.begun(id);
    try {
      if (token !== null && this.#found !== null) await erase(this.#parts.api, id, this.#found.caller, token);
    } catch {
      return 'unerased';
    }
    this.#parts.tokens.forget(id);
    return 'erased';
  }

  #closed(closing: Closing): Stage {
    return { at: 'closed', closing, keyLost: this.#keeping.kind === 'lost' };
  }

  #enter(stage: Stage): void {
    this.#stage = stage;
    this.#show(stage);
  }
}

function complaint(sealed: Sealed, complaint: Complaint): Stage {
  return { at: 'sealed', sealed: { ...sealed, complaint } };
}
