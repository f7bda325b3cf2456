import { expect, type Page } from '@playwright/test';
import { offerIdentity } from '../../../src/client/device-offer.ts';
import { Secret } from '../../../src/crypto/secret.ts';
import type { RunningServer } from '../../api/running-server.ts';
import { en, starting } from '../../words/english.ts';
import { apiOf } from '../reader/reading.ts';
import type { Person } from '../shell/person.ts';
import { ownKey } from './own-key.ts';

/** *Add a device* on the device that has the key. */
export function adding(page: Page) {
  const dialog = page.getByRole('dialog', { name: en.addDevice.heading });
  return {
    button: ownKey(page).panel.getByRole('button', { name: en.compose.addDevice }),
    dialog,
    make: dialog.getByRole('button', { name: en.addDevice.make }),
    link: dialog.getByRole('textbox', { name: en.addDevice.link }),
    qr: dialog.getByRole('img', { name: en.addDevice.qr }),
    code: dialog.getByText(/^\d{4} \d{4}$/),
    unopened: dialog.getByText(en.addDevice.unopened),
    opened: dialog.getByText(starting(en.addDevice.opened)),
    expired: dialog.getByText(en.addDevice.expired),
    gone: dialog.getByText(en.addDevice.gone),
    withdrawn: dialog.getByText(en.addDevice.withdrawn),
    notWithdrawn: dialog.getByText(en.addDevice.notWithdrawn),
    maybeOpened: dialog.getByText(en.addDevice.maybeOpened),
    again: dialog.getByRole('button', { name: en.addDevice.again }),
    stop: dialog.getByRole('button', { name: en.addDevice.stop }),
    done: dialog.getByRole('button', { name: en.compose.done }),
  };
}

/** The page of the device that is offered a key. */
export function offered(page: Page) {
  return {
    intro: page.getByText(en.takeKey.lead),
    go: page.getByRole('button', { name: en.takeKey.go }),
    question: page.getByRole('heading', { level: 1, name: en.takeKey.heading }),
    code: page.getByText(/^\d{4} \d{4}$/),
    differ: page.locator('main .needs-script').getByText(en.takeKey.differ),
    cancel: page.getByRole('button', { name: en.anywhere.cancel }),
    use: page.getByRole('button', { name: en.takeKey.use }),
    word: page.getByRole('textbox'),
    used: page.getByRole('heading', { name: en.takeKey.used }),
    cancelled: page.getByRole('heading', { name: en.takeKey.cancelled }),
    ended: page.getByText(en.takeKey.cancelledHint),
    unanswered: page.getByText(en.takeKey.cancelledUnanswered),
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
