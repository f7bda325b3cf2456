import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { API } from '../../src/contract/routes.ts';
import { Api } from '../api/api.ts';
import { ServerProcess } from '../server/server-process.ts';
import { withClient } from './postgres-server.ts';
import { newDatabase } from './postgres-under-test.ts';
import { startOn } from './server-on-postgres.ts';

describe('rate limits in a database whose URL has no password', () => {
  /** The password is where `pg` finds it all the same. */
  const withoutPassword = async () => {
    const url = new URL(await newDatabase());
    const [PGPASSWORD, address] = [url.password, Object.assign(url, { password: '' }).href];
    return { PGPASSWORD, DATABASE_URL: address, PORT: '0', RATE_LIMITS: 'on' };
  };

  it('the server does not start without a key for hashing addresses, and says so in one sentence', async () => {
    const { code, stdout, stderr } = await new ServerProcess(await withoutPassword()).ended;
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^Invalid settings: CLIENT_ADDRESS_HMAC_KEY must be set, [^\n]+\.\n$/);
  });

  it('each client address is hashed under the key', async () => {
    const key = 'x'.repeat(32);
    const { DATABASE_URL: url, ...settings } = await withoutPassword();
    const server = await startOn(url, { ...settings, CLIENT_ADDRESS_HMAC_KEY: key });
    await new Api(server.url).request('view', {});
    await server.stop();
    const { rows } = await withClient(
      Object.assign(new URL(url), { password: settings.PGPASSWORD }).href,
      (client) => client.query('SELECT client FROM request_counts'),
    );
    const hashed = (secret: string) =>
      createHmac('sha256', secret).update('view 127.0.0.1').digest('base64url');
    expect(rows).toEqual([{ client: hashed(key).slice(0, 22) }]);
  });
});

describe('rate limits of a /48 of IPv6 addresses', () => {
  it('a /48 over its limit adds no more rows for its clients', async () => {
    const url = await newDatabase();
    const server = await startOn(url, { RATE_LIMITS: 'on', TRUSTED_PROXIES: '127.0.0.0/8' });
    const api = new Api(server.url);
    let clients = 0;
    const ask = async () => {
      clients += 1;
      const client = `2001:db8:1:${clients.toString(16)}::1`;
      return (await api.post(API.create, '{}', { 'X-Forwarded-For': client })).status;
    };
    while ((await ask()) !== 429) expect(clients).toBeLessThanOrEqual(160);
    const counted = () => withClient(url, (client) => client.query('SELECT FROM request_counts'));
    const before = (await counted()).rows.length;
    for (let more = 0; more < 20; more++) expect(await ask()).toBe(429);
    expect((await counted()).rows.length).toBe(before);
    expect(before).toBe(162);
    await server.stop();
  });
});
