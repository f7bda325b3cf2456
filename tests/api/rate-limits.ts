import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Act } from '../../src/contract/routes.ts';
import { Api } from './api.ts';
import { someone } from './given.ts';
import type { RunningServer, StartServer } from './running-server.ts';

/** Requests per minute that one client may make. */
const LIMITS: readonly (readonly [Act, number])[] = [
  ['create', 10],
  ['remove', 20],
  ['claim', 20],
  ['rename', 30],
  ['listOwned', 50],
  ['listPending', 50],
  ['view', 100],
];

/** Starts a server that trusts whoever asks from this machine to say where the client is. */
export function rateLimits(start: StartServer): void {
  describe('counting requests', () => {
    let server: RunningServer;
    let api: Api;
    beforeAll(async () => {
      server = await start({ RATE_LIMITS: 'on', TRUSTED_PROXIES: '127.0.0.0/8, ::1' });
      api = new Api(server.url);
    });
    afterAll(() => server.stop());

    /** Statuses of so many requests, which are refused for their fields where they are not refused for their number. */
    async function ask(act: Act, times: number, headers: Record<string, string>, at = api) {
      const path = {
        create: '/api/create',
        view: '/api/view',
        claim: '/api/update',
        rename: '/api/update-custom-name',
      };
      const lists = {
        listOwned: '/api/list-secrets',
        listPending: '/api/list-pending-secrets',
        remove: '/api/delete-secret',
      };
      const answers = [];
      for (let time = 0; time < times; time++)
        answers.push(await at.post({ ...path, ...lists }[act], '{}', headers));
      return answers;
    }

    it.each(LIMITS)('lets a client %s %i times a minute, and no more', async (act, limit) => {
      const answers = await ask(act, limit + 1, { 'X-Forwarded-For': '198.51.100.1' });
      expect(answers.slice(0, limit).map(({ status }) => status)).toEqual(Array<number>(limit).fill(422));
      answers.slice(0, limit).forEach(({ headers }, place) => {
        expect(headers.get('X-RateLimit-Limit')).toBe(String(limit));
        expect(headers.get('X-RateLimit-Remaining')).toBe(String(limit - 1 - place));
        expect(headers.get('Retry-After')).toBeNull();
      });
      const refused = answers.at(-1);
      expect(refused?.status).toBe(429);
      expect(refused?.body).toMatchObject({
        status: 'failed',
        message: expect.stringContaining('Too many requests'),
      });
      const seconds = Number(refused?.headers.get('Retry-After'));
      expect(seconds).toBeGreaterThanOrEqual(1);
      expect(seconds).toBeLessThanOrEqual(60);
      expect(Number(refused?.headers.get('X-RateLimit-Reset'))).toBe(seconds);
      expect(refused?.headers.get('X-RateLimit-Remaining')).toBe('0');
    });

    it('counts each client apart, as the proxy names them', async () => {
      for (const last of [2, 3, 4]) {
        const answers = await ask('create', 10, { 'X-Forwarded-For': `forged, 198.51.100.${last}` });
        expect(answers.map(({ status }) => status)).toEqual(Array<number>(10).fill(422));
      }
      const [eleventh] = await ask('create', 1, { 'X-Forwarded-For': '203.0.113.9, 198.51.100.2' });
      expect(eleventh?.status).toBe(429);
    });

    it('counts the /64 of an IPv6 address as one client', async () => {
      for (let host = 1; host <= 10; host++)
        await ask('create', 1, { 'X-Forwarded-For': `2001:db8:0:1::${host}` });
      const [same] = await ask('create', 1, { 'X-Forwarded-For': '2001:db8:0:1:ffff::' });
      const [neighbour] = await ask('create', 1, { 'X-Forwarded-For': '2001:db8:0:2::1' });
      expect([same?.status, neighbour?.status]).toEqual([429, 422]);
    });

    it('takes CF-Connecting-IP where there is no X-Forwarded-For', async () => {
      await ask('create', 10, { 'CF-Connecting-IP': '198.51.100.20' });
      const [same] = await ask('create', 1, { 'CF-Connecting-IP': '198.51.100.20' });
      const [other] = await ask('create', 1, { 'CF-Connecting-IP': '198.51.100.21' });
      expect([same?.status, other?.status]).toEqual([429, 422]);
    });

    it('lets whoever is refused one act go on with another, and see the pages', async () => {
      await ask('create', 11, { 'X-Forwarded-For': '198.51.100.30' });
      const [viewed] = await ask('view', 1, { 'X-Forwarded-For': '198.51.100.30' });
      expect(viewed?.status).toBe(422);
      const page = await api.fetch('/', { headers: { 'X-Forwarded-For': '198.51.100.30' } });
      expect([page.status, (await page.text()).length > 0]).toEqual([200, true]);
    });
  });

  describe('a client that nobody vouches for', () => {
    let server: RunningServer;
    beforeAll(async () => {
      server = await start({ RATE_LIMITS: 'on' });
    });
    afterAll(() => server.stop());

    it('cannot name itself anew with each request', async () => {
      const api = new Api(server.url);
      const statuses = [];
      for (let time = 0; time < 12; time++) {
        const forged = { 'X-Forwarded-For': `198.51.100.${time}`, 'CF-Connecting-IP': `203.0.113.${time}` };
        statuses.push((await api.post('/api/create', JSON.stringify({ uid: someone() }), forged)).status);
      }
      expect(statuses).toEqual([...Array<number>(10).fill(422), 429, 429]);
    });
  });
}
