import { expect, type Page } from '@playwright/test';
import { AnswerOutbox } from '../../../src/client/requests/answer.ts';
import { AnswerApi } from '../../../src/client/requests/answer-api.ts';
import { readUnchangedRequestLink } from '../../../src/client/requests/request-link.ts';
import type { RunningServer } from '../../api/running-server.ts';
import type { ServerUnderTest } from '../../server/server-under-test.ts';
import { en, pattern } from '../../words/english.ts';

/** *Ask for a secret*, the dialogs behind it, and the list *Asked for*, by the names that the page gives them. */
export function asking(page: Page) {
  const dialog = page.getByRole('dialog', { name: en.compose.askForSecret });
  const ready = page.getByRole('dialog', { name: en.requestDialog.ready });
  const again = page.getByRole('dialog', { name: en.requestDialog.again });
  const shown = ready.or(again);
  const list = page.locator('[aria-labelledby=asked-heading]');
  return {
    button: page.getByRole('button', { name: en.compose.askForSecret }),
    dialog,
    note: dialog.getByRole('textbox', { name: en.requestDialog.note }),
    lifetime: dialog.getByRole('combobox', { name: en.requestDialog.lifetime }),
    files: dialog.getByRole('switch', { name: en.requestDialog.wantsFiles }),
    make: dialog.getByRole('button', { name: en.requestDialog.make }),
    problem: dialog.getByRole('alert'),
    ready,
    again,
    link: shown.getByRole('textbox', { name: en.requestDialog.link }),
    shownNote: shown.getByRole('textbox', { name: en.requestDialog.yourNote }),
    qr: shown.getByRole('img', { name: en.requestDialog.qr }),
    copy: shown.getByRole('button', { name: en.requestDialog.copy }),
    copyInstructions: shown.getByRole('button', { name: en.compose.copyInstructions }),
    done: shown.getByRole('button', { name: en.compose.done }),
    list,
    rows: list.getByRole('listitem'),
    showLink: list.getByRole('button', { name: en.compose.showAgain }),
    read: list.getByRole('link', { name: en.compose.readAnswer }),
    delete: list.getByRole('button', { name: en.anywhere.delete }),
    deleting: page.getByRole('dialog', { name: en.requestDialog.deleteAsk }),
    open: list.getByText(pattern(en.requestDialog.openUntil)),
    answered: list.getByText(pattern(en.requestDialog.answeredOn)),
    expired: list.getByText(pattern(en.requestDialog.expiredOn)),
  };
}

/** Asks as a person does, and gives the link; the dialog is closed again. */
export async function ask(page: Page, note: string): Promise<string> {
  const view = asking(page);
  await view.button.click();
  await view.note.fill(note);
  await view.make.click();
  await expect(view.ready).toBeVisible();
  const link = await view.link.inputValue();
  await page.keyboard.press('Escape');
  await expect(view.ready).toHaveCount(0);
  return link;
}

/** Answers as the page of the link does, without a page. */
export async function answer(
  server: Pick<RunningServer, 'url'>,
  link: string,
  text: string,
  files: readonly File[] = [],
): Promise<void> {
  const parts = readUnchangedRequestLink(link);
  if (parts === null) throw new Error(`This is no whole link: ${link}`);
  const api = new AnswerApi(server.url, (url, init) => fetch(url, init));
  const sending = { signal: new AbortController().signal, onProgress: () => {} };
  await new AnswerOutbox(api, 10_000_000).answer(parts, { text, files }, sending);
}

export function idOfRequest(link: string): string {
  return new URL(link).searchParams.get('ask') ?? '';
}

/** Lets the time of a request be over. */
export function expireRequest(server: ServerUnderTest, id: string): Promise<unknown> {
  return server.query('UPDATE secret_requests SET expires_at = created_at - 60 WHERE id = ?', id);
}
