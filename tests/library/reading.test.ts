import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { API } from '../../src/contract/routes.ts';
import { ORIGIN, type ServerInMemory, startServerInMemory } from '../client/server-in-memory.ts';
import { anonymousProgram, newProgram } from './clients.ts';

let server: ServerInMemory;
beforeEach(async () => {
  server = await startServerInMemory();
});
afterEach(() => server.stop());

const wrongKey = (link: string) => link.replace(/key=.{4}/, 'key=AAAA');

describe('a message for one reader', () => {
  test('is not used up by looking, and is read once, by the same reader also after a lost response', async () => {
    const sender = await newProgram(server);
    const { link } = await sender.client.send({ text: 'a secret', readers: 1 });
    const reader = anonymousProgram(server).client;
    await reader.status(link);
    const message = await reader.open(link);
    server.network = 'answers-lost';
    await expect(message.read()).rejects.toMatchObject({ code: 'offline' });
    server.network = 'up';
    const opened = await message.read();
    expect(opened.text).toBe('a secret');
    expect(opened.readableUntil?.getTime()).toBe((server.now + 600) * 1_000);
    await opened.endReading();
    await expect(reader.open(link)).rejects.toMatchObject({ code: 'already-read' });
    expect((await sender.client.receipts()).rows).toMatchObject([{ outcome: 'read', label: '' }]);
  });
});

describe('a message for whoever claims it first', () => {
  test('belongs to the first, who reads it again by its id, and to nobody else', async () => {
    const { link, id } = await anonymousProgram(server).client.send({ text: 'a secret', label: 'router' });
    const [first, second] = [await newProgram(server), await newProgram(server)];
    const [mine, theirs] = [await first.client.open(link), await second.client.open(link)];
    const [opened, late] = [await mine.read(), await theirs.read()];
    await opened.claim();
    await expect(late.claim()).rejects.toMatchObject({ code: 'taken' });
    await expect(second.client.open(link)).rejects.toMatchObject({ code: 'taken' });
    expect(await (await first.client.open(id)).read()).toMatchObject({ text: 'a secret', label: 'router' });
  });

  test('is claimed by nobody who has no identity', async () => {
    const { client } = anonymousProgram(server);
    const { link } = await client.send({ text: 'a secret' });
    const opened = await (await client.open(link)).read();
    await expect(opened.claim()).rejects.toMatchObject({ code: 'identity-required' });
    expect(server.requestedPaths).not.toContain(API.claim);
  });
});

describe('a message with a passphrase', () => {
  test('says that it needs one, and which was wrong', async () => {
    const { client } = anonymousProgram(server);
    const { link } = await client.send({ text: 'a secret', passphrase: 'swordfish' });
    const message = await client.open(link);
    await expect(message.read()).rejects.toMatchObject({ code: 'passphrase-required' });
    const wrong = message.read({ passphrase: 'herring' });
    await expect(wrong).rejects.toMatchObject({ code: 'wrong-passphrase' });
    expect((await message.read({ passphrase: 'swordfish' })).text).toBe('a secret');
    expect((await client.status(link)).wrongPassphrases).toBe(1);
  });
});

describe('a link', () => {
  test('says why it opens nothing', async () => {
    const { client } = anonymousProgram(server);
    const { link, id } = await client.send({ text: 'a secret' });
    const codeOf = (text: string) => client.open(text).catch(({ code }) => code);
    expect(await codeOf('no link at all')).toBe('not-a-link');
    expect(await codeOf(link.replace(ORIGIN, 'https://other.example'))).toBe('other-server');
    expect(await codeOf(link.replace('#key=', '#device='))).toBe('brings-identity');
    expect(await codeOf(wrongKey(link))).toBe('wrong-key');
    expect(await codeOf(`${ORIGIN}/view?view=nothing`)).toBe('not-found');
    const unopened = await client.open(id);
    await expect(unopened.read()).rejects.toMatchObject({ code: 'no-key' });
    const wrapped = `https://safelinks.example/?url=${encodeURIComponent(link)}`;
    expect((await client.status(wrapped)).id).toBe(id);
  });
});
