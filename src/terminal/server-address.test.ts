import { expect, test } from 'vitest';
import { originFrom, originOfHost } from './server-address.ts';

test.each([
  ['https://example.com', 'https://example.com'],
  ['https://Example.com:8443/', 'https://example.com:8443'],
  ['http://localhost:8000', 'http://localhost:8000'],
  ['http://127.0.0.1', 'http://127.0.0.1'],
  ['http://[::1]:8000', 'http://[::1]:8000'],
])('%s is the server %s', (text, origin) => {
  expect(originFrom(text, 'It')).toBe(origin);
});

test.each(['', 'example.com', 'ftp://example.com', 'http://example.com', 'http://localhost.example.com'])(
  '%j is no server',
  (text) => {
    expect(() => originFrom(text, 'It')).toThrow(/^It is no(t encrypted)? /);
  },
);

test.each([
  'https://example.com/view',
  'https://example.com/?x',
  'https://kim@example.com',
  'https://example.com/#x',
])('%s is more than a server', (text) => {
  expect(() => originFrom(text, 'It')).toThrow(/^It is more than the address/);
});

test.each([
  ['example.com', null, 'https://example.com'],
  ['localhost:8000', null, 'http://localhost:8000'],
  ['localhost:8000', 'https://localhost:8000', 'https://localhost:8000'],
  ['example.com', 'https://other.example.com', 'https://example.com'],
])('a link to %s leads, where %s is set, to %s', (host, known, origin) => {
  expect(originOfHost(host, known)).toBe(origin);
});
