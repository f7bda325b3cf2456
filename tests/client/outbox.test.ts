import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Outbox } from '../../src/client/outbox.ts';
import type { Draft, SentMessage } from '../../src/client/send.ts';
import { DEFAULT_LIMITS } from '../../src/domain/limits.ts';
import { type ServerInMemory, startServerInMemory } from './server-in-memory.ts';

let server: ServerInMemory;
let outbox: Outbox;
beforeEach(async () => {
  server = await startServerInMemory();
  outbox = new Outbox(server.api, DEFAULT_LIMITS.maxMessageLength, () => server.now);
});
afterEach(() => server.stop());

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
  await expect(outbox.send(first, null, () => {})).rejects.toThrow();
  server.network = 'up';
  return outbox.send(second, null, () => {});
}

describe('a draft with files that is sent again', () => {
  it('a draft with files that is sent again is the same message while nothing is changed, though its files can be read no more', async () => {
    const file = plan();
    const later = draft([file]);
    server.network = 'answers-lost';
    await expect(outbox.send(draft([file]), null, () => {})).rejects.toThrow();
    file.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
    server.network = 'up';
    expect((await outbox.send(later, null, () => {})).id).toBe('message-1');
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
