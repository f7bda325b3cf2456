import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Dispatch, type Letter } from '../../src/browser/dispatch.ts';
import type { SentMessage } from '../../src/client/send.ts';
import { DEFAULT_LIMITS } from '../../src/domain/limits.ts';
import { type ServerInMemory, startServerInMemory } from './server-in-memory.ts';

let server: ServerInMemory;
let dispatch: Dispatch;
beforeEach(async () => {
  server = await startServerInMemory();
  dispatch = new Dispatch(server.api, DEFAULT_LIMITS.maxMessageLength);
});
afterEach(() => server.stop());

const plan = () => new File(['north wing'], 'plan.txt');

function letter(files: readonly File[]): Letter {
  return { text: 'see the plan', label: '', files, passphrase: null, lifetime: 86_400, oneTime: false };
}

/** The answer is lost on the way, and the page tries once more, with what is given then. */
async function sendTwice(first: Letter, second: Letter): Promise<SentMessage> {
  server.weather = 'answers-lost';
  await expect(dispatch.send(first, null, () => {})).rejects.toThrow();
  server.weather = 'fair';
  return dispatch.send(second, null, () => {});
}

describe('a letter with files that is sent again', () => {
  it('is the same message while nothing is changed, though its files can be read no more', async () => {
    const file = plan();
    const later = letter([file]);
    server.weather = 'answers-lost';
    await expect(dispatch.send(letter([file]), null, () => {})).rejects.toThrow();
    file.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
    server.weather = 'fair';
    expect((await dispatch.send(later, null, () => {})).id).toBe('message-1');
  });

  it.each([
    ['one is added', (file: File) => [file, plan()]],
    ['one is taken out', () => []],
    ['one is taken out and chosen again', () => [plan()]],
  ])('is another message when %s', async (_change, change) => {
    const file = plan();
    expect((await sendTwice(letter([file]), letter(change(file)))).id).toBe('message-2');
  });

  it('is another message when their order is changed', async () => {
    const [one, two] = [plan(), plan()];
    expect((await sendTwice(letter([one, two]), letter([two, one]))).id).toBe('message-2');
  });
});
