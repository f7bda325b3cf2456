import { join } from 'node:path';
import ipaddr from 'ipaddr.js';
import { Pool } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientKey, networkKey } from '../../src/http/limits/rate-limit.ts';
import { textOf } from './compose.ts';
import { limitDirectives, NginxProxy } from './nginx-proxy.ts';

const INSTALLING = 300_000;
const ANYWHERE = '127.0.0.1:9';

let proxy: NginxProxy;
let pool: Pool;
beforeAll(async () => {
  const extraServers = (folder: string) => `server {
      listen unix:${folder}/keys; set_real_ip_from unix:; real_ip_header CF-Connecting-IP;
      location / { return 200 "$client $network"; }
    }`;
  proxy = await NginxProxy.start(ANYWHERE, { extraServers });
  pool = new Pool('http://keys', { socketPath: join(proxy.folder, 'keys'), connections: 8 });
}, INSTALLING);
afterAll(async () => {
  await pool.close();
  await proxy.stop();
});

/** By which keys the shipped configuration counts a client. */
async function keysOf(address: string): Promise<readonly string[]> {
  const headers = { 'CF-Connecting-IP': address };
  const { body } = await pool.request({ path: '/', method: 'GET', headers });
  return (await body.text()).split(' ');
}

/** Every address whose eight numbers are zero or not in another way: nginx leaves out the longest run of zeros. */
const PATTERNS = Array.from({ length: 128 }, (_, zeros) =>
  ['2001', ...Array.from({ length: 7 }, (_, index) => ((zeros >> index) & 1 ? '0' : `a${index}`))].join(':'),
);

describe('clients as nginx counts them', () => {
  it('nginx counts IPv6 clients and their networks as Inigma does, however it writes an address', async () => {
    expect(PATTERNS).toHaveLength(128);
    for (const address of PATTERNS) {
      const [client = '', network = ''] = await keysOf(address);
      expect([address, `${client}::/64`]).toEqual([address, clientKey(address)]);
      expect([address, `${network}::/48`]).toEqual([address, networkKey(address)]);
    }
  });

  it('nginx counts an IPv4 client by its address alone, in its IPv6 form too', async () => {
    expect(await keysOf('198.51.100.7')).toEqual(['198.51.100.7', '']);
    expect(ipaddr.process(String((await keysOf('::ffff:198.51.100.7'))[0])).toString()).toBe('198.51.100.7');
    expect((await keysOf('::ffff:198.51.100.7'))[1]).toBe('');
  });

  it('nginx allows a network 16 times as much as a client', () => {
    const text = `${limitDirectives('')}${textOf('deploy/helm/inigma/files/nginx.conf')}`;
    const rates = new Map(
      [...text.matchAll(/^limit_req_zone \S+ zone=([a-z-]+):\d+m rate=(\d+)r\/s;$/gm)].map(
        ([, zone = '', rate]): [string, number] => [zone, Number(rate)],
      ),
    );
    const bursts = new Map(
      [...text.matchAll(/^ *limit_req zone=([a-z-]+) burst=(\d+) nodelay;$/gm)].map(
        ([, zone = '', burst]): [string, number] => [zone, Number(burst)],
      ),
    );
    expect([...rates.keys()]).toEqual(['api', 'api-network', 'pages', 'pages-network']);
    for (const zone of ['api', 'pages'])
      for (const numbers of [rates, bursts])
        expect(numbers.get(`${zone}-network`)).toBe((numbers.get(zone) ?? Number.NaN) * 16);
  });
});
