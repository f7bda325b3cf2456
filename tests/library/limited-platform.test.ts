import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type ServerInMemory, startServerInMemory } from '../client/server-in-memory.ts';
import { anonymousProgram, newProgram } from './clients.ts';

/** Of PBKDF2, on Cloudflare's machines; workerd elsewhere has no limit. */
const MOST_ITERATIONS = 100_000;

let server: ServerInMemory;
beforeEach(async () => {
  server = await startServerInMemory();
  const derive = crypto.subtle.deriveBits.bind(crypto.subtle);
  vi.spyOn(crypto.subtle, 'deriveBits').mockImplementation(async (algorithm, key, length) => {
    const { iterations = 0 } = algorithm as { iterations?: number };
    if (iterations > MOST_ITERATIONS)
      throw new DOMException('iteration counts above 100000 are not supported', 'NotSupportedError');
    return derive(algorithm, key, length ?? null);
  });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await server.stop();
});

test('where PBKDF2 is limited, a message is not sent, and the program is told why', async () => {
  const { client } = await newProgram(server);
  await expect(client.send({ text: 'a' })).rejects.toMatchObject({ code: 'unsupported-platform' });
  expect((await client.sent()).total).toBe(0);
});

test('where PBKDF2 is limited, requests for secrets work all the same', async () => {
  const { client, requests } = await newProgram(server);
  const { id, link } = await requests.ask({ note: 'the password', expiresIn: 3_600 });
  await anonymousProgram(server).requests.answer(link, { text: 'hunter2' });
  expect((await requests.openAnswer(id)).text).toBe('hunter2');
  await client.rename(id, 'printer');
  expect((await client.list()).rows).toMatchObject([{ id, label: 'printer' }]);
  await client.delete(id);
});
