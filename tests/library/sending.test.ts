import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { API } from '../../src/contract/routes.ts';
import type { Progress } from '../../src/library/call-options.ts';
import { type ServerInMemory, startServerInMemory } from '../client/server-in-memory.ts';
import { anonymousProgram, newProgram } from './clients.ts';

let server: ServerInMemory;
beforeEach(async () => {
  server = await startServerInMemory();
});
afterEach(() => server.stop());

const withFile = () => ({ text: 'a secret', files: [{ name: 'a.txt', bytes: new Uint8Array([1, 2]) }] });

describe('a message whose response was lost', () => {
  test('is taken once when the same object is sent again, files included', async () => {
    const { client } = await newProgram(server);
    await client.service();
    const draft = withFile();
    server.network = 'answers-lost';
    await expect(client.send(draft)).rejects.toMatchObject({ name: 'InigmaError', code: 'offline' });
    server.network = 'up';
    await client.send(draft);
    await client.send(withFile());
    expect((await client.sent()).total).toBe(2);
  });
});

describe('a message that is aborted', () => {
  test('is deleted again where it had arrived', async () => {
    const { client } = await newProgram(server);
    const controller = new AbortController();
    let deliver = () => {};
    server.holdCreates = new Promise((resolve) => {
      deliver = resolve;
    });
    const reason = new Error('no longer needed');
    const onProgress = ({ phase }: Progress) => {
      if (phase === 'sending') controller.abort(reason);
    };
    const sending = client.send({ text: 'a secret' }, { signal: controller.signal, onProgress });
    await expect(sending).rejects.toMatchObject({ code: 'aborted', mayHaveHappened: false, cause: reason });
    deliver();
    await server.settled();
    expect((await client.sent()).total).toBe(0);
  });

  test('sends nothing where it was aborted before', async () => {
    const { client } = anonymousProgram(server);
    const sending = client.send({ text: 'a secret' }, { signal: AbortSignal.abort() });
    await expect(sending).rejects.toMatchObject({ code: 'aborted' });
    expect(server.requestedPaths).not.toContain(API.create);
  });
});

describe('what cannot be sent is named', () => {
  test.each([
    ['text', {}],
    ['text', { text: '\ud800' }],
    ['label', { text: 'a', label: 'x'.repeat(101) }],
    ['passphrase', { text: 'a', passphrase: '' }],
    ['readers', { text: 'a', readers: 101 }],
    ['expiresIn', { text: 'a', expiresIn: 1 }],
    ['files', { files: Array.from({ length: 65 }, (_, at) => ({ name: `${at}`, bytes: new Uint8Array() })) }],
  ])('what cannot be sent is named: %s of %j', async (field, draft) => {
    const { client } = anonymousProgram(server);
    await expect(client.send(draft)).rejects.toMatchObject({ code: 'invalid-input', field });
  });

  test('a file that cannot be read', async () => {
    const { client } = anonymousProgram(server);
    const file = { name: 'gone.txt', type: '', arrayBuffer: () => Promise.reject(new Error('gone')) };
    const sending = client.send({ files: [file] });
    await expect(sending).rejects.toMatchObject({ code: 'unreadable-file', fileName: 'gone.txt' });
  });

  test('what is larger than the server takes', async () => {
    const { client } = anonymousProgram(server);
    const { maxMessageLength } = await client.service();
    const sending = client.send({ text: 'x'.repeat(maxMessageLength) });
    await expect(sending).rejects.toMatchObject({ code: 'too-large' });
  });
});

describe('what comes between is told apart', () => {
  test.each([
    ['no-network', { code: 'offline' }],
    ['too-many', { code: 'rate-limited', retryAfter: 7 }],
    ['sign-in-required', { code: 'not-allowed', reason: 'sign-in-required' }],
    ['forbidden-by-proxy', { code: 'not-allowed', reason: null }],
    ['gibberish', { code: 'unexpected-response' }],
    ['too-large-for-proxy', { code: 'too-large' }],
  ] as const)('what comes between is told apart: %s', async (network, expected) => {
    const { client } = anonymousProgram(server);
    await client.service();
    server.network = network;
    await expect(client.send({ text: 'a' })).rejects.toMatchObject(expected);
  });
});
