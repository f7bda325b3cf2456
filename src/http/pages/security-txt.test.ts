import { expect, it } from 'vitest';
import { securityText } from './security-txt.ts';

const CONTACTS = { securityContacts: ['mailto:security@example.com', 'https://example.com/report'] };
const NOON = Date.UTC(2026, 10, 26, 12, 30, 5) / 1_000;

it('security.txt has its contacts in their order, an expiry, its own address and the policy', () => {
  const settings = { ...CONTACTS, securityPolicy: 'https://example.com/policy' };
  expect(securityText(settings, 'https://inigma.example/', NOON)).toBe(
    [
      'Contact: mailto:security@example.com',
      'Contact: https://example.com/report',
      'Expires: 2027-05-25T00:00:00.000Z',
      'Canonical: https://inigma.example/.well-known/security.txt',
      'Policy: https://example.com/policy',
      '',
    ].join('\n'),
  );
});

it('security.txt always expires in the future, and within a year', () => {
  for (const now of [0, 86_399, 86_400, NOON, 4_102_444_799]) {
    const text = securityText({ ...CONTACTS, securityPolicy: null }, 'https://inigma.example/', now);
    const expires = Date.parse(/^Expires: (.*)$/m.exec(text)?.[1] ?? '') / 1_000;
    expect(expires - now).toBeGreaterThan(170 * 86_400);
    expect(expires - now).toBeLessThan(365 * 86_400);
  }
});

it('security.txt names no address of its own without HTTPS', () => {
  const text = securityText({ ...CONTACTS, securityPolicy: null }, 'http://localhost:8000/', NOON);
  expect(text).not.toMatch(/Canonical|Policy/);
});
