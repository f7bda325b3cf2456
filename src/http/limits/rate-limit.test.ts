import { describe, expect, it } from 'vitest';
import { clientKey, networkKey } from './rate-limit.ts';

describe('who counts as one client', () => {
  it('is an IPv4 address, in its IPv6 form too', () => {
    expect(clientKey('198.51.100.7')).toBe('198.51.100.7');
    expect(clientKey('::ffff:198.51.100.7')).toBe('198.51.100.7');
    expect(clientKey('198.51.100.8')).not.toBe(clientKey('198.51.100.7'));
  });

  it('is the /64 of an IPv6 address', () => {
    const one = clientKey('2001:db8:1:2::1');
    expect(clientKey('2001:db8:1:2:ffff:ffff:ffff:ffff')).toBe(one);
    expect(clientKey('2001:0DB8:0001:0002::9')).toBe(one);
    expect(clientKey('2001:db8:1:3::1')).not.toBe(one);
  });

  it('is everybody whose address is unknown, together', () => {
    for (const odd of ['', 'unknown', '198.51.100.7:80']) expect(clientKey(odd)).toBe('unknown');
  });

  it('is a /64 with a zone too', () => {
    expect(clientKey('fe80::1%eth0')).toBe(clientKey('fe80::2%eth1'));
  });
});

describe('which clients count together too', () => {
  it('are those of a /48 of IPv6 addresses', () => {
    const one = networkKey('2001:db8:1:2::1');
    expect(networkKey('2001:db8:1:ffff:ffff::')).toBe(one);
    expect(networkKey('2001:0DB8:0001::')).toBe(one);
    expect(networkKey('2001:db8:2:2::1')).not.toBe(one);
    expect(one).not.toBe(clientKey('2001:db8:1::1'));
  });

  it.each(['198.51.100.7', '::ffff:198.51.100.7', '', 'unknown'])('are none for %j', (address) => {
    expect(networkKey(address)).toBeNull();
  });
});
