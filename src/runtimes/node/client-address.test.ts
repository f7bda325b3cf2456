import { BlockList } from 'node:net';
import { describe, expect, it } from 'vitest';
import { addProxy, clientAddress } from './client-address.ts';

function addressSeen(
  peer: string | undefined,
  headers: Record<string, string>,
  proxies: readonly string[],
): string {
  const trusted = new BlockList();
  for (const proxy of proxies) expect(addProxy(trusted, proxy)).toBe(true);
  const platform = { incoming: { socket: { remoteAddress: peer } } };
  return clientAddress(trusted)(new Request('http://localhost/', { headers }), platform);
}

const PROXIES = ['10.0.0.0/8', 'fd00::/8'];

describe('without trusted proxies', () => {
  it('the peer is the client, whatever the headers say', () => {
    const headers = { 'X-Forwarded-For': '198.51.100.7', 'CF-Connecting-IP': '198.51.100.8' };
    expect(addressSeen('203.0.113.5', headers, [])).toBe('203.0.113.5');
    expect(addressSeen('203.0.113.5', headers, PROXIES)).toBe('203.0.113.5');
  });

  it('a connection that is gone has no address', () => {
    expect(addressSeen(undefined, {}, PROXIES)).toBe('');
  });
});

describe('behind a trusted proxy', () => {
  it('the rightmost address that is no proxy is the client', () => {
    const headers = { 'X-Forwarded-For': '1.1.1.1, 198.51.100.7, 10.9.9.9' };
    expect(addressSeen('10.0.0.1', headers, PROXIES)).toBe('198.51.100.7');
  });

  it('what a client wrote into X-Forwarded-For itself changes nothing', () => {
    const forged = { 'X-Forwarded-For': 'unknown, <script>, 198.51.100.7' };
    expect(addressSeen('10.0.0.1', forged, PROXIES)).toBe('198.51.100.7');
  });

  it('where all addresses are proxies, the first of them is the client', () => {
    expect(addressSeen('10.0.0.1', { 'X-Forwarded-For': '10.7.7.7, 10.9.9.9' }, PROXIES)).toBe('10.7.7.7');
  });

  it('IPv6 addresses are read, and an IPv4 peer in its IPv6 form', () => {
    expect(addressSeen('fd00::1', { 'X-Forwarded-For': '2001:db8::7' }, PROXIES)).toBe('2001:db8::7');
    expect(addressSeen('::ffff:10.0.0.1', { 'X-Forwarded-For': '198.51.100.7' }, PROXIES)).toBe(
      '198.51.100.7',
    );
  });

  it.each([
    ['203.0.113.7:51234', '203.0.113.7'],
    ['[2001:db8::7]:443', '2001:db8::7'],
    ['[2001:db8::7]', '2001:db8::7'],
    ['198.51.100.7:1, 10.9.9.9:65535', '198.51.100.7'],
    ['198.51.100.7:1, [fd00::9]:443', '198.51.100.7'],
  ])('the port behind an address (%s) is none of it', (forwarded, client) => {
    expect(addressSeen('10.0.0.1', { 'X-Forwarded-For': forwarded }, PROXIES)).toBe(client);
  });

  it.each([
    '',
    'unknown',
    '198.51.100.7:',
    '198.51.100.7:x',
    '[198.51.100',
    '2001:db8::7:443:x',
    '198.51.100',
    '1',
    'a, b',
    '198.51.100.7,',
    '0x7f.1',
  ])('an invalid X-Forwarded-For (%j) leaves the peer as the client', (garbage) => {
    expect(addressSeen('10.0.0.1', { 'X-Forwarded-For': garbage }, PROXIES)).toBe('10.0.0.1');
  });

  it('CF-Connecting-IP is used where X-Forwarded-For is absent', () => {
    expect(addressSeen('10.0.0.1', { 'CF-Connecting-IP': '198.51.100.8' }, PROXIES)).toBe('198.51.100.8');
    expect(addressSeen('10.0.0.1', { 'CF-Connecting-IP': 'nobody' }, PROXIES)).toBe('10.0.0.1');
    const both = { 'X-Forwarded-For': '198.51.100.7', 'CF-Connecting-IP': '198.51.100.8' };
    expect(addressSeen('10.0.0.1', both, PROXIES)).toBe('198.51.100.7');
    expect(addressSeen('10.0.0.1', { 'CF-Connecting-IP': '198.51.100.8:443' }, PROXIES)).toBe('198.51.100.8');
  });

  it('a peer with a zone is no proxy and throws nothing', () => {
    expect(addressSeen('fe80::1%eth0', { 'X-Forwarded-For': '198.51.100.7' }, PROXIES)).toBe('fe80::1%eth0');
  });
});
