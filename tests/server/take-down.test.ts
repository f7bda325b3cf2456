import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Api } from '../api/api.ts';
import { someAnswer, someAsk, someLinked, someToken, someUserId } from '../api/samples.ts';
import { type ExitResult, LocalServer, ServerProcess } from './server-process.ts';

let server: LocalServer;
beforeEach(async () => {
  server = await LocalServer.start();
});
afterEach(() => server.stop());

/** As an operator asks for it, beside the running server. */
function takeDown(id: string): Promise<ExitResult> {
  const settings = { DATABASE_URL: `file:${server.databaseFile}` };
  return new ServerProcess(settings, { args: ['remove', id], cwd: server.folder }).ended;
}

it('an operator takes a message down while the server runs; its sender and whoever has the link are told', async () => {
  const api = new Api(server.url);
  const [uid, token] = [someUserId(), someToken()];
  const { message, proof } = someLinked({ creator_uid: uid, receipt: true });
  const { view } = await api.grant('create', message, token);
  expect(await takeDown(view)).toMatchObject({
    code: 0,
    stdout: `Removed ${view}.\n`,
    stderr: '',
  });

  const { body } = await api.refuse('view', { view, uid: someUserId(), ...proof }, 410);
  expect(body).toMatchObject({ reason: 'removed', at: expect.any(Number) });
  await api.refuse('view', { view, uid: someUserId() }, 404);
  expect((await api.grant('listReceipts', { uid }, token)).receipts).toMatchObject([{ outcome: 'removed' }]);
});

it('an operator takes a request down, with its answer or without; whoever has the link is told', async () => {
  const api = new Api(server.url);
  const token = someToken();
  for (const isAnswered of [false, true]) {
    const { fields, ask_token } = someAsk({});
    const { uid } = fields;
    const { ask } = await api.grant('ask', fields, token);
    if (isAnswered) await api.grant('answer', someAnswer({ ask, ask_token }));
    expect(await takeDown(ask)).toMatchObject({ code: 0, stdout: `Removed ${ask}.\n`, stderr: '' });
    const { body } = await api.refuse('viewAsk', { ask, ask_token }, 410);
    expect(body).toMatchObject({ reason: 'removed', at: expect.any(Number) });
    await api.refuse('answer', someAnswer({ ask, ask_token }), 410);
    await api.refuse('view', { view: ask, uid }, 404, undefined, token);
    expect(await api.grant('listAsked', { uid }, token)).toMatchObject({ total: 0 });
    expect(await takeDown(ask)).toMatchObject({ code: 1 });
  }
});

it('nothing is removed from a database of an earlier version, which a server has to migrate', async () => {
  await server.process.kill('SIGTERM');
  const database = new DatabaseSync(server.databaseFile);
  database.exec("DELETE FROM migrations WHERE name LIKE '0007%'");
  database.close();
  const exit = await takeDown('nothing');
  expect(exit).toMatchObject({ code: 1, stdout: '' });
  expect(exit.stderr).toMatch(
    /^Cannot open the database .*: its tables are of an earlier version; start the server, .*\.\n$/,
  );
});

it('a whole link is no id, and no message repeats its key', async () => {
  const exit = await takeDown(`${server.url}/view?view=nothing#key=${'k'.repeat(32)}`);
  expect(exit).toMatchObject({ code: 2, stdout: '' });
  expect(exit.stderr).toMatch(/^ID must be what follows view= or ask= in a link, up to the #/);
  expect(exit.stderr).not.toContain('kkk');
});

it('an id that no message has is said, and removes nothing', async () => {
  const api = new Api(server.url);
  const uid = someUserId();
  const { message } = someLinked({ creator_uid: uid });
  await api.grant('create', message);
  const exit = await takeDown('nothing');
  expect(exit).toMatchObject({ code: 1, stdout: '', stderr: 'There is no message or request nothing.\n' });
  expect(await api.grant('listPending', { uid })).toMatchObject({ total: 1 });
});
