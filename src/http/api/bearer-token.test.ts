import { describe, expect, it } from 'vitest';
import { digestsOf } from '../digests.ts';
import { readBearer } from './bearer-token.ts';

const webDigests = digestsOf({});

// The vector of the protocol: an owner token, and what is stored of it.
const TOKEN = '6pmqCosEFn4Rbb48qQPTaYFLXjLmNvBSXkzzzEr9lU0';
const STORED = 'NVlACiOAUnH3IRl6N97QF9CIECyirFknqpoUoLiCCIM';

describe('a bearer token', () => {
  it('a bearer token is stored as the SHA-256 of its 32 bytes', async () => {
    expect(await webDigests.ofToken(TOKEN)).toBe(STORED);
    expect(await readBearer(`Bearer ${TOKEN}`, webDigests)).toEqual({ digest: STORED });
    expect(await readBearer(`bearer   ${TOKEN}`, webDigests)).toEqual({ digest: STORED });
  });

  it.each([null, '', 'Basic dXNlcjpwYXNz', 'Bearers x', TOKEN])(
    'the header %j holds no bearer token',
    async (header) => {
      expect(await readBearer(header, webDigests)).toEqual({ digest: null });
    },
  );

  it.each([
    'Bearer',
    'Bearer ',
    `Bearer ${TOKEN}=`,
    `Bearer ${TOKEN.slice(1)}`,
    `Bearer ${TOKEN} ${TOKEN}`,
    `Bearer ${TOKEN}, Bearer ${TOKEN}`,
    `Bearer ${TOKEN.slice(0, -1)}1`,
    `Bearer ${TOKEN.replace('6', '+')}`,
    `Bearer\t${TOKEN}`,
  ])('the bearer token in %j is malformed', async (header) => {
    expect(await readBearer(header, webDigests)).toEqual({ malformed: true });
  });
});

it('a text is digested as UTF-8', async () => {
  // SHA-256 of "abc", FIPS 180-4 example, in base64url.
  expect(await webDigests.ofText('abc')).toBe('ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0');
});
