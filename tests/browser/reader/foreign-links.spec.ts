import type { Page } from '@playwright/test';
import { en, sentence } from '../../words/english.ts';
import { expect, test } from '../shell/server.ts';
import { reading, sendTo } from './reading.ts';

const FOREIGN = 'https://other.example';

/** As gateways for mail wrap an address in one of their own. */
function wrapped(address: string): string {
  return `https://gateway.example/?url=${encodeURIComponent(address)}&data=1`;
}

/** What the page asks for from now on: each request to the API, and each to another server. */
function requestsOf(page: Page): string[] {
  const urls: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.host !== new URL(page.url()).host || url.pathname.startsWith('/api/')) urls.push(url.href);
  });
  return urls;
}

for (const [where, keyIsSent] of [
  ['query', true],
  ['fragment', false],
] as const) {
  test(`an address that holds the link of another server names that server, and nothing is asked: the key in the ${where}`, async ({
    newPerson,
    server,
  }) => {
    const ben = await newPerson();
    const { path, pathWithoutKey } = await sendTo(server);
    const link = FOREIGN + (keyIsSent ? path : pathWithoutKey);
    const asked = requestsOf(ben.page);
    await ben.visit(`/view?url=${encodeURIComponent(link)}${keyIsSent ? '' : path.replace(/.*#/, '#')}`);
    const view = reading(ben.page);
    await expect(view.notice).toHaveText(sentence(en.link.forOtherServer, { host: 'other.example' }));
    await expect(view.words(en.link.keySent)).toBeVisible({ visible: keyIsSent });
    expect(asked.filter((url) => !url.startsWith(ben.origin))).toEqual([]);
    expect(asked.filter((url) => url.includes('/api/'))).toEqual([]);
  });
}

for (const [field, visit] of [
  ['the key', ({ pathWithoutKey }: { pathWithoutKey: string }) => pathWithoutKey],
  ['the whole link', () => '/view'],
] as const) {
  test(`a wrapped link that is pasted for ${field} is read here, and nothing goes to the server that wrapped it`, async ({
    newPerson,
    server,
  }) => {
    const ben = await newPerson();
    const message = await sendTo(server);
    await ben.visit(visit(message));
    const view = reading(ben.page);
    const pasted = field === 'the key' ? view.key : view.wholeLink;
    const notice = view.notice;
    await expect(pasted).toBeVisible();
    const asked = requestsOf(ben.page);
    for (const [link, host] of [
      [wrapped(FOREIGN + message.path), 'other.example'],
      [`https://urldefense.com/v3/__${FOREIGN}${message.path.replace('#', '*')}__;Iw!!a!b$`, 'other.example'],
      ['https://gateway.example/s/AbCdEf', 'gateway.example'],
    ] as const) {
      await pasted.fill(link);
      await pasted.press('Enter');
      await expect(notice).toHaveText(sentence(en.view.otherServer, { host }));
    }
    expect(asked).toEqual([]);
    await pasted.fill(wrapped(ben.origin + message.path));
    await pasted.press('Enter');
    if (field === 'the whole link') await view.show.click();
    await expect(view.claimed).toBeVisible();
    expect(asked.filter((url) => !url.startsWith(ben.origin))).toEqual([]);
  });
}
