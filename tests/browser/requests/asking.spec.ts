import { readUnchangedRequestLink } from '../../../src/client/requests/request-link.ts';
import { invite } from '../../api/inviting.ts';
import { en, pattern, plural, sentence } from '../../words/english.ts';
import { composing, expectEmpty } from '../compose/composing.ts';
import { violations } from '../shell/accessibility-checks.ts';
import type { Person } from '../shell/person.ts';
import { unloadDialogsOf } from '../shell/requests.ts';
import { expect, test } from '../shell/server.ts';
import { restartWith } from '../shell/writer-states.ts';
import { ask, asking } from './asking.ts';

const words = en.requestDialog;
const NOTE = 'Please send me the VPN password.\nhttps://vpn.example.com';
const ASK = '**/api/ask';

/** The bodies of all requests for secrets that a browser has sent. */
async function sentBy(person: Person): Promise<string[]> {
  const requests = await person.requests();
  return requests.filter(({ url }) => new URL(url).pathname === '/api/ask').map(({ body }) => body);
}

test('somebody asks for a secret, and hands on the link by copy, with instructions or by code', {
  tag: '@both',
}, async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit();
  const view = asking(anna.page);
  await expectEmpty(view.list);
  await view.button.click();
  await expect(view.note).toBeFocused();
  await expect(view.dialog.getByText(words.encrypted)).toBeVisible();
  await expect(view.dialog.getByText(words.intercepted)).toBeVisible();
  await view.note.fill(NOTE);
  await view.lifetime.selectOption('604800');
  await view.files.check();
  await view.make.click();
  await expect(view.ready).toBeVisible();
  await expect(view.qr).toBeVisible();
  await expect(view.ready.getByText(pattern(words.linkEnds))).toBeVisible();
  const link = await view.link.inputValue();
  expect(readUnchangedRequestLink(link)).toMatchObject({ host: new URL(anna.origin).host });
  await expect(view.shownNote).toHaveValue(NOTE);
  await view.copy.click();
  const clipboard = () => anna.page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(clipboard).toBe(link);
  await view.copyInstructions.click();
  await expect.poll(clipboard).toContain(words.instructions);
  expect((await clipboard()).split('\n')[0]).toBe(link);
  await view.done.click();
  await expect(view.button).toBeFocused();
  await expect(view.rows).toHaveCount(1);
  await expect(view.rows).toContainText('Please send me the VPN password.');
  await expect(view.open).toBeVisible();
  // There is something to lose now.
  await expect(composing(anna.page).identity).toBeVisible();
  const [body = '{}'] = await sentBy(anna);
  expect(JSON.parse(body)).toMatchObject({ expires_in: 604_800 });
  expect(JSON.stringify(await anna.requests())).not.toContain('VPN');
});

test('the room for a note is told from the beginning, and what does not fit is not sent', async ({
  newPerson,
}) => {
  const anna = await newPerson();
  await anna.visit();
  const view = asking(anna.page);
  await view.button.click();
  await expect(view.note).toHaveAccessibleDescription(pattern(plural(en.compose.labelLeft, 2_000)));
  await view.make.click();
  await expect(view.problem).toHaveText(words.noteMissing);
  await expect(view.note).toBeFocused();
  await expect(view.note).toHaveAttribute('aria-invalid', 'true');
  await view.note.fill('😀'.repeat(2_000));
  await expect(view.note).toHaveAccessibleDescription(pattern(plural(en.compose.labelLeft, 0)));
  await view.note.fill('😀'.repeat(2_001));
  await expect(view.note).toHaveAccessibleDescription(/2,001 \/ 2,000/);
  await view.make.click();
  await expect(view.problem).toHaveText(sentence(words.noteTooLong, { most: '2,000' }));
  await view.note.evaluate((field: HTMLTextAreaElement) => {
    field.value = String.fromCharCode(0xd83d);
    field.dispatchEvent(new Event('input'));
  });
  await expect(view.problem).toBeEmpty();
  await view.make.click();
  await expect(view.problem).toHaveText(words.noteUnfit);
  expect(await sentBy(anna)).toEqual([]);
  await view.note.fill('😀'.repeat(2_000));
  await view.make.click();
  await expect(view.ready).toBeVisible();
  await expect(view.shownNote).toHaveValue('😀'.repeat(2_000));
});

test('somebody asks by the keyboard alone', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit();
  const view = asking(anna.page);
  const { keyboard } = anna.page;
  await view.button.focus();
  await keyboard.press('Enter');
  await expect(view.note).toBeFocused();
  await keyboard.type('The key of the cellar');
  await keyboard.press('Tab');
  await expect(view.lifetime).toBeFocused();
  await keyboard.press('Tab');
  await expect(view.files).toBeFocused();
  await keyboard.press('Space');
  await expect(view.files).toBeChecked();
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await expect(view.make).toBeFocused();
  await keyboard.press('Enter');
  await expect(view.ready.getByRole('heading', { name: words.ready })).toBeFocused();
  await keyboard.press('Tab');
  await expect(view.link).toBeFocused();
  await keyboard.press('Tab');
  await expect(view.copy).toBeFocused();
  await keyboard.press('Escape');
  await expect(view.ready).toHaveCount(0);
  await expect(view.button).toBeFocused();
  await view.showLink.focus();
  await keyboard.press('Enter');
  await expect(view.again).toBeVisible();
  await keyboard.press('Escape');
  await expect(view.showLink).toBeFocused();
});

test('what was written is still there when the dialog is opened again, and keeps nobody on the page once it is closed', async ({
  newPerson,
}) => {
  const anna = await newPerson();
  const asked = unloadDialogsOf(anna.page);
  await anna.visit();
  const view = asking(anna.page);
  await view.button.click();
  await view.note.fill(NOTE);
  await anna.page.keyboard.press('Escape');
  await expect(view.dialog).toHaveCount(0);
  await view.button.click();
  await expect(view.note).toHaveValue(NOTE);
  await anna.page.reload();
  expect(asked).toEqual(['beforeunload']);
  await view.button.click();
  await view.note.fill(NOTE);
  await anna.page.keyboard.press('Escape');
  await anna.page.reload();
  expect(asked).toEqual(['beforeunload']);
});

test('after a lost reply the same request is sent again, and there is one', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit();
  const view = asking(anna.page);
  await anna.page.route(ASK, async (route) => {
    await route.fetch();
    await route.abort();
  });
  await view.button.click();
  await view.note.fill(NOTE);
  await view.make.click();
  await expect(view.problem).toHaveText(en.anywhere.offline);
  await expect(view.make).toHaveAttribute('aria-disabled', 'false');
  await expect(view.note).toHaveValue(NOTE);
  await anna.page.unroute(ASK);
  await view.make.click();
  await expect(view.ready).toBeVisible();
  await view.done.click();
  await expect(view.rows).toHaveCount(1);
  expect(new Set(await sentBy(anna)).size).toBe(1);
});

test('while a request is on its way another press does nothing', async ({ newPerson }) => {
  const anna = await newPerson();
  await anna.visit();
  const view = asking(anna.page);
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await anna.page.route(ASK, async (route) => {
    await held;
    await route.continue();
  });
  await view.button.click();
  await view.note.fill(NOTE);
  await view.make.click();
  const making = view.dialog.getByRole('button', { name: words.making });
  await expect(making).toHaveAttribute('aria-disabled', 'true');
  await making.click({ force: true });
  release();
  await expect(view.ready).toBeVisible();
  expect(await sentBy(anna)).toHaveLength(1);
});

test('a browser that keeps nothing says that it cannot open an answer, and does not ask', async ({
  newPerson,
}) => {
  const anna = await newPerson();
  await anna.context.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException('denied', 'SecurityError');
    };
  });
  await anna.visit();
  const view = asking(anna.page);
  await view.button.click();
  await expect(view.dialog.getByText(words.unkept)).toBeVisible();
  await expect(view.make).toHaveCount(0);
  expect(await violations(anna.page)).toEqual([]);
});

test('a key that cannot be kept any more by the time somebody asks is noticed, and nothing is sent', async ({
  newPerson,
}) => {
  const anna = await newPerson();
  await anna.visit();
  const view = asking(anna.page);
  await view.button.click();
  await view.note.fill(NOTE);
  await anna.page.evaluate(() => {
    indexedDB.open = () => {
      throw new DOMException('denied', 'SecurityError');
    };
  });
  await view.make.click();
  await expect(view.problem).toHaveText(words.unkept);
  expect(await sentBy(anna)).toEqual([]);
});

test('nothing of it is loaded before somebody asks, and a page that cannot load it says so', async ({
  newPerson,
}) => {
  const anna = await newPerson();
  await anna.page.route('**/assets/ask-for-secret-*.js', (route) => route.abort());
  await anna.visit();
  const view = asking(anna.page);
  await expectEmpty(view.list);
  expect((await anna.requests()).filter(({ url }) => url.includes('ask-for-secret'))).toEqual([]);
  await view.button.click();
  await expect(anna.page.getByRole('alert').filter({ hasText: en.anywhere.broken })).toBeVisible();
});

test.describe('where nobody may ask', () => {
  test.use({ settings: { REQUESTS: 'off' } });

  test('there is no button for it', async ({ newPerson }) => {
    const anna = await newPerson();
    await anna.visit();
    await expectEmpty(asking(anna.page).list);
    await expect(asking(anna.page).button).toHaveCount(0);
  });
});

test('a page that was opened before asking was forbidden says so, and what was asked before stays in the list', async ({
  newPerson,
  server,
}) => {
  const anna = await newPerson();
  await anna.visit();
  await ask(anna.page, 'asked before');
  const view = asking(anna.page);
  await restartWith(server, { REQUESTS: 'off' });
  await view.button.click();
  await view.note.fill(NOTE);
  await view.make.click();
  await expect(view.problem).toHaveText(words.off);
  await anna.page.keyboard.press('Escape');
  await anna.page.reload();
  await expect(view.rows).toHaveCount(1);
  await expect(view.showLink).toBeVisible();
});

test.describe('where only some may create messages', () => {
  test.use({ settings: { WRITERS: 'invitations' } });

  test('whoever may not is told why, and asks once they may', async ({ newPerson, server }) => {
    const anna = await newPerson();
    await anna.visit();
    const view = asking(anna.page);
    await view.button.click();
    await view.note.fill(NOTE);
    await view.make.click();
    await expect(view.problem).toHaveText(en.writerAccess.onlySome);
    const token = await invite(server, { expiresAt: 1_900_000_000, usesLeft: 2 });
    await anna.page.evaluate((fragment) => location.assign(fragment), `#invite=${token}`);
    const line = anna.page.locator('#access-line');
    await expect(line).toContainText(plural(en.writerAccess.messages, 2));
    await view.make.click();
    await expect(view.ready).toBeVisible();
    await expect(line).toContainText(plural(en.writerAccess.messages, 1));
  });

  test('where everyone may ask, nobody needs an invitation for it', async ({ newPerson, server }) => {
    await restartWith(server, { REQUESTS: 'on' });
    const anna = await newPerson();
    await anna.visit();
    await ask(anna.page, NOTE);
    await expect(asking(anna.page).rows).toHaveCount(1);
  });

  test('a proxy that people sign in to may guard also what everyone may do', async ({
    newPerson,
    server,
  }) => {
    const settings = { WRITERS: 'header:X-Forwarded-User, invitations', TRUSTED_PROXIES: '127.0.0.1' };
    await restartWith(server, { ...settings, REQUESTS: 'on' });
    const anna = await newPerson();
    await anna.context.addCookies([{ name: 'session', value: 'of-anna', url: anna.origin }]);
    await anna.visit(`/#invite=${await invite(server, { expiresAt: 1_900_000_000, usesLeft: 2 })}`);
    const asked = anna.page.waitForRequest(ASK);
    await ask(anna.page, NOTE);
    const headers = await (await asked).allHeaders();
    expect(headers).toMatchObject({ cookie: 'session=of-anna' });
    expect(headers).not.toHaveProperty('inigma-invitation');
  });
});

test.describe('where messages have no files, and one lifetime', () => {
  test.use({ settings: { FILES: 'off', LIFETIMES: '1d' } });

  test('a request asks for none, and has that lifetime', async ({ newPerson }) => {
    const anna = await newPerson();
    await anna.visit();
    const view = asking(anna.page);
    await view.button.click();
    await expect(view.files).toHaveCount(0);
    await expect(view.lifetime).toHaveValue('86400');
    await expect(view.lifetime.getByRole('option')).toHaveText(['1 day']);
    await view.note.fill(NOTE);
    await view.make.click();
    await expect(view.ready).toBeVisible();
  });
});
