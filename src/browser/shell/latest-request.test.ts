import { describe, expect, it } from 'vitest';
import { LatestRequest } from './latest-request.ts';

describe('the latest request', () => {
  it('gives its answer, or its error', async () => {
    const latest = new LatestRequest();
    expect(await latest.run(async () => 1)).toEqual({ kind: 'answered', answer: 1 });
    const error = new Error('x');
    expect(await latest.run(() => Promise.reject(error))).toEqual({ kind: 'failed', error });
  });

  it('supersedes the one before, whichever is answered first and however', async () => {
    const latest = new LatestRequest();
    const [first, other] = [Promise.withResolvers<string>(), Promise.withResolvers<string>()];
    const results = [latest.run(() => first.promise), latest.run(() => other.promise)];
    other.resolve('other');
    first.reject(new Error('late'));
    expect(await Promise.all(results)).toEqual([
      { kind: 'superseded' },
      { kind: 'answered', answer: 'other' },
    ]);
  });

  it('can be cancelled', async () => {
    const latest = new LatestRequest();
    const request = latest.run(async () => 1);
    latest.cancel();
    expect(await request).toEqual({ kind: 'superseded' });
  });
});
