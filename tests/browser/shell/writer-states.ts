import { expect } from '@playwright/test';
import { invite } from '../../api/inviting.ts';
import type { LocalServer, Settings } from '../../server/server-process.ts';
import { en } from '../../words/english.ts';
import { composing, write } from '../compose/composing.ts';
import type { Person } from './person.ts';
import type { Look } from './states.ts';

const CONTACT = 'access-to-our-own-encrypted-messages@it-department.example.com';

/** The server goes on under its address, with its data and with other settings. */
export async function restartWith(server: LocalServer, settings: Settings): Promise<void> {
  await server.process.kill('SIGTERM');
  await server.restart({ PORT: new URL(server.url).port, ...settings });
}

/** Leads the composing page through everything that it says of who may create messages. */
export async function everyWriterState(anna: Person, server: LocalServer, look: Look): Promise<void> {
  const { page } = anna;
  const [notice, line] = [page.locator('#access-notice'), page.locator('#access-line')];
  await restartWith(server, { WRITERS: '10.0.0.0/8', WRITERS_CONTACT: CONTACT });
  await anna.visit();
  await expect(notice).toContainText(en.writerAccess.onlySome);
  await look('only some people create messages');
  await restartWith(server, {
    WRITERS: 'header:X-Forwarded-User, invitations',
    TRUSTED_PROXIES: '127.0.0.1',
    SIGN_IN_URL: '/sign-in',
    WRITERS_CONTACT: CONTACT,
  });
  await anna.visit();
  await expect(notice).toContainText(en.writerAccess.signInFirst);
  await write(page, { text: 'x' });
  await composing(page).create.click();
  await expect(composing(page).notice).toBeVisible();
  await look('sign in first');
  await anna.visit(`/#invite=${await invite(server, { expiresAt: 1_000_000_000 })}`);
  await expect(notice).toContainText(en.writerAccess.invitationRefused['invitation-expired']);
  await look('an invitation that has expired');
  await anna.visit(`/#invite=${await invite(server, { expiresAt: 1_900_000_000, usesLeft: 3 })}`);
  await expect(line).not.toBeEmpty();
  await look('what is left of an invitation');
  await anna.visit('/#invite=incomplete');
  await expect(notice).toContainText(en.writerAccess.incomplete);
  await look('an incomplete invitation link');
}
