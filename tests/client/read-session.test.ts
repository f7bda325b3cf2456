import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReaderKeyring } from '../../src/browser/reader/claim-message.ts';
import { ReadSession } from '../../src/browser/reader/read-session.ts';
import { ReadTokens } from '../../src/browser/reader/read-tokens.ts';
import type { Attempt, Outcome, ReaderState } from '../../src/browser/reader/reader-state.ts';
import { ephemeralCaller, type Identity } from '../../src/client/identity.ts';
import type { KeyringState } from '../../src/client/keyring.ts';
import { look } from '../../src/client/receive.ts';
import type { SentMessage } from '../../src/client/send.ts';
import { fullLink, type KeyPart } from '../../src/client/share-link.ts';
import { API } from '../../src/contract/routes.ts';
import { generateKey } from '../../src/crypto/key.ts';
import { MemoryKeyring, newPerson, sendDraft, TEXT } from './people.ts';
import { ORIGIN, type ServerInMemory, startServerInMemory } from './server-in-memory.ts';

let server: ServerInMemory;
beforeEach(async () => {
  server = await startServerInMemory();
});
afterEach(() => server.stop());

/** A browser: what it keeps, and where the tab's tokens are. */
class Browser extends MemoryKeyring implements ReaderKeyring {
  keeps: KeyringState = { kind: 'empty' };
  before: Identity | null = null;
  readonly tokens = new ReadTokens(null);

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

async function browserOf(person: Awaited<ReturnType<typeof newPerson>>): Promise<Browser> {
  const browser = new Browser(null);
  browser.keep(person.identity);
  return browser;
}

/** A page that was opened by a link, and every state that it has entered since. */
class Page {
  readonly states: ReaderState[] = [];
  readonly session: ReadSession;
  /** What the page does while it waits for its next attempt to erase. */
  meanwhile: (seconds: number) => void = () => undefined;
  /** What happens at the moment when the text comes on the screen. */
  whenOpen: () => void = () => undefined;

  constructor(browser: Browser, id: string | null, key: KeyPart | null) {
    const wait = async (seconds: number) => this.meanwhile(seconds);
    const dependencies = { api: server.api, keyring: browser, tokens: browser.tokens, wait };
    this.session = new ReadSession(dependencies, { id, key }, (state) => this.follow(state));
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

async function openPage(
  sent: SentMessage,
  browser = new Browser(null),
  key: KeyPart | null = sent,
): Promise<Page> {
  const page = new Page(browser, sent.id, key);
  await page.session.look();
  return page;
}

function waitingWith(expected: Record<string, unknown>) {
  return { at: 'waiting', waiting: expect.objectContaining(expected) };
}

describe('before a reader presses anything', () => {
  it('a message waits, and has only been looked at', async () => {
    const sent = await sendDraft(server);
    server.requestedPaths.length = 0;
    const page = await openPage(sent);
    expect(page.state).toEqual({
      at: 'waiting',
      waiting: {
        expiresAt: sent.expiresAt,
        oneTime: false,
        written: false,
        readingStarted: false,
        asksKey: false,
        asksPassphrase: false,
        notice: null,
      },
    });
    expect(server.requestedPaths).toEqual([API.view]);
  });

  it('a message that can be read once has not been spent', async () => {
    const sent = await sendDraft(server, { oneTime: true });
    expect((await openPage(sent)).state).toEqual(waitingWith({ oneTime: true, readingStarted: false }));
    const other = await openPage(sent);
    await other.press();
    expect(other.text).toBe(TEXT);
  });

  it('no identity is made', async () => {
    const browser = new Browser(null);
    await openPage(await sendDraft(server), browser);
    expect(browser.keeps).toEqual({ kind: 'empty' });
  });

  it('a link without a key asks for it, and one that is locked for the passphrase', async () => {
    const sent = await sendDraft(server, { passphrase: 'x' });
    expect((await openPage(sent, new Browser(null), null)).state).toEqual(waitingWith({ asksKey: true }));
    expect((await openPage(sent)).state).toEqual(waitingWith({ asksKey: false, asksPassphrase: true }));
  });

  it('a link that names no message says so', async () => {
    const page = new Page(new Browser(null), null, null);
    await page.session.look();
    expect(page.state).toEqual({ at: 'closed', reason: 'no-message', keyLost: false });
    expect(server.requestedPaths).toEqual([]);
  });
});

describe('a press of the button', () => {
  it('a press of the button shows the text first, and then makes the message one’s own', async () => {
    const page = await openPage(await sendDraft(server));
    await page.press();
    expect(page.text).toBe(TEXT);
    expect(page.states.map(({ at }) => at)).toEqual([
      'looking',
      'waiting',
      'opening',
      'open',
      'open',
      'open',
    ]);
    expect(page.outcomes).toEqual(['claiming', 'claiming', 'claimed']);
  });

  it('a press of the button while the message is being opened does nothing', async () => {
    const page = await openPage(await sendDraft(server));
    await Promise.all([page.press(), page.press()]);
    expect(page.states.filter(({ at }) => at === 'opening')).toHaveLength(1);
  });

  it.each([
    ['with spaces around it', (sent: SentMessage) => `  ${sent.key.reveal()} \n`],
    ['as part of the whole link', (sent: SentMessage) => fullLink(ORIGIN, sent.id, sent)],
  ])('a press of the button takes a key that was pasted %s', async (_how, pasted) => {
    const sent = await sendDraft(server);
    const page = await openPage(sent, new Browser(null), null);
    await page.press({ pasted: pasted(sent) });
    expect(page.text).toBe(TEXT);
  });

  it('a press of the button without a key, or with the link of another message, asks nothing of the server', async () => {
    const sent = await sendDraft(server);
    const page = await openPage(sent, new Browser(null), null);
    server.requestedPaths.length = 0;
    await page.press({ pasted: '  ' });
    expect(page.state).toEqual(waitingWith({ notice: 'no-key', asksKey: true }));
    await page.press({ pasted: fullLink(ORIGIN, 'another', sent) });
    expect(page.state).toEqual(waitingWith({ notice: 'other-message' }));
    expect(server.requestedPaths).toEqual([]);
  });

  it('a press of the button with a wrong key says so, and then takes the right one', async () => {
    const sent = await sendDraft(server, { oneTime: true });
    const page = await openPage(sent, new Browser(null), { key: generateKey(), locked: false });
    await page.press();
    expect(page.state).toEqual(waitingWith({ notice: 'wrong-key', asksKey: true, asksPassphrase: true }));
    await page.press({ pasted: sent.key.reveal() });
    expect(page.text).toBe(TEXT);
  });

  it('a press of the button with a locked link wants the passphrase, says that it is wrong, and takes the right one', async () => {
    const sent = await sendDraft(server, { passphrase: 'open sesame' });
    const page = await openPage(sent);
    await page.press();
    expect(page.state).toEqual(waitingWith({ notice: 'no-passphrase', asksPassphrase: true }));
    await page.press({ passphrase: 'sesame' });
    expect(page.state).toEqual(waitingWith({ notice: 'wrong-passphrase' }));
    await page.press({ passphrase: 'open sesame' });
    expect(page.text).toBe(TEXT);
  });

  it('a press of the button finds the passphrase missing where the key was pasted alone', async () => {
    const sent = await sendDraft(server, { passphrase: 'open sesame' });
    const page = await openPage(sent, new Browser(null), null);
    await page.press({ pasted: sent.key.reveal() });
    await page.press({ pasted: sent.key.reveal(), passphrase: 'open sesame' });
    expect(page.text).toBe(TEXT);
  });

  it.each(['no-network', 'too-many', 'store-down', 'gibberish'] as const)(
    'a press of the button that meets a temporary error (%s) can be repeated',
    async (network) => {
      const page = await openPage(await sendDraft(server, { oneTime: true }));
      server.network = network;
      await page.press();
      expect(page.state.at).toBe('waiting');
      server.network = 'up';
      await page.press();
      expect(page.text).toBe(TEXT);
    },
  );

  it('a press of the button uses the key of a link that was opened over the page', async () => {
    const sent = await sendDraft(server);
    const page = await openPage(sent, new Browser(null), null);
    page.session.offer(sent);
    expect(page.state).toEqual(waitingWith({ asksKey: false }));
    await page.press();
    expect(page.text).toBe(TEXT);
  });
});

describe('a second tab of the same browser', () => {
  it('a second tab of the same browser that comes too late finds the message to be its own, though it came before there was an identity', async () => {
    const browser = new Browser(null);
    const sent = await sendDraft(server);
    const [one, other] = [await openPage(sent, browser), await openPage(sent, browser)];
    await one.press();
    await other.press();
    expect(one.outcomes.at(-1)).toBe('claimed');
    expect(other.text).toBe(TEXT);
    expect(other.outcomes).toEqual(['own']);
  });
});

describe('a message that is kept under the previous key', () => {
  it('is not called somebody else’s, and opens after switching back', async () => {
    const browser = new Browser(null);
    const sent = await sendDraft(server);
    await (await openPage(sent, browser)).press();
    browser.before = browser.identity;
    browser.keep((await newPerson()).identity);
    const page = await openPage(sent, browser, null);
    expect(page.state).toMatchObject({ at: 'closed', reason: 'previous-key' });
    await page.session.switchBack();
    expect(page.text).toBe(TEXT);
    expect(page.outcomes).toEqual(['own']);
  });

  it('is told from what really is somebody else’s', async () => {
    const sent = await sendDraft(server);
    await (await openPage(sent, new Browser(null))).press();
    const browser = await browserOf(await newPerson());
    browser.before = (await newPerson()).identity;
    expect((await openPage(sent, browser)).state).toMatchObject({ at: 'closed', reason: 'taken' });
  });
});

describe('what becomes of a message that is open', () => {
  it('one’s own opens by itself, without a key in the link', async () => {
    const browser = new Browser(null);
    const sent = await sendDraft(server);
    await (await openPage(sent, browser)).press();
    const again = await openPage(sent, browser, null);
    expect(again.text).toBe(TEXT);
    expect(again.outcomes).toEqual(['own']);
  });

  it('a sender who looks takes nothing, and may take it all the same', async () => {
    const sender = await newPerson();
    const sent = await sendDraft(server, {}, sender.identity);
    const page = await openPage(sent, await browserOf(sender));
    expect(page.state).toEqual(waitingWith({ written: true }));
    await page.press({ taking: false });
    expect(page.outcomes).toEqual(['looked']);
    expect(await look(server.api, sent.id, await ephemeralCaller())).toMatchObject({ claimable: true });
    const other = await openPage(sent, await browserOf(sender));
    await other.press({ taking: true });
    expect(other.outcomes.at(-1)).toBe('claimed');
  });

  it('a reader who was a moment late reads it, and is told that it is not kept', async () => {
    const sent = await sendDraft(server);
    const [one, other] = await Promise.all([openPage(sent), openPage(sent)]);
    await Promise.all([one.press(), other.press()]);
    expect([one.text, other.text]).toEqual([TEXT, TEXT]);
    expect([one.outcomes.at(-1), other.outcomes.at(-1)].toSorted()).toEqual(['claimed', 'taken']);
  });

  it.each<[KeyringState['kind'], Outcome]>([
    ['lost', 'key-lost'],
    ['storage-unavailable', 'unkeepable'],
  ])('a browser whose key is %s leaves it unclaimed', async (kind, outcome) => {
    const browser = new Browser(null);
    const sent = await sendDraft(server);
    const page = await openPage(sent, browser);
    browser.keeps = { kind } as KeyringState;
    await page.press();
    expect(page.text).toBe(TEXT);
    expect(page.outcomes.at(-1)).toBe(outcome);
    expect(server.requestedPaths).not.toContain(API.claim);
  });

  it('what could not be claimed stays on the screen, and can be kept later', async () => {
    const page = await openPage(await sendDraft(server));
    page.whenOpen = () => {
      server.network = 'no-network';
    };
    await page.press();
    expect(page.outcomes.at(-1)).toBe('offline');
    expect(page.text).toBe(TEXT);
    server.network = 'up';
    await page.session.keep();
    expect(page.outcomes.at(-1)).toBe('claimed');
  });

  it('what expires under one’s eyes is not kept, and is still shown', async () => {
    const page = await openPage(await sendDraft(server, { lifetime: 60 }));
    page.whenOpen = () => {
      server.now += 60;
    };
    await page.press();
    expect(page.outcomes.at(-1)).toBe('gone');
    expect(page.text).toBe(TEXT);
  });
});

describe('a message that can be read once', () => {
  it('a message that can be read once is erased as soon as it is on the screen', async () => {
    const browser = new Browser(null);
    const sent = await sendDraft(server, { oneTime: true });
    const page = await openPage(sent, browser);
    await page.press();
    expect(page.outcomes).toEqual(['erasing', 'erased']);
    expect(browser.tokens.find(sent.id)).toBeNull();
    expect((await openPage(sent)).state).toMatchObject({ at: 'closed', reason: 'unknown' });
  });

  it('a message that can be read once is erased by a later attempt where the first one fails', async () => {
    const page = await openPage(await sendDraft(server, { oneTime: true }));
    const pauses: number[] = [];
    page.meanwhile = (seconds) => {
      pauses.push(seconds);
      if (pauses.length === 2) server.network = 'up';
    };
    page.whenOpen = () => {
      server.network = 'store-down';
    };
    await page.press();
    expect(page.outcomes).toEqual(['erasing', 'unerased', 'unerased', 'erased']);
    expect(pauses).toEqual([2, 5]);
  });

  it('a message that can be read once is shown again after a reload that came before it was erased', async () => {
    const browser = new Browser(null);
    const sent = await sendDraft(server, { oneTime: true });
    const page = await openPage(sent, browser);
    server.network = 'answers-lost';
    await page.press();
    expect(page.state).toEqual(waitingWith({ notice: 'offline' }));
    server.network = 'up';
    const reloaded = await openPage(sent, browser, null);
    expect(reloaded.state).toEqual(waitingWith({ readingStarted: true, asksKey: true }));
    await reloaded.press({ pasted: sent.key.reveal() });
    expect(reloaded.text).toBe(TEXT);
    expect(reloaded.outcomes.at(-1)).toBe('erased');
  });

  it('a message that can be read once that another reader began to read meanwhile is said to be read elsewhere, and afterwards to be read', async () => {
    const sent = await sendDraft(server, { oneTime: true });
    const page = await openPage(sent);
    const otherReader = await openPage(sent);
    server.network = 'answers-lost';
    await otherReader.press();
    server.network = 'up';
    await page.press();
    expect(page.state).toMatchObject({ at: 'closed', reason: 'read-elsewhere' });
    expect((await openPage(sent)).state).toMatchObject({ at: 'closed', reason: 'already-read' });
  });
});

describe('a message that stays closed', () => {
  it('a message that stays closed tells a reader who came too late that it has another owner', async () => {
    const sent = await sendDraft(server);
    const late = await openPage(sent);
    await (await openPage(sent)).press();
    await late.press();
    expect(late.state).toEqual({ at: 'closed', reason: 'taken', keyLost: false });
    expect((await openPage(sent)).state).toEqual({ at: 'closed', reason: 'taken', keyLost: false });
  });

  it('a message that stays closed adds that this browser has lost the key that may have opened it', async () => {
    const browser = new Browser(null);
    const sent = await sendDraft(server);
    await (await openPage(sent, browser)).press();
    browser.keeps = { kind: 'lost' };
    expect((await openPage(sent, browser)).state).toEqual({ at: 'closed', reason: 'taken', keyLost: true });
  });

  it.each([
    ['no-network', 'offline'],
    ['too-many', 'too-many'],
    ['store-down', 'unavailable'],
    ['gibberish', 'unexpected'],
  ] as const)(
    'a message that stays closed after a temporary error (%s) is looked at again',
    async (network, reason) => {
      const sent = await sendDraft(server);
      server.network = network;
      const page = await openPage(sent);
      expect(page.state).toMatchObject({ at: 'closed', reason });
      server.network = 'up';
      await page.session.look();
      expect(page.state).toEqual(waitingWith({ notice: null }));
    },
  );

  it('a message that stays closed tells what has expired from what is not known', async () => {
    const sent = await sendDraft(server, { lifetime: 60 });
    server.now += 60;
    expect((await openPage(sent)).state).toMatchObject({ reason: 'expired' });
    expect((await openPage({ ...sent, id: 'nothing' })).state).toMatchObject({ reason: 'unknown' });
  });
});
