import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeRequestSettings } from '../api/request-settings.ts';
import { WORKERS } from '../api/runtime-traits.ts';
import { create, describeWriters, outcomeOf, withServer, writingFor } from '../api/writers.ts';
import { AccessServer, AUDIENCE, claimsOf, keySetOf, newKey, signed } from './access-team.ts';
import { WorkerServer } from './worker-server.ts';

describeWriters((settings) => WorkerServer.start(settings), WORKERS);
describeRequestSettings((settings) => WorkerServer.start(settings));

describe('WRITERS with Cloudflare Access', () => {
  const key = newKey();
  const shown = (assertion: string) => ({ 'Cf-Access-Jwt-Assertion': assertion });
  let access: AccessServer;
  beforeAll(async () => {
    access = await AccessServer.start();
    access.answers.set('acme', (response) => response.end(keySetOf(key)));
  });
  afterAll(() => access.stop());
  const server = withServer((settings) => WorkerServer.start(settings), {
    WRITERS: `access:acme/${AUDIENCE}`,
    SIGN_IN_URL: 'https://acme.cloudflareaccess.com',
  });

  it('whoever Access has let through may create', async () => {
    const headers = shown(signed(claimsOf('acme'), key));
    expect(outcomeOf(await create(server(), headers))).toEqual([200]);
    expect((await writingFor(server(), headers)).allowed).toBe(true);
  });

  it.each([
    ['no assertion', () => ({})],
    ['one for another audience', () => shown(signed({ ...claimsOf('acme'), aud: ['a1'.repeat(32)] }, key))],
    ['one of another team', () => shown(signed(claimsOf('other'), key))],
    ['one that has expired', () => shown(signed({ ...claimsOf('acme'), exp: 1_700_000_000 }, key))],
    ['one that somebody else has signed', () => shown(signed(claimsOf('acme'), newKey()))],
    ['the cookie alone', () => ({ Cookie: `CF_Authorization=${signed(claimsOf('acme'), key)}` })],
  ])('with %s nobody may create', async (_, headers) => {
    const answer = await create(server(), headers() as Record<string, string>);
    expect(outcomeOf(answer)).toEqual([401, 'sign-in-required']);
    expect((await writingFor(server(), headers() as Record<string, string>)).reason).toBe('sign-in-required');
  });
});

describe('WRITERS that cannot hold on Workers', () => {
  it('a header, which anybody can send, keeps the Worker from serving', async () => {
    const worker = await WorkerServer.start({ WRITERS: 'header:X-Forwarded-User' });
    try {
      expect((await fetch(`${worker.url}/health`)).status).toBe(500);
      await expect.poll(() => worker.output()).toContain('WRITERS must not have header: on Workers');
    } finally {
      await worker.stop();
    }
  });
});
