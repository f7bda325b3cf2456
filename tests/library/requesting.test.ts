import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ServerInMemory, startServerInMemory } from '../client/server-in-memory.ts';
import { anonymousProgram, newProgram } from './clients.ts';

let server: ServerInMemory;
beforeEach(async () => {
  server = await startServerInMemory();
});
afterEach(() => server.stop());

const request = () => ({ note: 'the password of the printer', expiresIn: 3_600 });

test('a request whose response was lost is one request when the same object is given again', async () => {
  const { requests } = await newProgram(server);
  const draft = request();
  server.network = 'answers-lost';
  await expect(requests.ask(draft)).rejects.toMatchObject({ code: 'offline' });
  server.network = 'up';
  const { id } = await requests.ask(draft);
  expect((await requests.asked()).rows).toMatchObject([{ id, note: draft.note, answeredAt: null }]);
});

test('a request takes one answer, which is one answer when the same object is given again', async () => {
  const asker = await newProgram(server);
  const { id, link } = await asker.requests.ask(request());
  const { requests } = anonymousProgram(server);
  await expect(requests.look(link)).resolves.toMatchObject({ isOpen: true });
  const contents = { text: 'hunter2', files: [{ name: 'a.txt', bytes: new Uint8Array([1]) }] };
  // From now on the limits of the server are known.
  await requests.answer((await asker.requests.ask(request())).link, { text: 'another' });
  server.network = 'answers-lost';
  await expect(requests.answer(link, contents)).rejects.toMatchObject({ code: 'offline' });
  server.network = 'up';
  await requests.answer(link, contents);
  const other = requests.answer(link, { text: 'false' });
  await expect(other).rejects.toMatchObject({ code: 'already-answered' });
  expect(await requests.look(link)).toMatchObject({ isOpen: false });
  expect(await asker.requests.openAnswer(id)).toMatchObject({ text: 'hunter2', files: [{ name: 'a.txt' }] });
});

test('an answer is opened by its asker alone, and not as a message', async () => {
  const asker = await newProgram(server);
  const { id, link } = await asker.requests.ask(request());
  await anonymousProgram(server).requests.answer(link, { text: 'hunter2' });
  const message = await asker.client.open(id);
  expect(message.status.isAnswer).toBe(true);
  await expect(message.read()).rejects.toMatchObject({ code: 'is-answer' });
  const other = await newProgram(server);
  await expect(other.requests.openAnswer(id)).rejects.toMatchObject({ code: 'taken' });
});

test('a request that was withdrawn says so, and a note that does not fit is named', async () => {
  const { requests } = await newProgram(server);
  const { id, link } = await requests.ask(request());
  await requests.withdraw(id);
  await expect(requests.look(link)).rejects.toMatchObject({ code: 'withdrawn' });
  await expect(requests.look(link.split('#')[0] ?? '')).rejects.toMatchObject({ code: 'no-key' });
  const empty = requests.ask({ note: '', expiresIn: 3_600 });
  await expect(empty).rejects.toMatchObject({ code: 'invalid-input', field: 'note' });
  const brief = requests.ask({ note: 'a', expiresIn: 1 });
  await expect(brief).rejects.toMatchObject({ code: 'invalid-input', field: 'expiresIn' });
});
