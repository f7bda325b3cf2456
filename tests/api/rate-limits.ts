import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Act, API } from '../../src/contract/routes.ts';
import { Api, type ApiResponse } from './api.ts';
import type { RunningServer, StartServer } from './running-server.ts';
import type { RuntimeTraits } from './runtime-traits.ts';
import { someUserId } from './samples.ts';

/** Requests per minute that one client may make. */
const LIMITS: readonly (readonly [Act, number])[] = [
  ['create', 10],
  ['remove', 20],
  ['claim', 20],
  ['rename', 30],
  ['listOwned', 50],
  ['listPending', 50],
  ['listReceipts', 50],
  ['ask', 10],
  ['answer', 10],
  ['removeAsk', 20],
  ['listAsked', 50],
  ['view', 100],
  ['viewAsk', 100],
];

/** Starts a server that trusts clients on this machine as proxies. */
export function rateLimits(start: StartServer, traits: RuntimeTraits): void {
  describe('rate limits', () => {
    let server: RunningServer;
    let api: Api;
    beforeAll(async () => {
      server = await start({ RATE_LIMITS: 'on', TRUSTED_PROXIES: '127.0.0.0/8, ::1' });
      api = new Api(server.url);
    });
    afterAll(() => server.stop());

    const from = (address: string) => ({ [traits.addressHeader]: address });

    /** Answers to so many requests, which are refused for their fields where they are not refused for their number. */
    async function ask(act: Act, times: number, headers: Record<string, string>): Promise<ApiResponse[]> {
      const answers = [];
      for (let time = 0; time < times; time++) answers.push(await api.post(API[act], '{}', headers));
      return answers;
    }

    const statuses = async (act: Act, times: number, headers: Record<string, string>) =>
      (await ask(act, times, headers)).map(({ status }) => status);

    it.each(LIMITS)('a client may call %s %i times a minute, and no more', async (act, limit) => {
      const answers = await withinAMinute(() => ask(act, limit + 1, from(someAddress())));
      const allowed = answers.slice(0, limit);
      expect(allowed.map(({ status }) => status)).toEqual(Array<number>(limit).fill(422));
      const refused = answers.at(-1);
      expect(refused?.status).toBe(429);
      expect(refused?.body).toMatchObject({
        status: 'failed',
        reason: 'rate-limited',
        message: expect.stringContaining('Too many requests'),
      });
      const seconds = Number(refused?.headers.get('Retry-After'));
      expect(seconds).toBeGreaterThanOrEqual(1);
      expect(seconds).toBeLessThanOrEqual(60);
      expect(answers.map(({ headers }) => headers.get('X-RateLimit-Remaining'))).toEqual(
        [...allowed.map((_, index) => String(limit - 1 - index)), '0'].map((left) =>
          traits.reportsRemaining ? left : null,
        ),
      );
      for (const { headers } of answers)
        expect(headers.get('X-RateLimit-Limit')).toBe(traits.reportsRemaining ? String(limit) : null);
      for (const { headers } of allowed) expect(headers.get('Retry-After')).toBeNull();
      expect(refused?.headers.get('X-RateLimit-Reset')).toBe(
        traits.reportsRemaining ? String(seconds) : null,
      );
    });

    it('each client has its own rate limit', async () => {
      const all = await withinAMinute(async () => {
        const clients = [someAddress(), someAddress(), someAddress()];
        const each = [];
        for (const client of clients) each.push(await statuses('create', 10, from(client)));
        return [...each, await statuses('create', 1, from(clients[0] ?? ''))];
      });
      expect(all).toEqual([...Array.from({ length: 3 }, () => Array<number>(10).fill(422)), [429]]);
    });

    it('the /64 of an IPv6 address is one client', async () => {
      const all = await withinAMinute(async () => {
        const [own, next] = [somePrefix(), somePrefix()];
        for (let host = 1; host <= 10; host++) await ask('create', 1, from(`${own}::${host}`));
        const same = await statuses('create', 1, from(`${own}:ffff::`));
        return [same, await statuses('create', 1, from(`${next}::1`))];
      });
      expect(all).toEqual([[429], [422]]);
    });

    it('the /48 of an IPv6 address may make as many requests as 16 clients', async () => {
      const all = await withinAMinute(async () => {
        const [own, next] = [someNetwork(), someNetwork()];
        const clients = Array.from({ length: 16 }, (_, index) => from(`${own}:${index.toString(16)}::1`));
        // What a client is refused for is not counted against its neighbours.
        const beyond = await statuses('create', 15, clients[0] ?? {});
        const each = [beyond.slice(0, 10)];
        for (const client of clients.slice(1)) each.push(await statuses('create', 10, client));
        const [refused] = await ask('create', 1, from(`${own}:ffff::1`));
        return { each: each.flat(), refused, next: await statuses('create', 1, from(`${next}::1`)) };
      });
      expect(all.each).toEqual(Array<number>(160).fill(422));
      expect([all.refused?.status, all.next]).toEqual([429, [422]]);
      expect(Number(all.refused?.headers.get('Retry-After'))).toBeGreaterThanOrEqual(1);
      expect(all.refused?.headers.get('X-RateLimit-Remaining')).toBe(traits.reportsRemaining ? '0' : null);
    });

    it('a client over the limit of one endpoint may call others, and load the pages', async () => {
      const client = from(someAddress());
      await ask('create', 11, client);
      expect(await statuses('view', 1, client)).toEqual([422]);
      const page = await api.fetch('/', { headers: client });
      expect([page.status, (await page.text()).length > 0]).toEqual([200, true]);
    });

    if (traits.addressHeader === 'X-Forwarded-For') {
      it('the address appended by the nearest proxy counts, and nothing before it', async () => {
        await ask('create', 10, { 'X-Forwarded-For': 'forged, 198.51.100.2' });
        expect(await statuses('create', 1, { 'X-Forwarded-For': '203.0.113.9, 198.51.100.2' })).toEqual([
          429,
        ]);
      });

      it('CF-Connecting-IP counts where there is no X-Forwarded-For', async () => {
        await ask('create', 10, { 'CF-Connecting-IP': '198.51.100.20' });
        const all = [198, 203].map((first) => ({ 'CF-Connecting-IP': `${first}.51.100.20` }));
        const [same, other] = await Promise.all(all.map((client) => statuses('create', 1, client)));
        expect([same, other]).toEqual([[429], [422]]);
      });
    }
  });

  describe('a client without a trusted proxy', () => {
    let server: RunningServer;
    beforeAll(async () => {
      server = await start({ RATE_LIMITS: 'on' });
    });
    afterAll(() => server.stop());

    it('a client without a trusted proxy cannot forge another address with each request', async () => {
      const api = new Api(server.url);
      const body = () => JSON.stringify({ uid: someUserId() });
      // Where the minute ends in between, at least this one client is refused in the next.
      const statuses = [];
      for (let time = 0; time < 22; time++) {
        const forged = Object.fromEntries(traits.forgeable.map((header) => [header, someAddress()]));
        statuses.push((await api.post('/api/create', body(), forged)).status);
      }
      expect(statuses.slice(0, 10)).toEqual(Array<number>(10).fill(422));
      expect(statuses).toContain(429);
    });
  });
}

let addressCount = 0;

/** An unused client address. */
function someAddress(): string {
  addressCount += 1;
  return `198.18.${Math.floor(addressCount / 250)}.${(addressCount % 250) + 1}`;
}

/** An unused /64. */
function somePrefix(): string {
  addressCount += 1;
  return `2001:db8:0:${addressCount.toString(16)}`;
}

/** An unused /48. */
function someNetwork(): string {
  addressCount += 1;
  return `2001:db8:${(0x1000 + addressCount).toString(16)}`;
}

/** Some counters reset with each minute of the clock: an attempt that crosses its end is repeated. */
async function withinAMinute<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (;;) {
    const began = minuteNow();
    const result = await attempt();
    if (minuteNow() === began) return result;
  }
}

function minuteNow(): number {
  return Math.floor(Date.now() / 60_000);
}
