import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CHART, helm } from './chart.ts';
import { COMPOSE_FILES, ROOT, readCompose, type Stack, textOf, variablesOf } from './compose.ts';

const GIVEN = {
  CF_DOMAIN: 'inigma.example',
  SIGN_IN_ISSUER: 'https://id.example',
  SIGN_IN_CLIENT_ID: 'the-id',
  SIGN_IN_CLIENT_SECRET: 'the-secret',
  SIGN_IN_COOKIE_SECRET: 'the-cookie-secret',
  SIGN_IN_EMAIL_DOMAINS: 'example.com',
  SIGN_IN_URL: 'https://auth.example/',
};
const PROXIES = ['oauth2-proxy', 'authelia'] as const;
const base = readCompose('deploy/compose.base.yaml', GIVEN);
const tunnel = readCompose('deploy/compose.yaml', { CF_TUNNEL_TOKEN: 'the-token' });

function stackOf(proxy: (typeof PROXIES)[number], variables: Record<string, string> = {}): Stack {
  return readCompose(`deploy/compose.${proxy}.yaml`, { ...GIVEN, ...variables });
}

describe.each(PROXIES)('the stack with %s', (proxy) => {
  const { services } = stackOf(proxy);
  const added = services['sign-in'];

  it('the proxy has an address of its own, by which nginx knows it without looking it up', () => {
    const address = added?.networks?.['inside']?.ipv4_address;
    const others = [...Object.values(base.services), ...Object.values(tunnel.services)];
    expect(others.map(({ networks }) => networks?.['inside']?.ipv4_address)).not.toContain(address);
    expect(services['nginx']?.extra_hosts).toEqual([`sign-in:${address}`]);
    expect(JSON.stringify(stackOf(proxy, { INIGMA_NETWORK: '192.168.99' }))).not.toContain('10.203.7');
  });

  it('the port that nginx asks is that of the proxy’s image', () => {
    const port = /http:\/\/sign-in:(\d+)/.exec(textOf(`deploy/sign-in/${proxy}/sign-in.conf`))?.[1];
    expect(port).toBe({ 'oauth2-proxy': '4180', authelia: '9091' }[proxy]);
  });

  it('nginx has the files that ship, which cannot be written', () => {
    const mounted = ['sign-in.conf', 'writers.conf'].map(
      (name) => `./deploy/sign-in/${proxy}/${name}:/etc/nginx/site/${name}:ro`,
    );
    expect(services['nginx']?.volumes).toEqual(mounted);
    for (const mount of mounted) expect(existsSync(join(ROOT, mount.split(':')[0] ?? ''))).toBe(true);
  });

  it('only who has signed in may create, unless .env says otherwise', () => {
    expect(services['app']?.environment?.['WRITERS']).toBe('header:X-Forwarded-User');
    const { environment } =
      stackOf(proxy, { WRITERS: '10.0.0.0/8, header:X-Forwarded-User' }).services['app'] ?? {};
    expect(environment?.['WRITERS']).toBe('10.0.0.0/8, header:X-Forwarded-User');
  });

  it('the proxy runs as a non-root user, with a read-only root, no capabilities and limits', () => {
    expect(added).toMatchObject({
      user: '65532:65532',
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      restart: 'unless-stopped',
      mem_limit: expect.stringMatching(/^[0-9]+m$/),
      pids_limit: 64,
    });
    expect(added?.image).toMatch(/:v?[0-9]+\.[0-9]+\.[0-9]+$/);
    expect(added?.ports).toBeUndefined();
  });
});

describe('oauth2-proxy in its stack', () => {
  const { services } = stackOf('oauth2-proxy');
  const environment = services['sign-in']?.environment;

  it('it trusts nginx alone, and asks for nothing in the header that owner tokens travel in', () => {
    expect(environment?.['OAUTH2_PROXY_TRUSTED_PROXY_IPS']).toBe(
      base.services['nginx']?.networks?.['inside']?.ipv4_address,
    );
    const settings = Object.keys(environment ?? {});
    expect(settings.filter((name) => /JWT_BEARER|BASIC_AUTH|HTPASSWD|AUTHORIZATION/.test(name))).toEqual([]);
  });

  it('its log does not say who created a message when', () => {
    expect(environment?.['OAUTH2_PROXY_REQUEST_LOGGING']).toBe('false');
  });

  it('only it has a way out, and Authelia has none', () => {
    expect(Object.keys(services['sign-in']?.networks ?? {})).toEqual(['inside', 'outside']);
    expect(Object.keys(tunnel.networks)).toContain('outside');
    expect(Object.keys(stackOf('authelia').services['sign-in']?.networks ?? {})).toEqual(['inside']);
    for (const name of ['app', 'nginx']) expect(services[name]?.networks).toBeUndefined();
  });

  it.each(variablesOf('deploy/compose.oauth2-proxy.yaml').filter((name) => /^SIGN_IN_(?!URL)/.test(name)))(
    'a missing %s is reported',
    (name) => {
      expect(() => stackOf('oauth2-proxy', { [name]: '' })).toThrow(`${name} is missing`);
    },
  );
});

it('the stack with Cloudflare Access gives nginx one file more, and adds no service', () => {
  const { services } = readCompose('deploy/compose.cloudflare-access.yaml', {});
  expect(Object.keys(services)).toEqual(['app', 'nginx']);
  expect(services['app']?.environment).toEqual({
    WRITERS: 'header:X-Forwarded-User',
    SIGN_IN_URL: '/sign-in',
  });
  const file = 'deploy/sign-in/cloudflare-access/writers.conf';
  expect(services['nginx']?.volumes).toEqual([`./${file}:/etc/nginx/site/writers.conf:ro`]);
  expect(existsSync(join(ROOT, file))).toBe(true);
});

describe('docs/writers.md', () => {
  const text = textOf('docs/writers.md');

  it('its lines for .env name the Compose files that ship, and the variables that these read', () => {
    const files = [...text.matchAll(/COMPOSE_FILE=compose\.yaml:(\S+)/g)].map(([, file]) => file);
    expect(files.toSorted()).toEqual(
      COMPOSE_FILES.filter((file) => /oauth2|authelia|access/.test(file)).toSorted(),
    );
    const given = [...text.matchAll(/^ +(SIGN_IN_[A-Z_]+)=/gm)].map(([, name]) => name);
    expect(new Set(given)).toEqual(
      new Set(
        [...variablesOf('deploy/compose.oauth2-proxy.yaml'), 'SIGN_IN_URL'].filter((name) =>
          /^SIGN_IN/.test(name),
        ),
      ),
    );
  });

  it('the chart takes its values', async () => {
    const block = /```yaml\n( +app:\n +settings:\n +WRITERS[\s\S]*?)```/.exec(text)?.[1] ?? '';
    const { status, stderr } = await helm(['template', 'inigma', CHART], parse(block));
    expect([status, stderr]).toEqual([0, '']);
    expect(block).toContain('signIn');
  });

  it('it asks for the versions that ship', () => {
    const versions = text.match(/(?:oauth2-proxy:v|authelia:)[0-9.]+[0-9]/g) ?? [];
    const shipped = PROXIES.map((proxy) => stackOf(proxy).services['sign-in']?.image ?? '');
    expect(versions.length).toBeGreaterThan(1);
    for (const version of versions) expect(shipped.some((image) => image.endsWith(version))).toBe(true);
  });
});
