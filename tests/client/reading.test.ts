import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ReadTokens } from '../../src/browser/reader/read-tokens.ts';
import { type ReaderKeyring, Reading } from '../../src/browser/reader/reading.ts';
import type { Attempt, Fate, Stage } from '../../src/browser/reader/stage.ts';
import { stranger } from '../../src/client/identity.ts';
import type { KeyringState } from '../../src/client/keyring.ts';
import { look } from '../../src/client/receive.ts';
import type { SentMessage } from '../../src/client/send.ts';
import { fullLink, type KeyPart } from '../../src/client/share-link.ts';
import { API } from '../../src/contract/routes.ts';
import { generateKey } from '../../src/crypto/key.ts';
import { MemoryKeyring, sendDraft, somebody, TEXT } from './people.ts';
import { ORIGIN, type ServerInMemory, startServerInMemory } from './server-in-memory.ts';

let server: ServerInMemory;
beforeEach(async () => {
  server = await startServerInMemory();
});
afterEach(() => server.stop());

/** A browser: what it keeps, and where the tab's tokens are. */
class Browser extends MemoryKeyring implements ReaderKeyring {
  keeps: KeyringState = { kind: 'empty' };
  readonly tokens = new ReadTokens(null);

  async look(): Promise<KeyringState> {
    return this.keeps;
  }

  async open(): Promise<KeyringState> {
    if (this.keeps.kind === 'empty') this.keep((await somebody()).identity);
    return this.keeps;
  }

  keep(identity: NonNullable<MemoryKeyring['identity']>): void {
    this.identity = identity;
    this.keeps = { kind: 'kept', identity };
  }
}

async function browserOf(person: Awaited<ReturnType<typeof somebody>>): Promise<Browser> {
  const browser = new Browser(null);
  browser.keep(person.identity);
  return browser;
}

/** A page that was opened by a link, and every stage that it has come to since. */
class Page {
  readonly stages: Stage[] = [];
  readonly reading: Reading;
  /** What the page does while it waits for its next attempt to erase. */
  meanwhile: (seconds: number) => void = () => undefined;
  /** What happens at the moment when the text comes on the screen. */
  whenOpen: () => void = () => undefined;

  constructor(browser: Browser, id: string | null, key: KeyPart | null) {
    const wait = async (seconds: number) => this.meanwhile(seconds);
    const parts = { api: server.api, keyring: browser, tokens: browser.tokens, wait };
    this.reading = new Reading(parts, { id, key }, (stage) => this.follow(stage));
  }

  private follow(stage: Stage): void {
    const opens = stage.at === 'open' && this.stage.at !== 'open';
    this.stages.push(stage);
    if (opens) this.whenOpen();
  }

  get stage(): Stage {
    return this.stages.at(-1) ?? { at: 'looking' };
  }

  get fates(): Fate[] {
    return this.stages.flatMap((stage) => (stage.at === 'open' ? [stage.fate] : []));
  }

  get text(): string | null {
    return this.stage.at === 'open' ? this.stage.opened.contents.text : null;
  }

  press(typed: Partial<Attempt> = {}): Promise<void> {
    return this.reading.open({ pasted: '', passphrase: '', taking: true, ...typed });
  }
}

async function visit(
  sent: SentMessage,
  browser = new Browser(null),
  key: KeyPart | null = sent,
): Promise<Page> {
  const page = new Page(browser, sent.id, key);
  await page.reading.look();
  return page;
}

function sealedWith(expected: Record<string, unknown>) {
  return { at: 'sealed', sealed: expect.objectContaining(expected) };
}

describe('before anybody presses anything', () => {
  it('a message waits, and has only been looked at', async () => {
    const sent = await sendDraft(server);
    server.asked.length = 0;
    const page = await visit(sent);
    expect(page.stage).toEqual({
      at: 'sealed',
      sealed: {
        expiresAt: sent.expiresAt,
        oneTime: false,
        written: false,
        begun: false,
        asksKey: false,
        asksPassphrase: false,
        complaint: null,
      },
    });
    expect(server.asked).toEqual([API.view]);
  });

  it('a message that can be read once has not been spent', async () => {
    const sent = await sendDraft(server, { oneTime: true });
    expect((await visit(sent)).stage).toEqual(sealedWith({ oneTime: true, begun: false }));
    const other = await visit(sent);
    await other.press();
    expect(other.text).toBe(TEXT);
  });

  it('no identity is made', async () => {
    const browser = new Browser(null);
    await visit(await sendDraft(server), browser);
    expect(browser.keeps).toEqual({ kind: 'empty' });
  });

  it('a link without a key asks for it, and one that is locked for the passphrase', async () => {
    const sent = await sendDraft(server, { passphrase: 'x' });
    expect((await visit(sent, new Browser(null), null)).stage).toEqual(sealedWith({ asksKey: true }));
    expect((await visit(sent)).stage).toEqual(sealedWith({ asksKey: false, asksPassphrase: true }));
  });

  it('a link that names no message says so', async () => {
    const page = new Page(new Browser(null), null, null);
    await page.reading.look();
    expect(page.stage).toEqual({ at: 'closed', closing: 'no-message', keyLost: false });
    expect(server.asked).toEqual([]);
  });
});

describe('a press of the button', () => {
  it('shows the text first, and then makes the message one’s own', async () => {
    const page = await visit(await sendDraft(server));
    await page.press();
    expect(page.text).toBe(TEXT);
    expect(page.stages.map(({ at }) => at)).toEqual(['looking', 'sealed', 'opening', 'open', 'open', 'open']);
    expect(page.fates).toEqual(['claiming', 'claiming', 'claimed']);
  });

  it('while the message is being opened does nothing', async () => {
    const page = await visit(await sendDraft(server));
    await Promise.all([page.press(), page.press()]);
    expect(page.stages.filter(({ at }) => at === 'opening')).toHaveLength(1);
  });

  it.each([
    ['with blanks around it', (sent: SentMessage) => `  ${sent.key.reveal()} \n`],
    ['as part of the whole link', (sent: SentMessage) => fullLink(ORIGIN, sent.id, sent)],
  ])('takes a key that was pasted %s', async (_how, pasted) => {
    const sent = await sendDraft(server);
    const page = await visit(sent, new Browser(null), null);
    await page.press({ pasted: pasted(sent) });
    expect(page.text).toBe(TEXT);
  });

  it('without a key, or with the link of another message, asks nothing of the server', async () => {
    const sent = await sendDraft(server);
    const page = await visit(sent, new Browser(null), null);
    server.asked.length = 0;
    await page.press({ pasted: '  ' });
    expect(page.stage).toEqual(sealedWith({ complaint: 'no-key', asksKey: true }));
    await page.press({ pasted: fullLink(ORIGIN, 'another', sent) });
    expect(page.stage).toEqual(sealedWith({ complaint: 'other-message' }));
    expect(server.asked).toEqual([]);
  });

  it('with a wrong key says so, and then takes the right one', async () => {
    const sent = await sendDraft(server, { oneTime: true });
    const page = await visit(sent, new Browser(null), { key: generateKey(), locked: false });
    await page.press();
    expect(page.stage).toEqual(sealedWith({ complaint: 'wrong-key', asksKey: true, asksPassphrase: true }));
    await page.press({ pasted: sent.key.reveal() });
    expect(page.text).toBe(TEXT);
  });

  it('with a locked link wants the passphrase, says that it is wrong, and takes the right one', async () => {
    const sent = await sendDraft(server, { passphrase: 'open sesame' });
    const page = await visit(sent);
    await page.press();
    expect(page.stage).toEqual(sealedWith({ complaint: 'no-passphrase', asksPassphrase: true }));
    await page.press({ passphrase: 'sesame' });
    expect(page.stage).toEqual(sealedWith({ complaint: 'wrong-passphrase' }));
    await page.press({ passphrase: 'open sesame' });
    expect(page.text).toBe(TEXT);
  });

  it('finds the passphrase missing where the key was pasted alone', async () => {
    const sent = await sendDraft(server, { passphrase: 'open sesame' });
    const page = await visit(sent, new Browser(null), null);
    await page.press({ pasted: sent.key.reveal() });
    await page.press({ pasted: sent.key.reveal(), passphrase: 'open sesame' });
    expect(page.text).toBe(TEXT);
  });

  it.each(['no-network', 'too-many', 'store-down', 'gibberish'] as const)(
    'that meets a hindrance (%s) can be repeated',
    async (weather) => {
      const page = await visit(await sendDraft(server, { oneTime: true }));
      server.weather = weather;
      await page.press();
      expect(page.stage.at).toBe('sealed');
      server.weather = 'fair';
      await page.press();
      expect(page.text).toBe(TEXT);
    },
  );

  it('uses the key of a link that was opened over the page', async () => {
    const sent = await sendDraft(server);
    const page = await visit(sent, new Browser(null), null);
    page.reading.offer(sent);
    expect(page.stage).toEqual(sealedWith({ asksKey: false }));
    await page.press();
    expect(page.text).toBe(TEXT);
  });
});

describe('a second tab of the same browser', () => {
  it('that comes too late finds the message to be its own, though it came before there was an identity', async () => {
    const browser = new Browser(null);
    const sent = await sendDraft(server);
    const [one, other] = [await visit(sent, browser), await visit(sent, browser)];
    await one.press();
    await other.press();
    expect(one.fates.at(-1)).toBe('claimed');
    expect(other.text).toBe(TEXT);
    expect(other.fates).toEqual(['own']);
  });
});

describe('what becomes of a message that is open', () => {
  it('one’s own opens by itself, without a key in the link', async () => {
    const browser = new Browser(null);
    const sent = await sendDraft(server);
    await (await visit(sent, browser)).press();
    const again = await visit(sent, browser, null);
    expect(again.text).toBe(TEXT);
    expect(again.fates).toEqual(['own']);
  });

  it('a sender who looks takes nothing, and may take it all the same', async () => {
    const sender = await somebody();
    const sent = await sendDraft(server, {}, sender.identity);
    const page = await visit(sent, await browserOf(sender));
    expect(page.stage).toEqual(sealedWith({ written: true }));
    await page.press({ taking: false });
    expect(page.fates).toEqual(['looked']);
    expect(await look(server.api, sent.id, await stranger())).toMatchObject({ claimable: true });
    const other = await visit(sent, await browserOf(sender));
    await other.press({ taking: true });
    expect(other.fates.at(-1)).toBe('claimed');
  });

  it('somebody who was a moment late reads it, and is told that it is not kept', async () => {
    const sent = await sendDraft(server);
    const [one, other] = await Promise.all([visit(sent), visit(sent)]);
    await Promise.all([one.press(), other.press()]);
    expect([one.text, other.text]).toEqual([TEXT, TEXT]);
    expect([one.fates.at(-1), other.fates.at(-1)].toSorted()).toEqual(['claimed', 'taken']);
  });

  it.each<[KeyringState['kind'], Fate]>([
    ['lost', 'key-lost'],
    ['impossible', 'unkeepable'],
  ])('a browser whose key is %s leaves it unclaimed', async (kind, fate) => {
    const browser = new Browser(null);
    const sent = await sendDraft(server);
    const page = await visit(sent, browser);
    browser.keeps = { kind } as KeyringState;
    await page.press();
    expect(page.text).toBe(TEXT);
    expect(page.fates.at(-1)).toBe(fate);
    expect(server.asked).not.toContain(API.claim);
  });

  it('what could not be claimed stays on the screen, and can be kept later', async () => {
    const page = await visit(await sendDraft(server));
    page.whenOpen = () => {
      server.weather = 'no-network';
    };
    await page.press();
    expect(page.fates.at(-1)).toBe('offline');
    expect(page.text).toBe(TEXT);
    server.weather = 'fair';
    await page.reading.keep();
    expect(page.fates.at(-1)).toBe('claimed');
  });

  it('what expires under one’s eyes is not kept, and is still shown', async () => {
    const page = await visit(await sendDraft(server, { lifetime: 60 }));
    page.whenOpen = () => {
      server.now += 60;
    };
    await page.press();
    expect(page.fates.at(-1)).toBe('gone');
    expect(page.text).toBe(TEXT);
  });
});

describe('a message that can be read once', () => {
  it('is erased as soon as it is on the screen', async () => {
    const browser = new Browser(null);
    const sent = await sendDraft(server, { oneTime: true });
    const page = await visit(sent, browser);
    await page.press();
    expect(page.fates).toEqual(['erasing', 'erased']);
    expect(browser.tokens.begun(sent.id)).toBeNull();
    expect((await visit(sent)).stage).toMatchObject({ at: 'closed', closing: 'unknown' });
  });

  it('is erased by a later attempt where the first one fails', async () => {
    const page = await visit(await sendDraft(server, { oneTime: true }));
    const pauses: number[] = [];
    page.meanwhile = (seconds) => {
      pauses.push(seconds);
      if (pauses.length === 2) server.weather = 'fair';
    };
    page.whenOpen = () => {
      server.weather = 'store-down';
    };
    await page.press();
    expect(page.fates).toEqual(['erasing', 'unerased', 'unerased', 'erased']);
    expect(pauses).toEqual([2, 5]);
  });

  it('is shown again after a reload that came before it was erased', async () => {
    const browser = new Browser(null);
    const sent = await sendDraft(server, { oneTime: true });
    const page = await visit(sent, browser);
    server.weather = 'answers-lost';
    await page.press();
    expect(page.stage).toEqual(sealedWith({ complaint: 'offline' }));
    server.weather = 'fair';
    const reloaded = await visit(sent, browser, null);
    expect(reloaded.stage).toEqual(sealedWith({ begun: true, asksKey: true }));
    await reloaded.press({ pasted: sent.key.reveal() });
    expect(reloaded.text).toBe(TEXT);
    expect(reloaded.fates.at(-1)).toBe('erased');
  });

  it('that somebody began to read meanwhile is said to be read elsewhere, and afterwards to be read', async () => {
    const sent = await sendDraft(server, { oneTime: true });
    const page = await visit(sent);
    const thief = await visit(sent);
    server.weather = 'answers-lost';
    await thief.press();
    server.weather = 'fair';
    await page.press();
    expect(page.stage).toMatchObject({ at: 'closed', closing: 'read-elsewhere' });
    expect((await visit(sent)).stage).toMatchObject({ at: 'closed', closing: 'already-read' });
  });
});

describe('a message that stays closed', () => {
  it('tells who came too late that somebody else has it', async () => {
    const sent = await sendDraft(server);
    const late = await visit(sent);
    await (await visit(sent)).press();
    await late.press();
    expect(late.stage).toEqual({ at: 'closed', closing: 'taken', keyLost: false });
    expect((await visit(sent)).stage).toEqual({ at: 'closed', closing: 'taken', keyLost: false });
  });

  it('adds that this browser has lost the key that may have opened it', async () => {
    const browser = new Browser(null);
    const sent = await sendDraft(server);
    await (await visit(sent, browser)).press();
    browser.keeps = { kind: 'lost' };
    expect((await visit(sent, browser)).stage).toEqual({ at: 'closed', closing: 'taken', keyLost: true });
  });

  it.each([
    ['no-network', 'offline'],
    ['too-many', 'too-many'],
    ['store-down', 'unavailable'],
    ['gibberish', 'unexpected'],
  ] as const)('for a hindrance (%s) is looked at again', async (weather, closing) => {
    const sent = await sendDraft(server);
    server.weather = weather;
    const page = await visit(sent);
    expect(page.stage).toMatchObject({ at: 'closed', closing });
    server.weather = 'fair';
    await page.reading.look();
    expect(page.stage).toEqual(sealedWith({ complaint: null }));
  });

  it('tells what has expired from what is not known', async () => {
    const sent = await sendDraft(server, { lifetime: 60 });
    server.now += 60;
    expect((await visit(sent)).stage).toMatchObject({ closing: 'expired' });
    expect((await visit({ ...sent, id: 'nothing' })).stage).toMatchObject({ closing: 'unknown' });
  });
});
