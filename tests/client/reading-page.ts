import type { ReaderKeyring } from '../../src/browser/reader/session/claim-message.ts';
import { ReadSession } from '../../src/browser/reader/session/read-session.ts';
import { ReadTokens } from '../../src/browser/reader/session/read-tokens.ts';
import type { Attempt, Outcome, ReaderState } from '../../src/browser/reader/session/reader-state.ts';
import { linkOf, readAlteredLink } from '../../src/client/altered-link.ts';
import type { Identity } from '../../src/client/identity.ts';
import type { KeyringState } from '../../src/client/keyring.ts';
import { openOwn, type Seen } from '../../src/client/receive.ts';
import { openAnswer } from '../../src/client/requests/open-answer.ts';
import type { Link } from '../../src/client/share-link.ts';
import type { Transfer } from '../../src/client/transfer.ts';
import { MemoryKeyring, newPerson } from './people.ts';
import { ORIGIN, type ServerInMemory } from './server-in-memory.ts';

/** A browser: what it keeps, and where the tab's tokens are. */
export class Browser extends MemoryKeyring implements ReaderKeyring {
  keeps: KeyringState = { kind: 'empty' };
  before: Identity | null = null;
  readonly tokens: ReadTokens;

  constructor(identity: Identity | null, storage: Storage | null = null) {
    super(identity);
    this.tokens = new ReadTokens(storage);
  }

  async load(): Promise<KeyringState> {
    return this.keeps;
  }

  async loadOrCreate(): Promise<KeyringState> {
    if (this.keeps.kind === 'empty') this.keep((await newPerson()).identity);
    return this.keeps;
  }

  async previous(): Promise<Identity | null> {
    return this.before;
  }

  async switchBack(): Promise<KeyringState> {
    const { before, identity } = this;
    if (before !== null) this.keep(before);
    this.before = identity;
    return this.keeps;
  }

  keep(identity: NonNullable<MemoryKeyring['identity']>): void {
    this.identity = identity;
    this.keeps = { kind: 'kept', identity };
  }
}

export async function browserOf(person: Awaited<ReturnType<typeof newPerson>>): Promise<Browser> {
  const browser = new Browser(null);
  browser.keep(person.identity);
  return browser;
}

/** A page that was opened by a link, and every state that it has entered since. */
export class Page {
  readonly states: ReaderState[] = [];
  readonly session: ReadSession;
  /** Lets the time pass that the page waits for. */
  endWait: () => void = () => undefined;
  /** How long the page waits, in seconds. */
  readonly waits: number[] = [];
  /** What happens at the moment when the text comes on the screen. */
  whenOpen: () => void = () => undefined;

  /** What each loading begins with; one that nobody cancels. */
  startLoading: () => Transfer = () => ({ signal: new AbortController().signal });

  constructor(server: ServerInMemory, browser: Browser, link: Partial<Link>) {
    const wait = (seconds: number) => {
      this.waits.push(seconds);
      return new Promise<void>((resolve) => {
        this.endWait = resolve;
      });
    };
    const now = () => server.now;
    const dependencies = {
      api: server.api,
      keyring: browser,
      tokens: browser.tokens,
      host: new URL(ORIGIN).host,
      readAddress: async () => linkWith(link),
      readLink: async (text: string) => linkOf(readAlteredLink(text)),
      openAnswer: (id: string, owner: Identity, seen: Seen) => openOwn(id, owner, seen, openAnswer),
      startLoading: () => this.startLoading(),
      now,
      wait,
    };
    this.session = new ReadSession(dependencies, (state) => this.follow(state));
  }

  private follow(state: ReaderState): void {
    const opens = state.at === 'open' && this.state.at !== 'open';
    this.states.push(state);
    if (opens) this.whenOpen();
  }

  get state(): ReaderState {
    return this.states.at(-1) ?? { at: 'looking' };
  }

  get outcomes(): Outcome[] {
    return this.states.flatMap((state) => (state.at === 'open' ? [state.outcome] : []));
  }

  get text(): string | null {
    return this.state.at === 'open' ? this.state.opened.contents.text : null;
  }

  press(typed: Partial<Attempt> = {}): Promise<void> {
    return this.session.open({ pasted: '', passphrase: '', taking: true, ...typed });
  }
}

export function linkWith(parts: Partial<Link>): Link {
  return { host: null, id: null, keys: [], ...parts };
}

/** A tab's storage as the platform has it, as far as it is used here. */
export function tabStorage(refuses = false): Storage {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (name: string) => kept.get(name) ?? null,
    removeItem: (name: string) => kept.delete(name),
    setItem: (name: string, value: string) => {
      if (refuses) throw new DOMException('full', 'QuotaExceededError');
      kept.set(name, value);
    },
  };
  return storage as unknown as Storage;
}
