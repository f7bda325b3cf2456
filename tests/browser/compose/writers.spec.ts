import type { Locator, Page } from '@playwright/test';
import { invite } from '../../api/inviting.ts';
import { en, plural, sentence } from '../../words/english.ts';
import { reading, sendTo } from '../reader/reading.ts';
import { violations } from '../shell/accessibility-checks.ts';
import type { Person } from '../shell/person.ts';
import { expect, test } from '../shell/server.ts';
import { restartWith } from '../shell/writer-states.ts';
import { composing, send, write } from './composing.ts';
import { type SentAway, SIGN_IN, SigningProxy } from './signing-proxy.ts';

const words = en.writerAccess;
const CONTACT = 'it@example.com';
const GUARDED = ['/api/create', '/api/service'];
const DRAFT = { text: 'a long story', label: 'Story', passphrase: 'lake of glass' };

/** What the page says of who may create messages. */
function saying(page: Page) {
  const notice = page.locator('#access-notice');
  return {
    notice,
    line: page.locator('#access-line'),
    signIn: notice.getByRole('link', { name: words.signIn }),
    ask: notice.getByRole('link', { name: sentence(words.ask, { contact: CONTACT }) }),
  };
}

async function expectSaid(container: Locator, ...sentences: readonly string[]): Promise<void> {
  await expect(container.locator('p').first()).toHaveText(sentences.join(' '));
}

/** All that was written is still there. */
async function expectKept(page: Page): Promise<void> {
  const form = composing(page);
  await expect(form.message).toHaveValue(DRAFT.text);
  await expect(form.label).toHaveValue(DRAFT.label);
  await expect(form.passphrase).toHaveValue(DRAFT.passphrase);
}

function keptToken(page: Page): Promise<string | null> {
  return page.evaluate(() => localStorage.getItem('inigma_invitation'));
}

/** The paths that a browser has sent a text to, in a header, in a body or in an address. */
async function sentTo(person: Person, secret: string): Promise<string[]> {
  const requests = await person.requests();
  const withSecret = requests.filter((one) => JSON.stringify(one).includes(secret));
  return [...new Set(withSecret.map(({ url }) => new URL(url).pathname))].toSorted();
}

/** A redirect that no request follows is reported like a request; the login page itself knows better. */
async function expectUnasked({ violations: reported }: Person, proxy: SigningProxy): Promise<void> {
  expect(proxy.askedOfLoginPage).toEqual([]);
  const others = reported.filter((violation) => violation !== `Asked ${proxy.loginPage}`);
  reported.splice(0, reported.length, ...others);
}

/** As the tab is come back to. */
function comeBack(page: Page): Promise<unknown> {
  return page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
}

test('where everyone may create messages, nothing is said, loaded or asked for it, and an invitation is erased and not kept', async ({
  newPerson,
}) => {
  const anna = await newPerson();
  const token = 'A'.repeat(43);
  await anna.visit(`/#invite=${token}`);
  await expect.poll(() => anna.page.url()).toBe(`${anna.origin}/`);
  await send(anna.page, { text: 'x' });
  const { notice, line } = saying(anna.page);
  await expect(notice).toHaveCount(0);
  await expect(line).toHaveCount(0);
  expect(await keptToken(anna.page)).toBeNull();
  expect(await sentTo(anna, token)).toEqual([]);
  const urls = (await anna.requests()).map(({ url }) => url);
  expect(urls.filter((url) => /writer-access|api\/service/.test(url))).toEqual([]);
});

test.describe('where some networks may create messages', () => {
  test.use({ settings: { WRITERS: '10.0.0.0/8', WRITERS_CONTACT: CONTACT } });

  test('whoever is in none of them is told before they write, and keeps what they wrote', async ({
    newPerson,
  }) => {
    const anna = await newPerson();
    await anna.visit();
    const { notice, ask, signIn, line } = saying(anna.page);
    await expectSaid(notice, words.onlySome, words.canOpen);
    await expect(ask).toHaveAttribute('href', `mailto:${CONTACT}`);
    await expect(signIn).toHaveCount(0);
    await expect(line).toBeEmpty();
    const form = composing(anna.page);
    await write(anna.page, DRAFT);
    await form.message.press('Control+Enter');
    await expect(form.notice).toHaveText(`${words.onlySome} ${en.compose.kept}`);
    await expect(form.create).toBeFocused();
    await expectKept(anna.page);
    expect(await violations(anna.page)).toEqual([]);
  });

  test('a page that was opened before its server was set up so keeps what was written, and says it once reloaded', async ({
    newPerson,
    server,
  }) => {
    const anna = await newPerson();
    await restartWith(server, { WRITERS: 'everyone' });
    await anna.visit();
    await restartWith(server, {});
    const form = composing(anna.page);
    await write(anna.page, DRAFT);
    await form.create.click();
    await expect(form.notice).toHaveText(`${en.anywhere.refused} ${en.compose.kept}`);
    await expectKept(anna.page);
    anna.page.on('dialog', (dialog) => void dialog.accept());
    await anna.page.reload();
    await expectSaid(saying(anna.page).notice, words.onlySome, words.canOpen);
  });

  test('reading and keeping a message is everybody’s, and nothing is said of it', async ({
    newPerson,
    server,
  }) => {
    const ben = await newPerson();
    await restartWith(server, { WRITERS: 'everyone' });
    const { path } = await sendTo(server);
    await restartWith(server, {});
    await ben.visit(path);
    const view = reading(ben.page);
    await view.show.click();
    await expect(view.claimed).toBeVisible();
    await expect(ben.page.getByText(words.canOpen)).toHaveCount(0);
    expect((await ben.requests()).filter(({ url }) => url.includes('/api/service'))).toEqual([]);
  });
});

test.describe('where people are invited', () => {
  test.use({ settings: { WRITERS: 'invitations', WRITERS_CONTACT: 'https://help.example.com/inigma' } });

  const until = 1_900_000_000;
  /** The moment as the browser writes it. */
  const moment = (page: Page) =>
    page.evaluate(
      (instant) =>
        new Intl.DateTimeFormat('en', { dateStyle: 'long', timeStyle: 'short' }).format(instant * 1000),
      until,
    );

  test('an invitation link lets this browser create messages, and the page says how many more', {
    tag: '@both',
  }, async ({ newPerson, anyServer }) => {
    const token = await invite(anyServer, { expiresAt: until, usesLeft: 2 });
    const anna = await newPerson();
    await anna.visit(`/#invite=${token}`);
    const { notice, line } = saying(anna.page);
    const left = async (count: number) =>
      sentence(words.leftUntil, {
        messages: plural(words.messages, count),
        moment: await moment(anna.page),
      });
    await expect(line).toHaveText(await left(2));
    await expect(notice).toBeEmpty();
    expect(anna.page.url()).toBe(`${anna.origin}/`);
    await anna.page.reload();
    await expect(line).toHaveText(await left(2));
    await expect(composing(anna.page).create).toHaveAccessibleDescription(await left(2));
    expect(await violations(anna.page)).toEqual([]);
    await send(anna.page, { text: 'one' });
    await expect(line).toHaveText(await left(1));
    await send(anna.page, { text: 'two' });
    await expectSaid(notice, words.invitationRefused['invitation-used-up'], words.onlySome, words.canOpen);
    await expect(line).toBeEmpty();
    expect(await sentTo(anna, token)).toEqual(GUARDED);
    expect(await keptToken(anna.page)).toBeNull();
  });

  test('the token is in no address of the history, also where the link is followed in an open page', async ({
    newPerson,
    anyServer,
  }) => {
    const token = await invite(anyServer);
    const anna = await newPerson();
    await anna.visit();
    const { notice, line } = saying(anna.page);
    await expectSaid(notice, words.onlySome, words.canOpen);
    await write(anna.page, DRAFT);
    await anna.page.evaluate((fragment) => location.assign(fragment), `#invite=${token}`);
    await expect(line).toHaveText(sentence(words.left, { messages: words.anyNumber }));
    await expect(notice).toBeEmpty();
    await expectKept(anna.page);
    expect(anna.page.url()).toBe(`${anna.origin}/`);
    await anna.page.goBack();
    expect(anna.page.url()).not.toContain(token);
    await anna.page.goForward();
    expect(anna.page.url()).not.toContain(token);
  });

  test('another tab of the browser may create messages, too', async ({ newPerson, anyServer }) => {
    const anna = await newPerson();
    await anna.visit();
    await expectSaid(saying(anna.page).notice, words.onlySome, words.canOpen);
    const other = await anna.context.newPage();
    await other.goto(`${anna.origin}/#invite=${await invite(anyServer)}`);
    await expect(saying(other).line).not.toBeEmpty();
    await comeBack(anna.page);
    await expect(saying(anna.page).line).not.toBeEmpty();
    await expect(saying(anna.page).notice).toBeEmpty();
  });

  test('an invitation of one message, and one without an end, are said as what they are', async ({
    newPerson,
    anyServer,
  }) => {
    const anna = await newPerson();
    const { line } = saying(anna.page);
    await anna.visit(`/#invite=${await invite(anyServer, { usesLeft: 1 })}`);
    await expect(line).toHaveText(sentence(words.left, { messages: plural(words.messages, 1) }));
    await anna.visit(`/#invite=${await invite(anyServer, { expiresAt: until })}`);
    await expect(line).toHaveText(
      sentence(words.leftUntil, { messages: words.anyNumber, moment: await moment(anna.page) }),
    );
  });

  const REFUSED = {
    'invitation-unknown': null,
    'invitation-expired': { expiresAt: 1_000_000_000 },
    'invitation-used-up': { usesLeft: 0 },
  } as const;

  for (const [reason, invitation] of Object.entries(REFUSED)) {
    test(`of an invitation the page says ${reason}, and forgets it and nothing else`, async ({
      newPerson,
      anyServer,
    }) => {
      const token = invitation === null ? 'A'.repeat(43) : await invite(anyServer, invitation);
      const anna = await newPerson();
      await anna.visit();
      await anna.page.evaluate(() => localStorage.setItem('inigma_theme', 'dark'));
      await anna.visit(`/#invite=${token}`);
      const { notice } = saying(anna.page);
      const why = words.invitationRefused[reason as keyof typeof REFUSED];
      await expectSaid(notice, why, words.onlySome, words.canOpen);
      const link = sentence(words.ask, { contact: 'help.example.com' });
      const ask = notice.getByRole('link', { name: link });
      await expect(ask).toHaveAttribute('href', 'https://help.example.com/inigma');
      await expect(ask).toHaveAttribute('rel', 'noopener');
      const rest = await anna.page.evaluate(() => ({ ...localStorage }));
      expect(rest).toMatchObject({ inigma_theme: 'dark' });
      expect(JSON.stringify(rest)).not.toContain(token);
      await comeBack(anna.page);
      await anna.page.waitForLoadState('networkidle');
      await expectSaid(notice, why, words.onlySome, words.canOpen);
      await anna.page.reload();
      await expectSaid(notice, words.onlySome, words.canOpen);
    });
  }

  test('a link whose invitation is none leaves the good one that was kept', async ({
    newPerson,
    anyServer,
  }) => {
    const token = await invite(anyServer, { usesLeft: 3 });
    const anna = await newPerson();
    await anna.visit(`/#invite=${token}`);
    const { notice, line } = saying(anna.page);
    await expect(line).not.toBeEmpty();
    const left = String(await line.textContent());
    // Once in the open page, and once in another that knows only what is kept.
    await anna.page.evaluate((fragment) => location.assign(fragment), `#invite=${'A'.repeat(43)}`);
    await expect.poll(() => keptToken(anna.page)).toBe(token);
    await expect(line).toHaveText(left);
    await anna.visit('/threat-model');
    await anna.visit(`/#invite=${'A'.repeat(43)}`);
    await expect.poll(() => keptToken(anna.page)).toBe(token);
    await expect(line).toHaveText(left);
    await expect(notice).toBeEmpty();
  });

  test('an incomplete link is said to be one, and leaves the invitation that is kept', async ({
    newPerson,
    anyServer,
  }) => {
    const token = await invite(anyServer);
    const anna = await newPerson();
    await anna.visit(`/#invite=${token}`);
    const { notice, line } = saying(anna.page);
    await expect(line).not.toBeEmpty();
    for (const broken of [token.slice(0, 42), `${token}A`, '', `${token.slice(0, 42)}B`]) {
      await anna.page.evaluate((fragment) => location.assign(fragment), `#invite=${broken}`);
      await expectSaid(notice, words.incomplete);
      expect(anna.page.url()).toBe(`${anna.origin}/`);
      expect(await keptToken(anna.page)).toBe(token);
      await anna.page.evaluate((fragment) => location.assign(fragment), `#invite=${token}`);
      await expect(notice).toBeEmpty();
    }
    await expect(line).not.toBeEmpty();
  });

  test('a link that a program has escaped, or put a full stop behind, is complete', async ({
    newPerson,
    anyServer,
  }) => {
    const token = await invite(anyServer);
    const anna = await newPerson();
    for (const fragment of [`#invite%3D${token}`, `#invite=${token}.`]) {
      await anna.visit(`/${fragment}`);
      await expect(saying(anna.page).line).not.toBeEmpty();
      expect(await keptToken(anna.page)).toBe(token);
    }
  });

  test('the last message of an invitation whose answer was lost is sent again with it, and gets its link', async ({
    newPerson,
    anyServer,
  }) => {
    const token = await invite(anyServer, { usesLeft: 1 });
    const anna = await newPerson();
    await anna.visit(`/#invite=${token}`);
    const { notice, line } = saying(anna.page);
    await expect(line).not.toBeEmpty();
    await anna.page.route('**/api/create', async (route) => {
      await route.fetch();
      await route.abort();
    });
    const form = composing(anna.page);
    await write(anna.page, { text: 'x' });
    await form.create.click();
    await expect(form.notice).toContainText(en.anywhere.offline);
    await comeBack(anna.page);
    await expectSaid(notice, words.invitationRefused['invitation-used-up'], words.onlySome, words.canOpen);
    await anna.page.unroute('**/api/create');
    await form.create.click();
    await expect(form.dialog).toBeVisible();
    expect(await anyServer.query('SELECT id FROM messages')).toHaveLength(1);
  });

  test('an invitation lasts as long as the page where the browser keeps nothing', async ({
    newPerson,
    anyServer,
  }) => {
    const token = await invite(anyServer);
    const anna = await newPerson();
    await anna.context.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await anna.visit(`/#invite=${token}`);
    await expect(saying(anna.page).line).not.toBeEmpty();
    await send(anna.page, { text: 'x' });
    expect(await anyServer.query('SELECT id FROM messages')).toHaveLength(1);
  });

  test('without the script that says it, the server refuses, and what was written stays', async ({
    newPerson,
  }) => {
    const anna = await newPerson();
    await anna.page.route('**/assets/writer-access-*.js', (route) => route.abort());
    await anna.visit();
    const form = composing(anna.page);
    await write(anna.page, DRAFT);
    await form.create.click();
    await expect(form.notice).toHaveText(`${en.anywhere.refused} ${en.compose.kept}`);
    await expectKept(anna.page);
  });

  test('a link for a new device is a message, and says why it is not created', async ({ newPerson }) => {
    const anna = await newPerson();
    await anna.visit('/#identity-heading');
    await anna.page.getByRole('button', { name: en.compose.addDevice }).click();
    const dialog = anna.page.getByRole('dialog', { name: en.addDevice.heading });
    await dialog.getByRole('button', { name: en.addDevice.make }).click();
    await expect(dialog.getByRole('alert').filter({ hasText: words.onlySome })).toBeVisible();
  });
});

const AWAY: readonly SentAway[] = ['to the server', 'to a login page', 'with a page of its own'];

test.describe('where people sign in', () => {
  test.use({
    settings: {
      WRITERS: 'header:X-Forwarded-User',
      TRUSTED_PROXIES: '127.0.0.1',
      SIGN_IN_URL: SIGN_IN,
      WRITERS_CONTACT: CONTACT,
    },
  });

  for (const away of AWAY) {
    test(`through a proxy that sends strangers ${away}, they sign in beside the page and lose nothing`, async ({
      newPerson,
      server,
    }) => {
      const proxy = await SigningProxy.before(server.url, away);
      const anna = await newPerson({ origin: proxy.url });
      await anna.visit();
      const { notice, signIn, ask, line } = saying(anna.page);
      await expectSaid(notice, words.signInFirst, words.canOpen);
      await expect(ask).toBeVisible();
      const form = composing(anna.page);
      await write(anna.page, DRAFT);
      await form.create.click();
      await expect(form.notice).toHaveText(`${words.signInFirst} ${en.compose.kept}`);
      await expect(form.create).toBeFocused();
      await expectKept(anna.page);
      await signIn.focus();
      const [tab] = await Promise.all([anna.context.waitForEvent('page'), anna.page.keyboard.press('Enter')]);
      await expect(tab).toHaveTitle('Signed in');
      expect(await tab.evaluate(() => opener)).toBeNull();
      await tab.close();
      await comeBack(anna.page);
      await expect(notice).toBeEmpty();
      await expect(form.notice).toHaveCount(0);
      await expect(form.create).toBeFocused();
      await expectKept(anna.page);
      await anna.page.keyboard.press('Enter');
      await expect(form.dialog).toBeVisible();
      await expect(line).toBeEmpty();
      await expectUnasked(anna, proxy);
      await proxy.stop();
    });

    test(`of a session that ends meanwhile, sent ${away}, a create says that one has to sign in`, async ({
      newPerson,
      server,
    }) => {
      const proxy = await SigningProxy.before(server.url, away);
      const anna = await newPerson({ origin: proxy.url });
      await anna.visit(SIGN_IN);
      await anna.visit();
      await send(anna.page, { text: 'x' });
      await anna.context.clearCookies();
      const form = composing(anna.page);
      await write(anna.page, DRAFT);
      await form.create.click();
      await expect(form.notice).toHaveText(`${words.signInFirst} ${en.compose.kept}`);
      await expectSaid(saying(anna.page).notice, words.signInFirst, words.canOpen);
      await expectKept(anna.page);
      await expectUnasked(anna, proxy);
      await proxy.stop();
    });
  }
});
