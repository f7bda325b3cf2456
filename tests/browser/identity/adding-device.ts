import { expect, type Page } from '@playwright/test';
import { offerIdentity } from '../../../src/client/device-offer.ts';
import { Secret } from '../../../src/crypto/secret.ts';
import type { RunningServer } from '../../api/running-server.ts';
import { apiOf } from '../reader/reading.ts';
import type { Person } from '../shell/person.ts';
import { ownKey } from './own-key.ts';

/** *Add a device* on the device that has the key. */
export function adding(page: Page) {
  const dialog = page.getByRole('dialog', { name: 'Add a device' });
  return {
    button: ownKey(page).panel.getByRole('button', { name: 'Add a device' }),
    dialog,
    make: dialog.getByRole('button', { name: 'Make the link' }),
    link: dialog.getByRole('textbox', { name: 'Link for your other device' }),
    qr: dialog.getByRole('img', { name: 'QR code of the link' }),
    code: dialog.getByText(/^\d{4} \d{4}$/),
    unopened: dialog.getByText('Nobody has opened the link yet.'),
    opened: dialog.getByText(/^The link was opened at /),
    expired: dialog.getByText('The link has expired, and nobody opened it.'),
    gone: dialog.getByText('The link is no longer there.'),
    withdrawn: dialog.getByText('The link is deleted.'),
    notWithdrawn: dialog.getByText('The link could not be deleted.'),
    maybeOpened: dialog.getByText('It is not known whether somebody opened the link.'),
    again: dialog.getByRole('button', { name: 'Make another link' }),
    stop: dialog.getByRole('button', { name: 'Cancel and delete the link' }),
    done: dialog.getByRole('button', { name: 'Done' }),
  };
}

/** The page of the device that is offered a key. */
export function offered(page: Page) {
  return {
    intro: page.getByText('This link offers this browser the key of another device.'),
    go: page.getByRole('button', { name: 'Continue' }),
    question: page.getByRole('heading', { level: 1, name: 'Use a key from another device?' }),
    code: page.getByText(/^\d{4} \d{4}$/),
    differ: page
      .locator('main .needs-script')
      .getByText('If the codes differ, or if somebody sent you the link, cancel.'),
    cancel: page.getByRole('button', { name: 'Cancel' }),
    use: page.getByRole('button', { name: 'Use this key' }),
    word: page.getByRole('textbox'),
    used: page.getByRole('heading', { name: 'This browser has the key now' }),
    cancelled: page.getByRole('heading', { name: 'Nothing was changed' }),
    ended: page.getByText('the link cannot be used again'),
    unanswered: page.getByText('the link ends by itself within ten minutes'),
  };
}

/** Makes the link, and gives its path. */
export async function makeLink({ page, origin }: Person): Promise<string> {
  const { button, make, link, qr } = adding(page);
  await button.click();
  await make.click();
  await expect(qr).toBeVisible();
  return (await link.inputValue()).replace(origin, '');
}

/** The path of a link that somebody else has made of their key. */
export async function linkOf(server: Pick<RunningServer, 'url'>, key: string): Promise<string> {
  const { link } = await offerIdentity(apiOf(server), new Secret(key), 0);
  return link.replace(server.url, '');
}

/** The id of the message that a path leads to. */
export function idOf(path: string): string {
  return new URLSearchParams(path.replace(/^.*\?|#.*$/g, '')).get('view') ?? '';
}
