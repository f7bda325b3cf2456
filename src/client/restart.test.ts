import { describe, expect, it } from 'vitest';
import { Secret } from '../crypto/secret.ts';
import { ReaderApi } from './reader-api.ts';
import { RequestApi } from './requests/request-api.ts';

type Given = readonly [status: number, retryAfter?: string];

/** Asks a server that answers like this, one answer after the other; tells the last status, the tries and the waits. */
async function ask(act: 'view' | 'remove' | 'removeAsk', answers: readonly Given[]) {
  const waits: number[] = [];
  const signals = new Set<unknown>();
  const server = async (_url: string, init: RequestInit) => {
    const [status = 200, retryAfter] = answers[Math.min(signals.size, answers.length - 1)] ?? [];
    signals.add(init.signal);
    return new Response('{}', {
      status,
      headers: retryAfter === undefined ? {} : { 'Retry-After': retryAfter },
    });
  };
  const wait = async (milliseconds: number) => void waits.push(milliseconds);
  const api = new ReaderApi('https://example.com', server, wait);
  const requests = new RequestApi('https://example.com', server, wait);
  const request = { view: 'id', uid: 'u' };
  const acts = {
    view: () => api.view(request, null),
    remove: () => api.remove(request, null),
    removeAsk: () => requests.removeAsk({ ask: 'id', uid: 'u' }, new Secret('A'.repeat(43))),
  };
  const error = await acts[act]().catch((e) => e);
  return { status: error.status, tries: signals.size, waits };
}

describe('a server that restarts', () => {
  it('a request is repeated after Retry-After, with a timeout of its own for each attempt', async () => {
    expect(await ask('view', [[503, '5'], [503, '1'], [404]])).toEqual({
      status: 404,
      tries: 3,
      waits: [5_000, 1_000],
    });
  });

  it('a request is given up after two repetitions', async () => {
    expect(await ask('view', [[503, '5']])).toEqual({ status: 503, tries: 3, waits: [5_000, 5_000] });
  });

  it.each<{ answer: Given }>([
    { answer: [503] },
    { answer: [503, '10'] },
    { answer: [503, '3600'] },
    { answer: [503, 'Sun, 22 Nov 2026 20:00:00 GMT'] },
    { answer: [429, '5'] },
    { answer: [500, '5'] },
  ])('a request is not repeated after $answer', async ({ answer }) => {
    expect(await ask('view', [answer])).toMatchObject({ tries: 1, waits: [] });
  });

  it.each(['remove', 'removeAsk'] as const)(
    'a delete, which may have taken effect, is never repeated: %s',
    async (act) => {
      expect(await ask(act, [[503, '5'], [200]])).toMatchObject({ status: 503, tries: 1 });
    },
  );
});
