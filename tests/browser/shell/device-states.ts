import { expect } from '@playwright/test';
import type { LocalServer } from '../../server/server-process.ts';
import { en } from '../../words/english.ts';
import { adding, idOf, linkOf, makeLink, offered } from '../identity/adding-device.ts';
import { YOUR_KEY } from '../identity/own-key.ts';
import { changeLink } from '../reader/reading.ts';
import type { Person } from './person.ts';
import type { Look } from './states.ts';

/** A key that a person has thought up. */
const WEAK_KEY = 'correct horse battery staple';

/** Leads *Add a device* through everything that it can show, on both devices. */
export async function everyDeviceState(person: Person, server: LocalServer, look: Look): Promise<void> {
  await sending(person, server, look);
  await receiving(person, server, look);
}

async function sending(anna: Person, server: LocalServer, look: Look): Promise<void> {
  const { button, dialog, make, expired, opened, done } = adding(anna.page);
  await anna.visit(YOUR_KEY);
  await button.click();
  await expect(make).toBeVisible();
  await look('what a link for a device does');
  await anna.page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  const first = await makeLink(anna);
  await look('a link for a device');
  await changeLink(server, idOf(first), 'readings = 1, first_at = 1800000000, last_at = 1800000000');
  await expect(opened).toBeVisible();
  await look('the link was opened');
  await done.click();
  await server.expire(idOf(await makeLink(anna)));
  await expect(expired).toBeVisible();
  await look('the link has expired');
  await done.click();
}

async function receiving(ben: Person, server: LocalServer, look: Look): Promise<void> {
  const { go, differ, cancel, cancelled, word, use, used } = offered(ben.page);
  await ben.visit(await linkOf(server, WEAK_KEY));
  await expect(go).toBeVisible();
  await look('a key is offered');
  await go.click();
  await expect(differ).toBeVisible();
  await look('whether to use the key');
  await cancel.click();
  await expect(cancelled).toBeVisible();
  await look('the key is not used');
  await ben.visit('/view');
  await ben.visit(await linkOf(server, WEAK_KEY));
  await go.click();
  await word.fill(en.compose.importWord);
  await use.click();
  await expect(used).toBeVisible();
  await look('the key is used');
}
