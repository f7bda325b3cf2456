import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SentMessage } from '../../src/client/send.ts';
import { fullLink, type KeyPart, type Link } from '../../src/client/share-link.ts';
import { generateKey } from '../../src/crypto/key.ts';
import { Secret } from '../../src/crypto/secret.ts';
import { Api } from './api.ts';
import { sendDraft, TEXT } from './people.ts';
import { Browser, Page, tabStorage } from './reading-page.ts';
import { ORIGIN, type ServerInMemory, startServerInMemory } from './server-in-memory.ts';

let server: ServerInMemory;
beforeEach(async () => {
  server = await startServerInMemory();
});
afterEach(() => server.stop());

async function openPage(
  sent: SentMessage,
  browser = new Browser(null),
  key: KeyPart | null = sent,
): Promise<Page> {
  const page = new Page(server, browser, { id: sent.id, keys: key === null ? [] : [key] });
  await page.session.look();
  return page;
}

function waitingWith(expected: Record<string, unknown>) {
  return { at: 'waiting', waiting: expect.objectContaining(expected) };
}

/** As a password manager or a person may have them; none is 32 characters of the alphabet. */
const PASSWORDS = [
  'open sesame',
  'correct horse battery staple',
  'Tr0ub4dor&3',
  'x'.repeat(31),
  'x'.repeat(33),
  `${'x'.repeat(30)}–`,
  `${'x'.repeat(16)}!${'y'.repeat(15)}`,
  `${'x'.repeat(10)} ${'y'.repeat(10)} ${'z'.repeat(12)}`,
  `${'x'.repeat(31)}ä`,
  'aGVsbG8gd29ybGQgaGVsbG8gd29ybGQgaGVsbG8=',
];

describe('a link that was changed on its way', () => {
  const other = (): KeyPart => ({ key: generateKey(), locked: false });

  it('the link token decides between the keys that it may have had', async () => {
    const sent = await sendDraft(server);
    const page = new Page(server, new Browser(null), { id: sent.id, keys: [other(), other(), sent] });
    await page.session.look();
    expect(page.state).toEqual(waitingWith({ asksKey: false, notice: null }));
    expect(page.session.key?.key.reveal()).toBe(sent.key.reveal());
    await page.press();
    expect(page.text).toBe(TEXT);
  });

  it('its key is asked for where the server takes none of them', async () => {
    const sent = await sendDraft(server);
    const page = new Page(server, new Browser(null), { id: sent.id, keys: [other(), other()] });
    await page.session.look();
    expect(page.state).toEqual(waitingWith({ asksKey: true, notice: 'wrong-key' }));
    expect(page.session.key).toBeNull();
  });

  it('the link token decides between the keys in what was pasted', async () => {
    const sent = await sendDraft(server);
    const page = await openPage(sent, new Browser(null), null);
    await page.press({ pasted: `${other().key.reveal()} or ${sent.key.reveal()}` });
    expect(page.text).toBe(TEXT);
  });

  it.each(PASSWORDS)('a password that was pasted leads to no request: %j', async (password) => {
    const sent = await sendDraft(server);
    const page = await openPage(sent, new Browser(null), null);
    server.requestedPaths.length = 0;
    await page.press({ pasted: password });
    expect(page.state).toEqual(waitingWith({ notice: 'wrong-key' }));
    expect(server.requestedPaths).toEqual([]);
  });

  it.each(PASSWORDS)('a password in the address is never sent, not even as a hash: %j', async (password) => {
    const sent = await sendDraft(server);
    const bodies: string[] = [];
    const api = new Api(ORIGIN, (url, init) => {
      bodies.push(String(init?.body));
      return server.fetch(url, init);
    });
    const keys = [{ key: new Secret(password), locked: false }];
    const page = new Page({ ...server, api }, new Browser(null), { id: sent.id, keys });
    await page.session.look();
    expect(page.state).toEqual(waitingWith({ notice: 'wrong-key' }));
    expect(bodies.join()).not.toContain('link_token');
    expect(bodies.join()).not.toContain('"read_token"');
  });

  it('the link of another server is named, and nothing is asked of this one', async () => {
    const sent = await sendDraft(server);
    const page = await openPage(sent, new Browser(null), null);
    server.requestedPaths.length = 0;
    await page.press({ pasted: fullLink('https://other.example', sent.id, sent) });
    expect(page.state).toEqual(waitingWith({ notice: 'other-server', otherHost: 'other.example' }));
    expect(server.requestedPaths).toEqual([]);
  });
});

describe('a page whose address names no message of this server', () => {
  it.each<Partial<Link>>([{}, { host: 'other.example', id: 'abc' }])(
    'says so, and asks nothing of this one: %j',
    async (link) => {
      const page = new Page(server, new Browser(null), link);
      await page.session.look();
      expect(page.state).toMatchObject({ at: 'closed', reason: 'no-message' });
      expect(server.requestedPaths).toEqual([]);
    },
  );
});

describe('the key of a link', () => {
  it('is needed until the claim is acknowledged', async () => {
    const sent = await sendDraft(server);
    const page = await openPage(sent);
    const needed: boolean[] = [];
    page.whenOpen = () => needed.push(page.session.key !== null);
    await page.press();
    needed.push(page.session.key !== null);
    expect(needed).toEqual([true, false]);
  });

  it('is needed while the claim fails, and while there is no answer', async () => {
    const sent = await sendDraft(server);
    const page = await openPage(sent);
    page.whenOpen = () => {
      server.network = 'no-network';
    };
    await page.press();
    expect([page.outcomes.at(-1), page.session.key !== null]).toEqual(['offline', true]);
    server.network = 'no-network';
    const other = await openPage(sent);
    expect(other.state).toMatchObject({ at: 'closed', reason: 'offline' });
    expect(other.session.key).not.toBeNull();
  });

  it('is not needed where there is nothing to open', async () => {
    const sent = await sendDraft(server);
    await (await openPage(sent)).press();
    const page = await openPage(sent, new Browser(null));
    expect(page.state).toMatchObject({ at: 'closed', reason: 'taken' });
    expect(page.session.key).toBeNull();
  });

  it('is kept in the tab while a message for a number of readers can be opened again', async () => {
    const sent = await sendDraft(server, { readers: 2, passphrase: 'x' });
    const browser = new Browser(null, tabStorage());
    const page = await openPage(sent, browser);
    await page.press({ passphrase: 'x' });
    expect(page.session.key).not.toBeNull();
    const again = await openPage(sent, browser, null);
    expect(again.state).toEqual(waitingWith({ asksKey: false, asksPassphrase: true }));
    await again.press({ passphrase: 'x' });
    await again.session.erase();
    expect(again.outcomes.at(-1)).toBe('given-up');
    expect(browser.tokens.findKeys(sent.id)).toEqual([]);
    expect(again.session.key).toBeNull();
  });
});
