import type { Page, Route } from '@playwright/test';
import { type Identity, identityOf } from '../../../src/client/identity.ts';
import { look, type OpenedMessage, openOwn } from '../../../src/client/receive.ts';
import { type AskedRequest, type RequestDraft, RequestOutbox } from '../../../src/client/requests/ask.ts';
import { openAnswer } from '../../../src/client/requests/open-answer.ts';
import { RequestApi } from '../../../src/client/requests/request-api.ts';
import { generateIdentity } from '../../../src/crypto/identity.ts';
import type { RunningServer } from '../../api/running-server.ts';
import type { LocalServer } from '../../server/server-process.ts';
import { en } from '../../words/english.ts';
import { apiOf } from '../reader/reading.ts';
import type { Person } from '../shell/person.ts';

type Server = Pick<RunningServer, 'url'>;

/** A request that waits for its answer, whoever asked, and the path of its link. */
export interface WaitingRequest {
  readonly asked: AskedRequest;
  readonly asker: Identity;
  readonly path: string;
}

export const NOTE =
  'Please send me the VPN password.\nSie steht auf https://example.com/vpn <b>ganz oben</b>';

/** Asks as a client does, without a page. */
export async function askFor(server: Server, changes: Partial<RequestDraft> = {}): Promise<WaitingRequest> {
  const asker = await identityOf(generateIdentity());
  const outbox = new RequestOutbox(requestApi(server), () => Math.floor(Date.now() / 1_000));
  const draft = { note: NOTE, lifetime: 86_400, wantsFiles: false, ...changes };
  const asked = await outbox.ask(draft, asker);
  return { asked, asker, path: asked.link.slice(server.url.length) };
}

export function requestApi(server: Server): RequestApi {
  return new RequestApi(server.url, (url, init) => fetch(url, init));
}

/** The answer, as its asker reads it. */
export async function answerTo(server: Server, { asked, asker }: WaitingRequest): Promise<OpenedMessage> {
  const api = apiOf(server);
  return openOwn(asked.id, asker, await look(api, asked.id, asker), openAnswer);
}

interface Surroundings {
  readonly newPerson: () => Promise<Person>;
  readonly server: Server;
}

/** Ben, who has opened the link of a request that was just asked. */
export async function visitRequest(
  { newPerson, server }: Surroundings,
  changes: Partial<RequestDraft> = {},
): Promise<{ request: WaitingRequest; ben: Person; page: ReturnType<typeof answering> }> {
  const request = await askFor(server, changes);
  const ben = await newPerson();
  await ben.visit(request.path);
  return { request, ben, page: answering(ben.page) };
}

/** The answering page, by the names that it gives its parts. */
export function answering(page: Page) {
  return {
    heading: (name: string) => page.getByRole('heading', { level: 1, name }),
    asked: page.getByRole('heading', { level: 1, name: en.answer.heading }),
    note: page.getByRole('region', { name: en.answer.note }).locator('pre'),
    warning: page.getByText(en.answer.warning),
    answer: page.getByRole('textbox', { name: en.answer.answer }),
    addFiles: page.getByLabel(en.compose.addFiles),
    onlyAsker: page.getByText(en.answer.onlyAsker),
    send: page.locator('#send'),
    cancel: page.getByRole('button', { name: en.anywhere.cancel, exact: true }),
    notice: page.getByRole('alert'),
    delivered: page.getByRole('heading', { level: 1, name: en.answer.delivered }),
    tryAgain: page.getByRole('button', { name: en.anywhere.tryAgain }),
    /** Words that are on the page, as against those that are only announced. */
    words: (text: string | RegExp) => page.locator('.needs-script').getByText(text),
  };
}

/** Brings a request into a state that takes time, or an operator. */
export function changeRequest(server: LocalServer, id: string, assignment: string): Promise<unknown> {
  return server.withDatabase((database) =>
    database.prepare(`UPDATE secret_requests SET ${assignment} WHERE id = ?`).run(id),
  );
}

/** The requests of the table as they are, to see that nothing was changed. */
export function storedRequests(server: LocalServer): Promise<unknown> {
  return server.withDatabase((database) => database.prepare('SELECT * FROM secret_requests').all());
}

/** Lets a request reach the server, and nothing come back. */
export async function loseReply(route: Route): Promise<void> {
  await route.fetch();
  await route.abort();
}
