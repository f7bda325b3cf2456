import { describe, expect, it } from 'vitest';
import { clientKey, networkKey } from './rate-limit.ts';

describe('who counts as one client', () => {
  it('an IPv4 address is one client, in its IPv6 form too', () => {
    expect(clientKey('198.51.100.7')).toBe('198.51.100.7');
    expect(clientKey('::ffff:198.51.100.7')).toBe('198.51.100.7');
    expect(clientKey('198.51.100.8')).not.toBe(clientKey('198.51.100.7'));
  });

  it('the /64 of an IPv6 address is one client', () => {
    const one = clientKey('2001:db8:1:2::1');
    expect(clientKey('2001:db8:1:2:ffff:ffff:ffff:ffff')).toBe(one);
    expect(clientKey('2001:0DB8:0001:0002::9')).toBe(one);
    expect(clientKey('2001:db8:1:3::1')).not.toBe(one);
  });

  it('all unknown addresses together are one client', () => {
    for (const odd of ['', 'unknown', '198.51.100.7:80']) expect(clientKey(odd)).toBe('unknown');
  });

  it('the /64 of an IPv6 address with a zone is one client', () => {
    expect(clientKey('fe80::1%eth0')).toBe(clientKey('fe80::2%eth1'));
  });
});

describe('which clients count together too', () => {
  it('the IPv6 addresses of a /48 count as one network', () => {
    const one = networkKey('2001:db8:1:2::1');
    expect(networkKey('2001:db8:1:ffff:ffff::')).toBe(one);
    expect(networkKey('2001:0DB8:0001::')).toBe(one);
    expect(networkKey('2001:db8:2:2::1')).not.toBe(one);
    expect(one).not.toBe(clientKey('2001:db8:1::1'));
  });

  it.each(['198.51.100.7', '::ffff:198.51.100.7', '', 'unknown'])(
    'the address %j belongs to no counted network',
    (address) => {
      expect(networkKey(address)).toBeNull();
    },
  );
});
