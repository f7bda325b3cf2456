import { describe, expect, it } from 'vitest';
import { API } from '../contract/routes.ts';
import { retryingFetch } from './retrying-fetch.ts';

/** Asks a server that answers like this, one answer after the other; tells the last status, the tries and the waits. */
async function ask(
  act: keyof typeof API,
  answers: readonly (readonly [status: number, retryAfter?: string])[],
) {
  const waits: number[] = [];
  let tries = 0;
  const server = async () => {
    const [status = 200, retryAfter] = answers[Math.min(tries++, answers.length - 1)] ?? [];
    return new Response('{}', {
      status,
      headers: retryAfter === undefined ? {} : { 'Retry-After': retryAfter },
    });
  };
  const fetch = retryingFetch(server, async (milliseconds) => void waits.push(milliseconds));
  const { status } = await fetch(`https://example.com${API[act]}`, { method: 'POST', body: 'x' });
  return { status, tries, waits };
}

describe('a fetch that waits out a restart', () => {
  it('sends again after as long as it was told', async () => {
    expect(await ask('create', [[503, '5'], [503, '1'], [200]])).toEqual({
      status: 200,
      tries: 3,
      waits: [5_000, 1_000],
    });
  });

  it('gives up after two more tries, and hands on what it was told', async () => {
    expect(await ask('view', [[503, '5']])).toEqual({ status: 503, tries: 3, waits: [5_000, 5_000] });
  });

  it.each<{ answer: readonly [status: number, retryAfter?: string] }>([
    { answer: [503] },
    { answer: [503, '3600'] },
    { answer: [503, 'Sun, 22 Nov 2026 20:00:00 GMT'] },
    { answer: [429, '5'] },
    { answer: [500, '5'] },
  ])('does not send again after $answer', async ({ answer }) => {
    expect(await ask('claim', [answer])).toMatchObject({ tries: 1, waits: [] });
  });

  it('never repeats a delete, which may have happened', async () => {
    expect(await ask('remove', [[503, '5'], [200]])).toMatchObject({ status: 503, tries: 1 });
  });
});
