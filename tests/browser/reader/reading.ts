import { expect, type Page } from '@playwright/test';
import type { Identity } from '../../../src/client/identity.ts';
import type { Draft, SentMessage } from '../../../src/client/send.ts';
import { fullLink, linkWithoutKey, readUnchangedLink } from '../../../src/client/share-link.ts';
import { generateToken, linkToken } from '../../../src/crypto/proof.ts';
import type { RunningServer } from '../../api/running-server.ts';
import { Api } from '../../client/api.ts';
import { sendDraft } from '../../client/people.ts';
import type { ServerUnderTest } from '../../server/server-under-test.ts';
import { either, en, pattern } from '../../words/english.ts';
import type { Person } from '../shell/person.ts';

/** A message that waits, and the paths of its links. */
export interface WaitingMessage {
  readonly sent: SentMessage;
  readonly path: string;
  readonly pathWithoutKey: string;
}

/** Sends a message as the composing page does, without a page. */
export async function sendTo(
  server: Pick<RunningServer, 'url'>,
  changes: Partial<Draft> = {},
  sender: Identity | null = null,
): Promise<WaitingMessage> {
  const sent = await sendDraft({ api: apiOf(server) }, changes, sender);
  return { sent, path: fullLink('', sent.id, sent), pathWithoutKey: linkWithoutKey('', sent.id) };
}

/** What somebody knows of a message who was given the whole link. */
export function sentBehind(link: string): Pick<SentMessage, 'id' | 'key'> {
  const { id = null, keys = [] } = readUnchangedLink(link) ?? {};
  const [part] = keys;
  if (id === null || part === undefined) throw new Error(`This is no whole link: ${link}`);
  return { id, key: part.key };
}

export function apiOf(server: Pick<RunningServer, 'url'>): Api {
  return new Api(server.url, (url, init) => fetch(url, init));
}

/** The reading page, by the names that it gives its parts. */
export function reading(page: Page) {
  const message = page.getByRole('region', { name: en.view.message });
  return {
    show: page.getByRole('button', { name: en.view.show }),
    look: page.getByRole('button', { name: en.view.lookWithoutTaking }),
    take: page.getByRole('button', { name: en.view.take }),
    key: page.getByRole('textbox', { name: en.view.key }),
    wholeLink: page.getByRole('textbox', { name: en.link.wholeLink }),
    openLink: page.getByRole('button', { name: en.link.openLink }),
    copyLink: page.getByRole('button', { name: en.link.copyLink }),
    passphrase: page.getByRole('textbox', { name: en.view.passphrase }),
    notice: page.getByRole('alert'),
    /** What is left of the time in which no passphrase is tried. */
    countdown: page.getByRole('timer'),
    /** Words that are on the page, as against those that are only announced. */
    words: (text: string | RegExp) => page.locator('.needs-script').getByText(text),
    tryAgain: page.getByRole('button', { name: en.anywhere.tryAgain }),
    heading: (name: string) => page.getByRole('heading', { level: 1, name }),
    message,
    text: message.locator('pre'),
    copy: message.getByRole('button', { name: en.view.copy, exact: true }),
    save: message.getByRole('button', { name: en.view.save }),
    monospace: message.getByRole('button', { name: en.view.monospace }),
    hide: message.getByRole('button', { name: en.view.hide }),
    showAgain: message.getByRole('button', { name: en.view.showAgain }),
    keep: message.getByRole('button', { name: en.view.keep }),
    erase: message.getByRole('button', { name: en.lease.erase }),
    leased: message.getByText(either(pattern(en.lease.until), pattern(en.lease.soon))),
    claimed: message.getByText(en.view.outcomes.claimed),
    erased: message.getByText(en.lease.outcomes.erased),
    delete: message.getByRole('button', { name: en.anywhere.delete, exact: true }),
    deleting: page.getByRole('dialog', { name: en.anywhere.deleteAsk }),
  };
}

/** Reads with the whole link, and leaves without keeping it. */
export async function eavesdrop(eve: Person, path: string): Promise<void> {
  await eve.page.route('**/api/update', (route) => route.abort());
  await eve.visit(path);
  await reading(eve.page).show.click();
  await expect(reading(eve.page).text).toBeVisible();
  // A request that is being held up when its page is closed goes on to the server.
  await expect(reading(eve.page).message.getByText(en.view.outcomes.offline)).toBeVisible();
  await eve.page.close();
}

/** Tries wrong passphrases, as somebody does who has the link. */
export async function guess(
  server: Pick<RunningServer, 'url'>,
  { id, key }: Pick<SentMessage, 'id' | 'key'>,
  times: number,
): Promise<void> {
  const link = await linkToken(key);
  for (let at = 0; at < times; at += 1) {
    const [claimToken, readToken] = [generateToken().reveal(), generateToken().reveal()];
    const tokens = { link_token: link?.reveal(), claim_token: claimToken, read_token: readToken };
    await expect(apiOf(server).view({ view: id, uid: 'guesser', ...tokens }, null)).rejects.toThrow();
  }
}

/** Changes what the server has recorded beside a message. */
export function changeLink(server: ServerUnderTest, id: string, assignment: string): Promise<unknown> {
  return server.query(`UPDATE links SET ${assignment} WHERE id = ?`, id);
}

/** What the store knows of a message that any reader could have opened. */
export interface StoredState {
  readonly claimed: boolean;
  /** As many as were recorded; a claim forgets them. */
  readonly readings: number;
}

/** Null where there is no such row any more. */
export async function storedStateOf(server: ServerUnderTest, id: string): Promise<StoredState | null> {
  const [row] = await server.query(
    'SELECT uid, readings FROM messages LEFT JOIN links ON links.id = messages.id WHERE messages.id = ?',
    id,
  );
  return row === undefined ? null : { claimed: row['uid'] !== '', readings: Number(row['readings']) };
}
