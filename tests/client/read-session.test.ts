import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/browser/reader/session/reader-state.ts';
import { ephemeralCaller, type Identity } from '../../src/client/identity.ts';
import type { KeyringState } from '../../src/client/keyring.ts';
import { remove } from '../../src/client/mailbox.ts';
import { look } from '../../src/client/receive.ts';
import type { SentMessage } from '../../src/client/send.ts';
import { fullLink, type KeyPart, type Link } from '../../src/client/share-link.ts';
import { API } from '../../src/contract/routes.ts';
import { generateKey } from '../../src/crypto/key.ts';
import { generateToken, linkToken } from '../../src/crypto/proof.ts';
import { Secret } from '../../src/crypto/secret.ts';
import { newPerson, sendDraft, sendOlder, TEXT } from './people.ts';
import { Browser, browserOf, linkWith, Page } from './reading-page.ts';
import { ORIGIN, type ServerInMemory, startServerInMemory } from './server-in-memory.ts';

let server: ServerInMemory;
beforeEach(async () => {
  server = await startServerInMemory();
});
afterEach(() => server.stop());

function newPage(browser: Browser, link: Partial<Link>): Page {
  return new Page(server, browser, link);
}

/** Readings as the page knows them; the present of the server in memory is their only time. */
function recordOf(count: number, mine: boolean, wrongPassphrases = 0) {
  const at = count === 0 ? null : server.now;
  return { readings: { count, firstAt: at, lastAt: at, mine }, wrongPassphrases };
}

async function openPage(
  sent: SentMessage,
  browser = new Browser(null),
  key: KeyPart | null = sent,
): Promise<Page> {
  const page = newPage(browser, { id: sent.id, keys: key === null ? [] : [key] });
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
        maxReadings: null,
        written: false,
        recorded: true,
        record: recordOf(0, false),
        retryAt: 0,
        asksKey: false,
        asksPassphrase: false,
        locked: false,
        device: false,
        notice: null,
        otherHost: null,
      },
    });
    expect(server.requestedPaths).toEqual([API.view]);
  });

  it('a message that can be read once has not been spent', async () => {
    const sent = await sendDraft(server, { readers: 1 });
    expect((await openPage(sent)).state).toEqual(waitingWith({ maxReadings: 1, record: recordOf(0, false) }));
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
    expect((await openPage(sent)).state).toEqual(
      waitingWith({ asksKey: false, asksPassphrase: true, locked: true }),
    );
  });

  it.each([
    ['a passphrase', 'open sesame'],
    ['no passphrase', null],
  ])(
    'a link that came without its key asks for key and passphrase, and opens with %s',
    async (_, passphrase) => {
      const sent = await sendDraft(server, { passphrase });
      const page = await openPage(sent, new Browser(null), null);
      expect(page.state).toEqual(waitingWith({ asksKey: true, asksPassphrase: true, locked: false }));
      await page.press({ pasted: sent.key.reveal(), passphrase: 'open sesame' });
      expect(page.text).toBe(TEXT);
    },
  );

  it('a sender whose link came without its key is told whether there is a passphrase', async () => {
    const sender = await newPerson();
    const sent = await sendDraft(server, {}, sender.identity);
    const page = await openPage(sent, await browserOf(sender), null);
    expect(page.state).toEqual(waitingWith({ asksKey: true, asksPassphrase: false }));
  });

  it('a link that names no message says so', async () => {
    const page = newPage(new Browser(null), {});
    await page.session.look();
    expect(page.state).toEqual({
      at: 'closed',
      reason: 'no-message',
      endedAt: null,
      keyLost: false,
    });
    expect(server.requestedPaths).toEqual([]);
  });

  it('a wrong key is known at once, and asks for another one', async () => {
    const sent = await sendDraft(server, { readers: 1 });
    const page = await openPage(sent, new Browser(null), { key: generateKey(), locked: false });
    expect(page.state).toEqual(waitingWith({ notice: 'wrong-key', asksKey: true, record: null }));
    await page.press({ pasted: generateKey().reveal() });
    expect(page.state).toEqual(waitingWith({ notice: 'wrong-key', asksKey: true }));
    await page.press({ pasted: sent.key.reveal() });
    expect(page.text).toBe(TEXT);
  });

  it('what is no generated key is known to be wrong, and not sent', async () => {
    const sent = await sendDraft(server);
    const page = await openPage(sent, new Browser(null), { key: new Secret('my password'), locked: false });
    expect(page.state).toEqual(waitingWith({ notice: 'wrong-key', asksKey: true }));
  });

  it('a message of a newer version is named as such', async () => {
    const sent = await sendDraft(server);
    server.changeAnswers = (answer) => ({ ...answer, format: 3 });
    expect((await openPage(sent)).state).toMatchObject({ at: 'closed', reason: 'newer-version' });
  });

  it('a message of somebody else that a server calls an answer is damaged', async () => {
    const sent = await sendDraft(server);
    server.changeAnswers = (answer) => ({ ...answer, format: 2 });
    expect((await openPage(sent)).state).toMatchObject({ at: 'closed', reason: 'damaged' });
  });
});

describe('a message that somebody has read', () => {
  /** Reads with the whole link, and claims nothing. */
  async function eavesdrop(sent: SentMessage): Promise<void> {
    server.network = 'no-claims';
    await (await openPage(sent)).press();
    server.network = 'up';
  }

  it('a message that somebody has read says so before anything is opened, and once more after the claim', async () => {
    const sent = await sendDraft(server);
    await eavesdrop(sent);
    const page = await openPage(sent);
    expect(page.state).toEqual(waitingWith({ record: recordOf(1, false) }));
    await page.press();
    expect(page.state).toMatchObject({ at: 'open', outcome: 'claimed', record: recordOf(2, true) });
  });

  it('a message that somebody has read is not opened with a key that was pasted before its reader has seen it', async () => {
    const sent = await sendDraft(server);
    await eavesdrop(sent);
    const page = await openPage(sent, new Browser(null), null);
    expect(page.state).toEqual(waitingWith({ record: null }));
    await page.press({ pasted: sent.key.reveal() });
    expect(page.state).toEqual(waitingWith({ record: recordOf(1, false), asksKey: false }));
    await page.press();
    expect(page.text).toBe(TEXT);
  });

  it('a message that somebody has read counts what its sender takes as the reading of nobody', async () => {
    const sender = await newPerson();
    const sent = await sendDraft(server, {}, sender.identity);
    await eavesdrop(sent);
    const page = await openPage(sent, await browserOf(sender));
    expect(page.state).toEqual(waitingWith({ written: true, record: recordOf(1, false) }));
    await page.press();
    expect(page.state).toMatchObject({ outcome: 'claimed', record: recordOf(1, false) });
  });

  it('a message that somebody has read has no other reader where a second tab of the same browser has read it', async () => {
    const browser = await browserOf(await newPerson());
    const sent = await sendDraft(server);
    server.network = 'no-claims';
    await (await openPage(sent, browser)).press();
    server.network = 'up';
    const otherTab = await browserOf({ identity: browser.identity as Identity, keyring: browser });
    const page = await openPage(sent, otherTab);
    expect(page.state).toEqual(waitingWith({ record: recordOf(1, true) }));
    await page.press();
    expect(page.state).toMatchObject({ outcome: 'claimed', record: recordOf(1, true) });
  });

  it('a message that somebody has read is read by the identity where a token of the tab was kept and never used', async () => {
    const browser = await browserOf(await newPerson());
    const sent = await sendDraft(server);
    browser.tokens.findOrCreate(sent.id);
    const page = await openPage(sent, browser);
    expect(browser.tokens.find(sent.id)).toBeNull();
    await page.press();
    expect(page.state).toMatchObject({ outcome: 'claimed', record: recordOf(1, true) });
  });
});

describe('a message that is locked with a passphrase', () => {
  const locked = { passphrase: 'open sesame' };

  /** Tries wrong passphrases as somebody does who has the link, without deriving anything. */
  async function guess({ id, key }: SentMessage, times: number): Promise<void> {
    const link = await linkToken(key);
    for (let at = 0; at < times; at += 1) {
      const [claimToken, readToken] = [generateToken().reveal(), generateToken().reveal()];
      const tokens = { link_token: link?.reveal(), claim_token: claimToken, read_token: readToken };
      await expect(server.api.view({ view: id, uid: 'guesser', ...tokens }, null)).rejects.toThrow();
    }
  }

  it('a message that is locked with a passphrase tells how many wrong passphrases were tried', async () => {
    const sent = await sendDraft(server, locked);
    await guess(sent, 2);
    expect((await openPage(sent)).state).toEqual(waitingWith({ record: recordOf(0, false, 2) }));
  });

  it('a message that is locked with a passphrase tries none while it is too early, the right one neither, and takes the right one afterwards', async () => {
    const sent = await sendDraft(server, locked);
    await guess(sent, 9);
    const guesser = await openPage(sent);
    await guesser.press({ passphrase: 'sesame' });
    expect(guesser.state).toEqual(waitingWith({ notice: 'wrong-passphrase', retryAt: server.now + 60 }));
    const page = await openPage(sent);
    expect(page.state).toEqual(waitingWith({ retryAt: server.now + 60 }));
    server.requestedPaths.length = 0;
    await page.press(locked);
    expect(page.state.at).toBe('waiting');
    expect(server.requestedPaths).toEqual([]);
    server.now += 60;
    await page.press(locked);
    expect(page.text).toBe(TEXT);
  });

  it('a message that is locked with a passphrase tells when the next one may be tried where others were faster', async () => {
    const sent = await sendDraft(server, locked);
    const page = await openPage(sent);
    await guess(sent, 10);
    await page.press(locked);
    expect(page.state).toEqual(waitingWith({ notice: null, retryAt: server.now + 60 }));
    server.now += 60;
    await page.press(locked);
    expect(page.text).toBe(TEXT);
  });

  it('a message that is locked with a passphrase keeps nobody waiting whose reading was recorded', async () => {
    const browser = new Browser(null);
    const sent = await sendDraft(server, locked);
    server.network = 'no-claims';
    await (await openPage(sent, browser)).press(locked);
    server.network = 'up';
    await guess(sent, 10);
    const page = await openPage(sent, browser);
    expect(page.state).toEqual(waitingWith({ retryAt: null }));
    await page.press({ passphrase: 'sesame' });
    expect(page.state).toEqual(waitingWith({ notice: 'wrong-passphrase', retryAt: null }));
    await page.press(locked);
    expect(page.text).toBe(TEXT);
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
    expect(page.state).toEqual(waitingWith({ notice: 'no-passphrase', asksKey: false }));
    await page.press({ passphrase: 'open sesame' });
    expect(page.text).toBe(TEXT);
  });

  it.each(['no-network', 'too-many', 'store-down', 'gibberish'] as const)(
    'a press of the button that meets a temporary error (%s) can be repeated',
    async (network) => {
      const page = await openPage(await sendDraft(server, { readers: 1 }));
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
    await page.session.offer(linkWith({ keys: [sent] }));
    expect(page.state).toEqual(waitingWith({ asksKey: false, record: recordOf(0, false) }));
    await page.press();
    expect(page.text).toBe(TEXT);
  });
});

describe('a message of an earlier server', () => {
  it('a message of an earlier server opens with its plain label, and a wrong key that was pasted is not told from a missing passphrase', async () => {
    const { id, key } = await sendOlder(server, 'old words', 'old label');
    const page = newPage(new Browser(null), { id });
    await page.session.look();
    expect(page.state).toEqual(waitingWith({ recorded: false, record: null, asksKey: true }));
    await page.press({ pasted: generateKey().reveal() });
    expect(page.state).toEqual(
      waitingWith({ notice: 'wrong-key-or-passphrase', asksKey: true, asksPassphrase: true }),
    );
    await page.press({ pasted: key.reveal() });
    expect(page.state).toMatchObject({ at: 'open', opened: { plainLabel: 'old label' }, outcome: 'claimed' });
  });

  it('a message of an earlier server does not ask for the key that the link brought, whatever passphrase was tried', async () => {
    const { id, key } = await sendOlder(server, 'old words', '', 'open sesame');
    const page = newPage(new Browser(null), { id, keys: [{ key, locked: false }] });
    await page.session.look();
    expect(page.state).toEqual(waitingWith({ asksKey: false, asksPassphrase: false }));
    for (const [passphrase, notice] of [
      ['', 'wrong-key-or-passphrase'],
      ['sesame', 'wrong-passphrase'],
      ['open sesame ', 'space-around'],
    ] as const) {
      await page.press({ passphrase });
      expect(page.state).toEqual(waitingWith({ notice, asksKey: false, asksPassphrase: true }));
    }
    await page.press({ passphrase: 'open sesame' });
    expect(page.text).toBe('old words');
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

describe('a message that was written under the previous key', () => {
  it.each([null, 1])('waits for its %s readers, and its sender is told so', async (readers) => {
    const { identity } = await newPerson();
    const sent = await sendDraft(server, { readers }, identity);
    const browser = await browserOf(await newPerson());
    expect((await openPage(sent, browser)).state).toEqual(waitingWith({ written: false }));
    browser.before = identity;
    for (const key of [sent, null])
      expect((await openPage(sent, browser, key)).state).toEqual(waitingWith({ written: true }));
  });

  it('can be looked at without a reading, and kept under the present one', async () => {
    const { identity } = await newPerson();
    const sent = await sendDraft(server, {}, identity);
    const browser = await browserOf(await newPerson());
    browser.before = identity;
    const page = await openPage(sent, browser);
    await page.press({ taking: false });
    expect(page.text).toBe(TEXT);
    expect(page.outcomes).toEqual(['looked']);
    const again = await openPage(sent, browser);
    expect(again.state).toEqual(waitingWith({ record: recordOf(0, false) }));
    await again.press();
    expect(again.outcomes.at(-1)).toBe('claimed');
    expect((await openPage(sent, browser)).outcomes).toEqual(['own']);
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
    server.network = 'no-claims';
    await other.press();
    server.network = 'up';
    await one.press();
    await other.session.keep();
    expect([one.text, other.text]).toEqual([TEXT, TEXT]);
    expect([one.outcomes.at(-1), other.outcomes.at(-1)]).toEqual(['claimed', 'taken']);
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

describe('a message for a number of readers', () => {
  it('a message for a number of readers can be opened again for ten minutes, and nothing is erased by itself', async () => {
    const browser = new Browser(null);
    const sent = await sendDraft(server, { readers: 1 });
    const page = await openPage(sent, browser);
    server.requestedPaths.length = 0;
    await page.press();
    expect(page.state).toMatchObject({ at: 'open', outcome: 'leased', until: server.now + 600 });
    expect(page.waits).toEqual([600]);
    expect(server.requestedPaths).toEqual([API.view]);
    server.now += 599;
    const again = await openPage(sent, browser);
    expect(again.state).toEqual(waitingWith({ maxReadings: 1 }));
    await again.press();
    expect(again.text).toBe(TEXT);
    expect(again.state).toMatchObject({ outcome: 'leased', until: server.now + 1 });
  });

  it('a message for a number of readers can be opened again for no longer than it lives', async () => {
    const page = await openPage(await sendDraft(server, { readers: 3, lifetime: 60 }));
    await page.press();
    expect(page.state).toMatchObject({ outcome: 'leased', until: server.now + 60 });
  });

  it('a message for a number of readers tells each the end of their own time, also after a later reader', async () => {
    const browser = new Browser(null);
    const sent = await sendDraft(server, { readers: 3 });
    await (await openPage(sent, browser)).press();
    const end = server.now + 600;
    server.now += 60;
    await (await openPage(sent)).press();
    const again = await openPage(sent, browser);
    const readings = { count: 2, firstAt: end - 600, lastAt: server.now, mine: true };
    expect(again.state).toEqual(waitingWith({ record: { readings, wrongPassphrases: 0 } }));
    await again.press();
    expect(again.state).toMatchObject({ outcome: 'leased', until: end });
  });

  it('a message for a number of readers stays on the screen when the time is over, and cannot be erased any more', async () => {
    const browser = new Browser(null);
    const sent = await sendDraft(server, { readers: 1 });
    const page = await openPage(sent, browser);
    await page.press();
    server.now += 600;
    page.endWait();
    await expect.poll(() => page.outcomes).toEqual(['leased', 'lapsed']);
    expect(page.text).toBe(TEXT);
    expect(browser.tokens.find(sent.id)).toBeNull();
  });

  it('a message for a number of readers is erased by its one reader when they want it', async () => {
    const browser = new Browser(null);
    const sent = await sendDraft(server, { readers: 1 });
    const page = await openPage(sent, browser);
    await page.press();
    await page.session.erase();
    page.endWait();
    await new Promise(setImmediate);
    expect(page.outcomes).toEqual(['leased', 'erased']);
    expect(browser.tokens.find(sent.id)).toBeNull();
    expect((await openPage(sent)).state).toMatchObject({
      at: 'closed',
      reason: 'already-read',
      endedAt: server.now,
    });
  });

  it('a message for a number of readers is given up by one of several readers, and left to the others', async () => {
    const browser = await browserOf(await newPerson());
    const sent = await sendDraft(server, { readers: 2 });
    const page = await openPage(sent, browser);
    await page.press();
    await page.session.erase();
    expect(page.outcomes).toEqual(['leased', 'given-up']);
    const again = await openPage(sent, browser);
    await again.press();
    expect(again.state).toMatchObject({ at: 'closed', reason: 'reading-over' });
    const other = await openPage(sent);
    expect(other.state).toEqual(waitingWith({ maxReadings: 2, record: recordOf(1, false) }));
    await other.press();
    expect(other.text).toBe(TEXT);
  });

  it('a message for a number of readers can be erased later where the first attempt fails', async () => {
    const page = await openPage(await sendDraft(server, { readers: 1 }));
    await page.press();
    server.network = 'store-down';
    await page.session.erase();
    expect(page.outcomes).toEqual(['leased', 'unerased']);
    server.network = 'up';
    await page.session.erase();
    expect(page.outcomes.at(-1)).toBe('erased');
  });

  it('a message for a number of readers asks for the whole link after a reload, which takes the key away, and then is the same reader’s', async () => {
    const browser = new Browser(null);
    const sent = await sendDraft(server, { readers: 1 });
    await (await openPage(sent, browser)).press();
    const page = await openPage(sent, browser, null);
    expect(page.state).toMatchObject({ at: 'closed', reason: 'read-without-key' });
    await page.session.offer(linkWith({ keys: [sent] }));
    expect(page.state).toEqual(waitingWith({ record: recordOf(1, true) }));
  });

  it('a message for a number of readers uses a key that comes while it is looked at without', async () => {
    const browser = new Browser(null);
    const sent = await sendDraft(server, { readers: 1 });
    await (await openPage(sent, browser)).press();
    const page = newPage(browser, { id: sent.id });
    await Promise.all([page.session.look(), page.session.offer(linkWith({ keys: [sent] }))]);
    expect(page.state).toEqual(waitingWith({ record: recordOf(1, true) }));
  });

  it('a message for a number of readers is shown again after a reload, where the answer to the reading was lost', async () => {
    const browser = new Browser(null);
    const sent = await sendDraft(server, { readers: 1 });
    const page = await openPage(sent, browser);
    server.network = 'answers-lost';
    await page.press();
    expect(page.state).toEqual(waitingWith({ notice: 'offline' }));
    server.network = 'up';
    const reloaded = await openPage(sent, browser);
    expect(reloaded.state).toEqual(waitingWith({ record: recordOf(1, true) }));
    await reloaded.press();
    expect(reloaded.text).toBe(TEXT);
  });

  it('a message for a number of readers is said to be read elsewhere where the last reading was taken meanwhile, and afterwards to be read', async () => {
    const sent = await sendDraft(server, { readers: 1 });
    const page = await openPage(sent);
    await (await openPage(sent)).press();
    await page.press();
    expect(page.state).toMatchObject({ at: 'closed', reason: 'read-elsewhere', endedAt: server.now });
    expect((await openPage(sent)).state).toMatchObject({
      at: 'closed',
      reason: 'already-read',
      endedAt: server.now,
    });
  });
});

describe('a message that stays closed', () => {
  it('a message that stays closed tells a reader who came too late that it has another owner', async () => {
    const sent = await sendDraft(server);
    const late = await openPage(sent);
    await (await openPage(sent)).press();
    await late.press();
    expect(late.state).toEqual({
      at: 'closed',
      reason: 'taken',
      endedAt: null,
      keyLost: false,
    });
    expect((await openPage(sent)).state).toEqual({
      at: 'closed',
      reason: 'taken',
      endedAt: null,
      keyLost: false,
    });
  });

  it('a message that stays closed adds that this browser has lost the key that may have opened it', async () => {
    const browser = new Browser(null);
    const sent = await sendDraft(server);
    await (await openPage(sent, browser)).press();
    browser.keeps = { kind: 'lost' };
    expect((await openPage(sent, browser)).state).toEqual({
      at: 'closed',
      reason: 'taken',
      endedAt: null,
      keyLost: true,
    });
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

  it('a message that stays closed tells that its sender deleted it, and when', async () => {
    const sender = await newPerson();
    const sent = await sendDraft(server, {}, sender.identity);
    const late = await openPage(sent);
    await remove(server.api, sender.identity, sent.id);
    for (const page of [late, await openPage(sent)]) {
      await page.press();
      expect(page.state).toMatchObject({ at: 'closed', reason: 'withdrawn', endedAt: server.now });
    }
  });

  it('a message that stays closed tells what has expired from what is not known', async () => {
    const sent = await sendDraft(server, { lifetime: 60 });
    server.now += 60;
    expect((await openPage(sent)).state).toMatchObject({ reason: 'expired' });
    expect((await openPage({ ...sent, id: 'nothing' })).state).toMatchObject({ reason: 'unknown' });
  });
});

/** The loading is cancelled at the moment when the server has answered, and the answer has not come. */
function cancelAtAnswer(page: Page): void {
  const { startLoading } = page;
  const controller = new AbortController();
  page.startLoading = () => {
    page.startLoading = startLoading;
    return { signal: controller.signal };
  };
  server.changeAnswers = (answer) => {
    controller.abort();
    return answer;
  };
}

describe('a loading that its reader cancels', () => {
  it.each([null, 1, 2])(
    'a message for %s readers can be opened again, by the same reading',
    async (readers) => {
      const sent = await sendDraft(server, { readers });
      const page = await openPage(sent);
      const startLoading = page.startLoading;
      cancelAtAnswer(page);
      await page.press();
      const notice = { notice: 'cancelled', asksKey: false };
      expect(page.state).toEqual(waitingWith({ ...notice, record: recordOf(1, true) }));
      page.startLoading = startLoading;
      await page.press();
      expect(page.text).toBe(TEXT);
    },
  );

  it('what the server never got is no reading', async () => {
    const page = await openPage(await sendDraft(server, { readers: 1 }));
    server.network = 'no-network';
    page.startLoading = () => ({ signal: AbortSignal.abort() });
    await page.press();
    expect(page.state).toEqual(waitingWith({ notice: 'cancelled', record: recordOf(0, false) }));
  });

  it('a look that was cancelled can be tried again, and keeps the key', async () => {
    const sent = await sendDraft(server);
    const page = newPage(new Browser(null), { id: sent.id, keys: [sent] });
    cancelAtAnswer(page);
    await page.session.look();
    expect(page.state).toMatchObject({ at: 'closed', reason: 'cancelled' });
    expect(page.session.key).not.toBeNull();
    await page.session.look();
    expect(page.state).toMatchObject({ at: 'waiting' });
  });
});
