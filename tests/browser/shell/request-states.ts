import { expect } from '@playwright/test';
import type { LocalServer } from '../../server/server-process.ts';
import { en } from '../../words/english.ts';
import { reading } from '../reader/reading.ts';
import { answer, ask, asking, expireRequest, idOfRequest } from '../requests/asking.ts';
import type { Person } from './person.ts';
import type { Look } from './states.ts';

/** As wide as a word gets. */
const LONG_WORD = 'Donaudampfschifffahrtsgesellschaftskapitänswitwenrente'.repeat(3);

/** Leads *Ask for a secret*, its list and an answer through everything that they can show. */
export async function everyRequestState(anna: Person, server: LocalServer, look: Look): Promise<void> {
  await writing(anna, look);
  await listing(anna, server, look);
  await unkept(anna, look);
}

async function writing(anna: Person, look: Look): Promise<void> {
  const view = asking(anna.page);
  await anna.visit();
  await view.button.click();
  await expect(view.note).toBeFocused();
  await look('ask for a secret');
  await view.note.fill(LONG_WORD.repeat(13));
  await view.make.click();
  await expect(view.problem).not.toBeEmpty();
  await look('a note that is too long');
  await anna.page.route('**/api/ask', () => {});
  await view.note.fill(LONG_WORD);
  await view.make.click();
  await expect(view.dialog.getByRole('button', { name: en.requestDialog.making })).toBeVisible();
  await look('a request on its way');
  await anna.page.unroute('**/api/ask');
  await anna.visit();
  await view.button.click();
  await view.note.fill(`Another ${LONG_WORD}`);
  await view.make.click();
  await expect(view.qr).toBeVisible();
  await look('a link to answer by');
  await view.copy.click();
  await expect(view.ready.getByText(en.anywhere.copied, { exact: true })).toBeVisible();
  await look('the link was copied');
  await view.done.click();
}

async function listing(anna: Person, server: LocalServer, look: Look): Promise<void> {
  const view = asking(anna.page);
  await expireRequest(server, idOfRequest(await ask(anna.page, 'A note that is too late')));
  const link = await ask(anna.page, `Once more ${LONG_WORD}\n${LONG_WORD}`);
  await answer(server, link, LONG_WORD, [new File(['a map'], `${LONG_WORD.slice(0, 60)}.txt`)]);
  await anna.page.reload();
  await expect(view.answered).toBeVisible();
  await look('open, answered and expired requests');
  await view.showLink.first().click();
  await expect(view.qr).toBeVisible();
  await look('the link again');
  await view.done.click();
  await view.delete.first().click();
  await expect(view.deleting).toBeVisible();
  await look('whether to delete a request');
  await anna.page.keyboard.press('Escape');
  await view.read.click();
  await expect(reading(anna.page).words(en.ownAnswer.intro)).toBeVisible();
  await look('an answer');
}

async function unkept(anna: Person, look: Look): Promise<void> {
  const view = asking(anna.page);
  await anna.context.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException('denied', 'SecurityError');
    };
  });
  await anna.visit();
  await view.button.click();
  await expect(view.dialog.getByText(en.requestDialog.unkept)).toBeVisible();
  await look('a browser that could not open an answer');
}
