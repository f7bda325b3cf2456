import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ObservedSending, Outbox } from '../../src/client/outbox.ts';
import type { Draft, SentMessage } from '../../src/client/send.ts';
import type { Progress } from '../../src/client/transfer.ts';
import { DEFAULT_LIMITS } from '../../src/domain/limits.ts';
import { type ServerInMemory, startServerInMemory } from './server-in-memory.ts';

let server: ServerInMemory;
let outbox: Outbox;
beforeEach(async () => {
  server = await startServerInMemory();
  outbox = new Outbox(server.api, server.api, DEFAULT_LIMITS.maxMessageLength, () => server.now);
});
afterEach(() => server.stop());

/** A transfer that nobody watches or cancels. */
const UNOBSERVED: ObservedSending = { signal: new AbortController().signal, onProgress: () => {} };

const plan = () => new File(['north wing'], 'plan.txt');

function draft(files: readonly File[]): Draft {
  return {
    text: 'see the plan',
    label: '',
    files,
    passphrase: null,
    lifetime: 86_400,
    readers: null,
    receipt: false,
  };
}

/** The answer is lost on the way, and the page tries once more, with what is given then. */
async function sendTwice(first: Draft, second: Draft): Promise<SentMessage> {
  server.network = 'answers-lost';
  await expect(outbox.send(first, null, UNOBSERVED)).rejects.toThrow();
  server.network = 'up';
  return outbox.send(second, null, UNOBSERVED);
}

describe('a draft with files that is sent again', () => {
  it('a draft with files that is sent again is the same message while nothing is changed, though its files can be read no more', async () => {
    const file = plan();
    const later = draft([file]);
    server.network = 'answers-lost';
    await expect(outbox.send(draft([file]), null, UNOBSERVED)).rejects.toThrow();
    file.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
    server.network = 'up';
    expect((await outbox.send(later, null, UNOBSERVED)).id).toBe('message-1');
  });

  it.each([
    ['one is added', (file: File) => [file, plan()]],
    ['one is taken out', () => []],
    ['one is taken out and chosen again', () => [plan()]],
  ])('a draft with files that is sent again is another message when %s', async (_change, change) => {
    const file = plan();
    expect((await sendTwice(draft([file]), draft(change(file)))).id).toBe('message-2');
  });

  it('a draft with files that is sent again is another message when their order is changed', async () => {
    const [one, two] = [plan(), plan()];
    expect((await sendTwice(draft([one, two]), draft([two, one]))).id).toBe('message-2');
  });
});

describe('a draft whose sender may not create messages any more', () => {
  it('a draft whose answer was lost is the same message once its sender may create messages again', async () => {
    const given = draft([plan()]);
    for (const network of ['answers-lost', 'sign-in-required'] as const) {
      server.network = network;
      await expect(outbox.send(given, null, UNOBSERVED)).rejects.toThrow();
    }
    server.network = 'up';
    expect((await outbox.send(given, null, UNOBSERVED)).id).toBe('message-1');
  });
});

/** A transfer that is cancelled once it is so far. */
function cancelledAt(phase: Progress['phase'], seen: Progress[] = []): ObservedSending {
  const controller = new AbortController();
  const onProgress = (progress: Progress) => {
    seen.push(progress);
    // By then the request is on its way.
    if (progress.phase === phase) queueMicrotask(() => controller.abort());
  };
  return { signal: controller.signal, onProgress };
}

async function idsInStore(): Promise<string[]> {
  const views = [1, 2].map((number) =>
    server.api.view({ view: `message-${number}`, uid: 'somebody' }, null).then(
      () => [`message-${number}`],
      () => [],
    ),
  );
  return (await Promise.all(views)).flat();
}

describe('a sending that is cancelled', () => {
  it('cancelled while it is encrypted, nothing was sent, and it can be sent later', async () => {
    const transfer = cancelledAt('encrypting');
    await expect(outbox.send(draft([]), null, transfer)).rejects.toThrow('cancelled');
    await outbox.deleteCancelled();
    expect(server.requestedPaths).toEqual([]);
    expect((await outbox.send(draft([]), null, UNOBSERVED)).id).toBe('message-1');
  });

  it('what had arrived is deleted, and what is sent again is another message', async () => {
    const transfer = cancelledAt('sending');
    await expect(outbox.send(draft([]), null, transfer)).rejects.toThrow('cancelled');
    await server.settled();
    expect(await idsInStore()).toEqual(['message-1']);
    await outbox.deleteCancelled();
    expect(await idsInStore()).toEqual([]);
    await outbox.send(draft([]), null, UNOBSERVED);
    expect(await idsInStore()).toEqual(['message-2']);
  });

  it('what arrives after it was deleted is refused', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    server.network = 'up';
    server.holdCreates = promise;
    const transfer = cancelledAt('sending');
    await expect(outbox.send(draft([]), null, transfer)).rejects.toThrow('cancelled');
    await outbox.deleteCancelled();
    resolve();
    await server.settled();
    expect(server.requestedPaths).toEqual(['/api/create', '/api/delete-secret']);
    expect(await idsInStore()).toEqual([]);
  });

  it('what the server could not be asked to delete is deleted later', async () => {
    await expect(outbox.send(draft([]), null, cancelledAt('sending'))).rejects.toThrow();
    await server.settled();
    server.network = 'no-network';
    await expect(outbox.deleteCancelled()).rejects.toMatchObject({ kind: 'offline' });
    server.network = 'up';
    expect(await idsInStore()).toEqual(['message-1']);
    await outbox.deleteCancelled();
    expect(await idsInStore()).toEqual([]);
  });

  it('a message whose first answer was lost is deleted, too, when its repetition is cancelled', async () => {
    server.network = 'answers-lost';
    await expect(outbox.send(draft([]), null, UNOBSERVED)).rejects.toThrow();
    server.network = 'up';
    await expect(outbox.send(draft([]), null, cancelledAt('sending'))).rejects.toThrow();
    await outbox.deleteCancelled();
    await server.settled();
    expect(await idsInStore()).toEqual([]);
  });
});
