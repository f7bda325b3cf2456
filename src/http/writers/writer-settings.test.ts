import { describe, expect, it } from 'vitest';
import { configure, textIn } from '../setting.ts';
import { readWriterSettings, type WriterSupport } from './writer-settings.ts';

const EVERYTHING: WriterSupport = { network: null, header: null, access: null };
const AUDIENCE = 'a1'.repeat(32);

function read(environment: Record<string, string>, support = EVERYTHING) {
  return configure(textIn(environment), (setting) => readWriterSettings(setting, support));
}

function kindsOf(writers: string): string[] | undefined {
  return read({ WRITERS: writers }).settings?.rules?.map(({ kind }) => kind);
}

describe('WRITERS', () => {
  it.each([undefined, '', 'everyone'])('%j lets everyone', (writers) => {
    expect(read(writers === undefined ? {} : { WRITERS: writers }).settings).toEqual({
      rules: null,
      signInUrl: null,
      contact: null,
    });
  });

  it('several rules may be combined', () => {
    const writers = `10.0.0.0/8, 2001:db8::/32,192.0.2.7,::1, header:Remote-User, access:acme/${AUDIENCE}, invitations`;
    expect(kindsOf(writers)).toEqual([...Array(4).fill('network'), 'header', 'access', 'invitations']);
  });

  it.each([
    'everybody',
    'everyone, invitations',
    ',',
    '10.0.0.0/33',
    '10.1',
    '010.0.0.1/08',
    '::ffff:10.0.0.0/104',
    '::10.0.0.0/104',
    '0x7f.0.0.1',
    '10.0.0.0/8/8',
    'example.com',
    'header:',
    'header:X User',
    'header:X_User',
    'Header:X-User',
    'access:acme',
    `access:acme/${AUDIENCE}/x`,
    `access:acme.example/${AUDIENCE}`,
    'access:acme/short',
    'invitations:5',
    'invitation',
  ])('%j is refused', (writers) => {
    expect(read({ WRITERS: writers }).error).toMatch(/^Invalid settings: WRITERS must /);
  });

  it.each([
    'Authorization',
    'Cookie',
    'Host',
    'Origin',
    'Accept-Language',
    'X-Forwarded-For',
    'CF-Connecting-IP',
    'Inigma-Invitation',
    'User-Agent',
    'Content-Type',
    'If-None-Match',
    'Sec-Fetch-Site',
    'Upgrade-Insecure-Requests',
    'X-Real-IP',
    'True-Client-IP',
    'X-Request-ID',
    'Cf-Access-Jwt-Assertion',
  ])('header:%s is refused, since it tells nothing about who has signed in', (name) => {
    expect(read({ WRITERS: `header:${name}` }).error).toContain('that only a proxy sets');
  });

  it.each(['X-Forwarded-User', 'Remote-User', 'X-Auth-Request-Email', 'Cf-Access-Authenticated-User-Email'])(
    'header:%s is taken',
    (name) => {
      expect(read({ WRITERS: `header:${name}` }).settings?.rules).toEqual([{ kind: 'header', name }]);
    },
  );

  it('a rule that the runtime does not support is refused with the reason', () => {
    const support = { network: 'needs addresses', header: 'needs a proxy', access: 'is checked elsewhere' };
    expect(read({ WRITERS: 'header:Remote-User' }, support).error).toBe(
      'Invalid settings: WRITERS needs a proxy.',
    );
    expect(read({ WRITERS: 'invitations, 10.0.0.0/8' }, support).error).toBe(
      'Invalid settings: WRITERS needs addresses.',
    );
    expect(read({ WRITERS: `invitations, access:acme/${AUDIENCE}` }, support).error).toBe(
      'Invalid settings: WRITERS is checked elsewhere.',
    );
  });

  it('no value is repeated in an error', () => {
    const { error } = read({ WRITERS: 'secret1', SIGN_IN_URL: 'secret2', WRITERS_CONTACT: 'secret3' });
    expect(error).toMatch(/WRITERS must .*; SIGN_IN_URL must .*; WRITERS_CONTACT must /);
    expect(error).not.toContain('secret');
  });
});

describe('SIGN_IN_URL', () => {
  it.each([
    ['/oauth2/sign_in?rd=/', '/oauth2/sign_in?rd=/'],
    ['/', '/'],
    ['https://auth.example.com', 'https://auth.example.com/'],
  ])('%s is taken', (text, url) => {
    expect(read({ SIGN_IN_URL: text }).settings?.signInUrl).toBe(url);
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    'http://auth.example.com',
    'javascript:alert(1)',
    'https://a b',
    'https://user:pass@auth.example.com/',
    'x',
  ])('%s is refused', (text) => {
    expect(read({ SIGN_IN_URL: text }).error).toContain('SIGN_IN_URL must be an https:// URL');
  });
});

describe('WRITERS_CONTACT', () => {
  it.each([
    ['it@example.com', 'mailto:it@example.com'],
    ['mailto:it@example.com?subject=Access', 'mailto:it@example.com?subject=Access'],
    ['https://help.example.com/access', 'https://help.example.com/access'],
  ])('%s is taken', (text, url) => {
    expect(read({ WRITERS_CONTACT: text }).settings?.contact).toBe(url);
  });

  it.each([
    'ask Tom',
    'http://help.example.com',
    'https://user:pass@help.example.com/',
    'tel:+49',
    'javascript:x@y',
  ])('%s is refused', (text) => {
    expect(read({ WRITERS_CONTACT: text }).error).toContain('WRITERS_CONTACT must be an e-mail address');
  });
});
