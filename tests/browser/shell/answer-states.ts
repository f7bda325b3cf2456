import { expect } from '@playwright/test';
import { removeAsked } from '../../../src/client/requests/ask.ts';
import type { LocalServer } from '../../server/server-process.ts';
import { en } from '../../words/english.ts';
import { answering, askFor, changeRequest, requestApi, type WaitingRequest } from '../answer/answering.ts';
import { given } from '../compose/attaching.ts';
import type { Person } from './person.ts';
import type { Look } from './states.ts';

const NOW = Math.floor(Date.now() / 1_000);
/** As wide as a word gets. */
const LONG_WORD = 'Donaudampfschifffahrtsgesellschaftskapitänswitwenrente'.repeat(3).slice(0, 90);
const LONG_NOTE = `${LONG_WORD} https://example.com/${LONG_WORD}\n${'Line\n'.repeat(40)}`;

/** Leads the answering page of a small server through everything that it can show. */
export async function everyAnswerState(ben: Person, server: LocalServer, look: Look): Promise<void> {
  await asked(ben, server, look);
  await sending(ben, server, look);
  await ended(ben, server, look);
  await hindered(ben, server, look);
}

async function asked(ben: Person, server: LocalServer, look: Look): Promise<void> {
  const page = answering(ben.page);
  const { path } = await askFor(server, { note: LONG_NOTE, wantsFiles: true });
  await ben.visit(path);
  await expect(page.addFiles).toBeVisible();
  await look('asked, with files');
  await ben.page.getByText(en.view.whatIsThis).click();
  await look('what it is');
  await page.send.click();
  await expect(page.notice).toHaveText(en.answer.empty);
  await look('nothing written');
  await page.addFiles.setInputFiles([
    given(`${LONG_WORD}.txt`),
    given('map.png', Buffer.alloc(20_000), 'image/png'),
  ]);
  await page.answer.fill(LONG_WORD);
  await page.send.click();
  await expect(page.notice).toHaveText(en.compose.tooMuch);
  await look('too much');
  await clear(ben);
  const short = await askFor(server, { note: 'PIN?' });
  await ben.visit(short.path.replace('#', '%23'));
  await expect(page.words(en.answer.keySent)).toBeVisible();
  await look('asked, and its keys were sent');
}

/** Nothing is left that a page would hold on to. */
async function clear(ben: Person): Promise<void> {
  ben.page.once('dialog', (dialog) => void dialog.accept());
  await ben.page.reload();
}

async function sending(ben: Person, server: LocalServer, look: Look): Promise<void> {
  const page = answering(ben.page);
  const { path } = await askFor(server);
  await ben.visit(path);
  await ben.page.route('**/api/answer', () => {});
  await page.answer.fill(LONG_WORD);
  await page.send.click();
  await expect(ben.page.getByRole('progressbar')).toBeVisible();
  await look('sending');
  await page.cancel.click();
  await expect(page.words(en.answer.cancelled)).toBeVisible();
  await look('cancelled');
  await ben.page.unroute('**/api/answer');
  await ben.page.route('**/api/answer', (route) => route.abort());
  await page.send.click();
  await expect(page.notice).toContainText(en.anywhere.offline);
  await look('not sent');
  await ben.page.unroute('**/api/answer');
  await page.send.click();
  await expect(page.delivered).toBeVisible();
  await look('delivered');
}

/** How a request comes to its end, by the name of the end. */
const ENDS: Readonly<Record<string, (server: LocalServer, request: WaitingRequest) => Promise<unknown>>> = {
  answered: (server, { asked }) => changeRequest(server, asked.id, `answered_at = ${NOW}`),
  expired: (server, { asked }) => changeRequest(server, asked.id, `expires_at = ${NOW - 60}`),
  withdrawn: (server, { asked, asker }) => removeAsked(requestApi(server), asker, asked.id),
  removed: (server, { asked }) => removeRequest(server, asked.id),
  unknown: (server, { asked }) =>
    server.withDatabase((database) =>
      database.prepare('DELETE FROM secret_requests WHERE id = ?').run(asked.id),
    ),
  damaged: (server, { asked }) =>
    changeRequest(server, asked.id, "sealed_note = 'AAAA' || substr(sealed_note, 5)"),
};

/** Takes a request down, as whoever runs the server does. */
function removeRequest(server: LocalServer, id: string): Promise<unknown> {
  return changeRequest(server, id, `outcome = 'removed', outcome_at = ${NOW}, sealed_note = ''`);
}

async function ended(ben: Person, server: LocalServer, look: Look): Promise<void> {
  const page = answering(ben.page);
  for (const [end, make] of Object.entries(ENDS)) {
    const request = await askFor(server);
    await make(server, request);
    await ben.visit(request.path);
    await expect(page.heading(en.answer.closed[end as keyof typeof en.answer.closed].heading)).toBeVisible();
    await look(end);
  }
  await ben.visit('/answer');
  await expect(page.heading(en.answer.closed['no-key'].heading)).toBeVisible();
  await look('an incomplete link');
}

async function hindered(ben: Person, server: LocalServer, look: Look): Promise<void> {
  const { path } = await askFor(server);
  await ben.page.route('**/api/view-request', (route) => route.abort());
  await ben.visit(path);
  await expect(answering(ben.page).heading(en.answer.unloaded)).toBeVisible();
  await look('hindered');
  await ben.page.unroute('**/api/view-request');
}
