import { describe, expect, it } from 'vitest';
import { startErrors } from './nginx-proxy.ts';

describe('the start of the image of nginx', () => {
  it.each([
    { APP_ADDRESS: '10.203.7.2' },
    { APP_ADDRESS: '10.203.7.2:8001', TRUSTED_PROXIES: '', LISTEN: '', CLIENT_ADDRESS_HEADER: '' },
    { APP_ADDRESS: '[2001:db8::2]', LISTEN: '18080, [::]:18080' },
    { APP_ADDRESS: 'localhost:8000', TRUSTED_PROXIES: '10.0.0.4, 10.1.0.0/16,2001:db8::/32,::1' },
    { APP_ADDRESS: '127.0.0.1', CLIENT_ADDRESS_HEADER: 'X-Forwarded-For', RATE_LIMITS: 'create:20' },
  ])('nginx starts in the image of compose with %j', async (variables) => {
    expect(await startErrors(variables)).toEqual({ status: 0, stderr: '' });
  });

  it.each([
    [{ APP_ADDRESS: '' }],
    [{ APP_ADDRESS: 'app;' }],
    [{ APP_ADDRESS: 'app:0' }],
    [{ APP_ADDRESS: 'app:65536' }],
    [{ APP_ADDRESS: 'http://app:8000' }],
    [{ LISTEN: '8080; return 200' }],
    [{ LISTEN: '8080,,8081' }],
    [{ TRUSTED_PROXIES: '10.0.0.4; return 200' }],
    [{ TRUSTED_PROXIES: 'all' }],
    [{ TRUSTED_PROXIES: '10.0.0.4/33' }],
    [{ TRUSTED_PROXIES: '10.0.0.4,' }],
    [{ CLIENT_ADDRESS_HEADER: 'X-Real-IP; return 200' }],
  ])('nginx does not start in the image of compose with %j, and says why in one line', async (wrong) => {
    const [name = ''] = Object.keys(wrong);
    const { status, stderr } = await startErrors({ APP_ADDRESS: '127.0.0.1', ...wrong });
    expect([status, stderr]).toEqual([64, expect.stringMatching(new RegExp(`^${name} is not .*\\n$`))]);
  });
});
