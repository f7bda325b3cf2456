import type { Page } from '@playwright/test';
import { Api } from '../../../src/client/api.ts';
import type { Identity } from '../../../src/client/identity.ts';
import type { Draft, SentMessage } from '../../../src/client/send.ts';
import { fullLink, linkWithoutKey } from '../../../src/client/share-link.ts';
import type { RunningServer } from '../../api/running-server.ts';
import { sendDraft } from '../../client/people.ts';
import type { ServerUnderTest } from '../../server/server-under-test.ts';

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

export function apiOf(server: Pick<RunningServer, 'url'>): Api {
  return new Api(server.url, (url, init) => fetch(url, init));
}

/** The reading page, by the names that it gives its parts. */
export function reading(page: Page) {
  const message = page.getByRole('region', { name: 'The message' });
  return {
    show: page.getByRole('button', { name: 'Show the message' }),
    look: page.getByRole('button', { name: 'Look without taking it' }),
    take: page.getByRole('button', { name: 'Open it and take it' }),
    key: page.getByRole('textbox', { name: 'Key' }),
    passphrase: page.getByRole('textbox', { name: 'Passphrase' }),
    notice: page.getByRole('alert'),
    /** Words that are on the page, as against those that are only announced. */
    words: (text: string | RegExp) => page.locator('.needs-script').getByText(text),
    tryAgain: page.getByRole('button', { name: 'Try again' }),
    heading: (name: string) => page.getByRole('heading', { level: 1, name }),
    message,
    text: message.locator('pre'),
    copy: message.getByRole('button', { name: 'Copy', exact: true }),
    save: message.getByRole('button', { name: 'Save as file' }),
    hide: message.getByRole('button', { name: 'Hide' }),
    showAgain: message.getByRole('button', { name: 'Show again' }),
    keep: message.getByRole('button', { name: 'Keep it now' }),
    erase: message.getByRole('button', { name: 'Erase it now' }),
    claimed: message.getByText('It is yours now: only this browser can open it again.'),
    erased: message.getByText('It is erased.'),
    delete: message.getByRole('button', { name: 'Delete' }),
    deleting: page.getByRole('dialog', { name: 'Delete this message?' }),
  };
}

/** What the store knows of a message that any reader could have spent. */
export interface StoredState {
  readonly claimed: boolean;
  readonly readingStarted: boolean;
}

/** Null where there is no such row any more. */
export async function storedStateOf(server: ServerUnderTest, id: string): Promise<StoredState | null> {
  const [row] = await server.query('SELECT uid, read_token FROM messages WHERE id = ?', id);
  return row === undefined
    ? null
    : { claimed: row['uid'] !== '', readingStarted: row['read_token'] !== null };
}
