import { describe, expect, it } from 'vitest';
import { LatestRequest } from './latest-request.ts';

describe('the latest request', () => {
  it('the latest request returns its response, or its error', async () => {
    const latest = new LatestRequest();
    expect(await latest.run(async () => 1)).toEqual({ kind: 'answered', answer: 1 });
    const error = new Error('x');
    expect(await latest.run(() => Promise.reject(error))).toEqual({ kind: 'failed', error });
  });

  it('a request supersedes the one before, in whatever order they settle', async () => {
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

  it('the latest request can be cancelled', async () => {
    const latest = new LatestRequest();
    const request = latest.run(async () => 1);
    latest.cancel();
    expect(await request).toEqual({ kind: 'superseded' });
  });
});
