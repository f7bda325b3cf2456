import { describe, expect, it } from 'vitest';
import { readHosts } from './hosts.ts';

/** The address of each host, or the rule that is broken. */
function read(url: string): readonly string[] | string {
  const found = readHosts(url);
  return 'hosts' in found ? found.hosts.urls : found.error;
}

describe('the hosts of a URL', () => {
  it.each([
    'postgres://u:p@a/db',
    'postgresql://u:p@a:6432/db?sslmode=verify-full',
    'postgres://u:p@[fd00::1]:5432/db',
    'postgres:///db?host=/run/postgresql&user=u',
    'postgres://u:a%2Cb@a/db',
    'postgres://u:p@a/db?target_session_attrs=any',
  ])('a single host stays as it is and is not asked whether it takes writes (%s)', (url) => {
    expect(readHosts(url)).toEqual({ hosts: { urls: [url], mustTakeWrites: false } });
  });

  it.each(['read-write', 'primary'])('a single host is asked where target_session_attrs=%s', (value) => {
    const url = `postgres://u:p@a/db?target_session_attrs=${value}`;
    expect(readHosts(url)).toEqual({ hosts: { urls: [url], mustTakeWrites: true } });
  });

  it.each([
    ['two hosts', 'postgres://u:p@a,b/db', ['u:p@a/db', 'u:p@b/db']],
    ['a port each', 'postgres://u:p@a:1,b:2/db', ['u:p@a:1/db', 'u:p@b:2/db']],
    ['a port of one', 'postgres://u:p@a,b:2/db', ['u:p@a/db', 'u:p@b:2/db']],
    ['IPv6', 'postgres://[fd00::1]:1,[::1]/db', ['[fd00::1]:1/db', '[::1]/db']],
    ['three', 'postgres://a,b.c.d,10.0.0.1:9/db', ['a/db', 'b.c.d/db', '10.0.0.1:9/db']],
    ['commas in the password', 'postgres://u:p,q@a,b/db', ['u:p,q@a/db', 'u:p,q@b/db']],
    ['an @ in the password', 'postgres://u:p@q@a,b/db', ['u:p@q@a/db', 'u:p@q@b/db']],
    ['hosts as a parameter', 'postgres:///db?host=a,b', ['a/db', 'b/db']],
    ['which takes precedence', 'postgres://u@c:7/db?host=a,b&port=1,2', ['u@a:1/db', 'u@b:2/db']],
    ['unless they are empty', 'postgres://u@a:1,b:2/db?host=&port=', ['u@a:1/db', 'u@b:2/db']],
    ['one port for all', 'postgres:///db?host=a,b&port=6432', ['a:6432/db', 'b:6432/db']],
    ['an empty item for the default port', 'postgres:///db?host=a,b&port=,2', ['a/db', 'b:2/db']],
    ['IPv6 as a parameter', 'postgres:///db?host=fd00::1,a', ['[fd00::1]/db', 'a/db']],
    [
      'other parameters stay',
      'postgres://a,b/db?sslmode=verify-full&target_session_attrs=read-write',
      ['a/db?sslmode=verify-full', 'b/db?sslmode=verify-full'],
    ],
    [
      'sockets',
      'postgres:///db?host=/run/one,/run/two&port=1,2&user=u',
      ['/db?user=u&host=%2Frun%2Fone&port=1', '/db?user=u&host=%2Frun%2Ftwo&port=2'],
    ],
    [
      'a socket beside a host',
      'postgres://u:p@x/db?host=/run,b',
      ['u:p@localhost/db?host=%2Frun', 'u:p@b/db'],
    ],
  ])('%s', (_, url, hosts) => {
    const urls = hosts.map((host) => `postgres://${host}`);
    expect(readHosts(url)).toEqual({ hosts: { urls, mustTakeWrites: true } });
  });

  it.each([
    ['any of several', 'postgres://a,b/db?target_session_attrs=any'],
    ['a standby', 'postgres://a/db?target_session_attrs=standby'],
    ['prefer-standby', 'postgres://a,b/db?target_session_attrs=prefer-standby'],
    ['read-only', 'postgres://a,b/db?target_session_attrs=read-only'],
    ['no value of libpq', 'postgres://a,b/db?target_session_attrs=s3cret'],
  ])('target_session_attrs for %s is refused', (_, url) => {
    expect(read(url)).toMatch(/^have target_session_attrs=read-write or target_session_attrs=primary, or /);
  });

  it.each([
    'postgres:///db?host=a,b&port=1,2,3',
    'postgres://a:0,b/db',
    'postgres://a:65536,b/db',
    'postgres://a:s3cret,b/db',
    'postgres:///db?host=a&port=1,2',
  ])('ports that go with no host, or are no ports, are refused (%s)', (url) => {
    expect(read(url)).toMatch(/^have one port for all hosts or one for each host, /);
  });

  it.each([
    'postgres://a,/db',
    'postgres://,/db',
    'postgres://a,b c/db',
    'postgres://a,fd00::1/db',
    'postgres://a,%2Frun/db',
    'postgres:///db?host=a,b/c',
  ])('hosts without a name or address are refused (%s)', (url) => {
    expect(read(url)).toMatch(/^name each host as an IP address|^have one port/);
  });
});
