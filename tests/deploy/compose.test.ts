import { join } from 'node:path';
import { DCLinter } from 'dclint';
import { describe, expect, it } from 'vitest';
import { COMPOSE_FILES, fillIn, ROOT, readCompose, type Service, textOf, variablesOf } from './compose.ts';
import { stage } from './dockerfile.ts';

const GIVEN = { CF_DOMAIN: 'inigma.example', CF_TUNNEL_TOKEN: 'the-token' };
const base = readCompose('deploy/compose.base.yaml', GIVEN);
const tunnel = readCompose('deploy/compose.yaml', GIVEN);
const local = readCompose('deploy/compose.local.yaml', GIVEN);
const services: Readonly<Record<string, Service>> = { ...base.services, ...tunnel.services };

function service(name: string): Service {
  const found = services[name];
  if (found === undefined) throw new Error(`There is no service ${name}.`);
  return found;
}

describe('the compose files', () => {
  it('the compose files match the schema of Compose', () => {
    const linter = new DCLinter({ rules: {}, quiet: true, debug: false, exclude: [] });
    const results = linter.lintFiles(
      COMPOSE_FILES.map((file) => join(ROOT, file)),
      false,
    );
    expect(results).toHaveLength(COMPOSE_FILES.length);
    // Its other rules are of style.
    const errors = results.flatMap(({ messages }) =>
      messages.filter(({ rule }) => rule.startsWith('invalid')),
    );
    expect(errors).toEqual([]);
  });

  it('the compose files work from the root of a clone', () => {
    expect(textOf('compose.yaml')).toMatch(/^include:\n {2}- deploy\/compose\.yaml$/m);
    expect(textOf('deploy/compose.yaml')).toMatch(/^include:\n {2}- compose\.base\.yaml$/m);
    for (const { build } of Object.values(base.services))
      expect(build).toMatchObject({ context: '..', dockerfile: 'deploy/docker/Dockerfile' });
  });
});

describe('the tunnel stack', () => {
  it('the tunnel stack is Inigma, nginx, and a tunnel that starts once both are healthy', () => {
    expect(Object.keys(services).toSorted()).toEqual(['app', 'cloudflared', 'nginx']);
    expect(service('app').depends_on).toBeUndefined();
    // Else Compose would recreate nginx with Inigma, and an upgrade would take it away.
    expect(service('nginx').depends_on).toBeUndefined();
    expect(service('cloudflared').depends_on).toEqual({ nginx: { condition: 'service_healthy' } });
  });

  it('the tunnel stack publishes no port', () => {
    for (const [name, { ports }] of Object.entries(services))
      expect([name, ports]).toEqual([name, undefined]);
  });

  it('the tunnel stack has one network without a way out, and only the tunnel is in another', () => {
    expect(base.networks['inside']?.internal).toBe(true);
    expect(Object.keys(base.networks)).toEqual(['inside']);
    const networks = Object.entries(services).map(([name, own]) => [name, Object.keys(own.networks ?? {})]);
    expect(Object.fromEntries(networks)).toEqual({
      app: ['inside'],
      nginx: ['inside'],
      cloudflared: ['inside', 'outside'],
    });
  });

  it('health checks are repeated from the Dockerfile, for engines that drop those of an image', () => {
    for (const name of ['app', 'nginx']) {
      const { test, interval, timeout, start_period, retries } = service(name).healthcheck ?? {};
      const instruction = stage(name).last('HEALTHCHECK');
      expect(test).toEqual(['CMD', ...stage(name).args('HEALTHCHECK')]);
      const options = { interval, timeout, 'start-period': start_period, retries };
      for (const [option, value] of Object.entries(options))
        expect(instruction).toContain(`--${option}=${value} `);
    }
  });

  it('nginx trusts the tunnel’s address, Inigma that of nginx, and nothing trusts any other', () => {
    const address = (name: string) => service(name).networks?.['inside']?.ipv4_address ?? '';
    expect(service('nginx').environment).toEqual({
      APP_ADDRESS: address('app'),
      TRUSTED_PROXIES: address('cloudflared'),
      RATE_LIMITS: '',
    });
    expect(service('app').environment?.['TRUSTED_PROXIES']).toBe(address('nginx'));
    const subnet = base.networks['inside']?.ipam?.config[0]?.subnet ?? '';
    const prefix = subnet.replace(/\.0\/28$/, '');
    for (const name of Object.keys(services))
      expect(address(name)).toMatch(new RegExp(`^${prefix}\\.[2-9]$`));
    expect(new Set(Object.keys(services).map(address)).size).toBe(3);
  });

  it('nginx and Inigma get the same rate limits', () => {
    const limited = readCompose('deploy/compose.base.yaml', { ...GIVEN, RATE_LIMITS: 'create:20' });
    expect(limited.services['nginx']?.environment?.['RATE_LIMITS']).toBe('create:20');
    expect(limited.services['app']?.environment?.['RATE_LIMITS']).toBe('create:20');
  });

  it('the stack moves to another network by one variable', () => {
    const moved = readCompose('deploy/compose.base.yaml', { ...GIVEN, INIGMA_NETWORK: '192.168.99' });
    expect(JSON.stringify(moved)).not.toContain('10.203.7');
    const movedTunnel = readCompose('deploy/compose.yaml', { ...GIVEN, INIGMA_NETWORK: '192.168.99' });
    expect(JSON.stringify(movedTunnel)).not.toContain('10.203.7');
  });

  describe.each(Object.keys(services))('service %s', (name) => {
    it('the service runs as a non-root user', () => {
      expect(service(name).user).toBe(name === 'nginx' ? '101:101' : '65532:65532');
    });

    it('the service has a read-only root, and no capabilities or a way to gain any', () => {
      const { read_only, cap_drop, security_opt } = service(name);
      expect([read_only, cap_drop, security_opt]).toEqual([true, ['ALL'], ['no-new-privileges:true']]);
      expect(JSON.stringify(service(name))).not.toMatch(
        /privileged|cap_add|unconfined|docker\.sock|network_mode/,
      );
    });

    it('the service has memory and process limits, restarts, and has time to stop', () => {
      const { mem_limit, pids_limit, restart } = service(name);
      expect(mem_limit).toMatch(/^[0-9]+m$/);
      expect(pids_limit).toBeGreaterThan(0);
      expect(restart).toBe('unless-stopped');
    });
  });

  it('the stack writes to the data volume and to memory only', () => {
    expect(service('app').volumes).toEqual(['data:/app/data', '../site:/app/site:ro']);
    expect(service('app').tmpfs).toBeUndefined();
    expect(service('nginx').volumes).toBeUndefined();
    expect(service('nginx').tmpfs?.map((mount) => mount.split(':')[0])).toEqual([
      '/tmp',
      '/var/cache/nginx',
      '/var/run',
    ]);
    for (const mount of service('nginx').tmpfs ?? []) expect(mount).toMatch(/noexec,nosuid,nodev$/);
    expect(base.volumes).toEqual({ data: null });
  });

  it('Inigma has longer to stop than it needs', () => {
    expect(Number.parseInt(service('app').stop_grace_period ?? '', 10)).toBeGreaterThan(10);
  });

  it('the tunnel’s image has an exact version', () => {
    expect(service('cloudflared').image).toMatch(/^cloudflare\/cloudflared:[0-9]{4}\.[0-9]+\.[0-9]+$/);
  });
});

describe('the tunnel’s token', () => {
  it('the tunnel’s token is passed by environment, to the tunnel only, and never as an argument', () => {
    expect(service('cloudflared').environment?.['TUNNEL_TOKEN']).toBe('the-token');
    expect(service('cloudflared').command).toEqual(['tunnel', '--no-autoupdate', 'run']);
    const { environment, ...rest } = service('cloudflared');
    expect(environment).toBeDefined();
    expect(JSON.stringify([rest, base])).not.toContain('the-token');
  });

  it('a missing tunnel token is reported', () => {
    expect(() => readCompose('deploy/compose.yaml', {})).toThrow(/CF_TUNNEL_TOKEN is missing/);
    expect(fillIn(textOf('deploy/compose.base.yaml'), {})).not.toContain('$');
  });
});

describe('.env.example', () => {
  const lines = textOf('.env.example').split('\n');

  it('.env.example names what an operator sets, and holds no secret', () => {
    const given = lines.filter((line) => /^[A-Z]/.test(line));
    expect(given).toEqual(['CF_DOMAIN=', 'CF_TUNNEL_TOKEN=', 'DOMAIN=', 'CORS_ORIGINS=']);
    expect(lines.filter((line) => line !== '' && !/^#|^[A-Z_]+=$/.test(line))).toEqual([]);
  });

  it('.env.example names no variable that the compose files do not read', () => {
    const read = COMPOSE_FILES.flatMap(variablesOf);
    for (const line of lines.filter((one) => /^[A-Z]/.test(one))) expect(read).toContain(line.slice(0, -1));
  });

  it('.env, which an operator fills in, stays out of git and images', () => {
    expect(textOf('.gitignore').split('\n')).toContain('.env');
  });

  it('links begin with the tunnel’s host name by default', () => {
    expect(service('app').environment?.['DOMAIN']).toBe('inigma.example');
    const other = readCompose('deploy/compose.base.yaml', { ...GIVEN, DOMAIN: 'other.example' });
    expect(other.services['app']?.environment?.['DOMAIN']).toBe('other.example');
  });
});

describe('the local stack', () => {
  it('the local stack is published on this machine only', () => {
    expect(local.services['nginx']?.ports).toEqual(['127.0.0.1:8080:8080']);
    expect(local.services['app']?.ports).toBeUndefined();
    expect(Object.keys(local.services)).toEqual(['app', 'nginx']);
  });

  it('in the local stack nginx trusts no proxy, and there is no secret', () => {
    expect(variablesOf('deploy/compose.local.yaml')).toEqual(['INIGMA_PORT']);
    expect(local.services['app']?.environment?.['PUBLIC_URL']).toBe('http://localhost:8080');
  });
});
