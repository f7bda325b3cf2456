import { describe, expect, it } from 'vitest';
import { readCompose, type Service, textOf } from './compose.ts';

const pulled = readCompose('compose.pull.yaml', {});
const built = readCompose('deploy/compose.base.yaml', {});
const tunnel = readCompose('deploy/compose.yaml', { CF_TUNNEL_TOKEN: 'the-token' });

function service(name: string, stack = pulled): Service {
  const found = stack.services[name];
  if (found === undefined) throw new Error(`There is no service ${name}.`);
  return found;
}

/** What both files must say of a service: all but where its image, its address and its files come from. */
function rulesOf({
  image,
  build,
  environment,
  volumes,
  ports,
  networks,
  profiles,
  logging,
  ...rules
}: Service): object {
  return { ...rules, logging };
}

describe('compose.pull.yaml', () => {
  it('compose.pull.yaml needs no file beside it', () => {
    expect(pulled.include).toBeUndefined();
    for (const { build, volumes = [] } of Object.values(pulled.services)) {
      expect(build).toBeUndefined();
      for (const volume of volumes) expect(volume).toMatch(/^[a-z]+:/);
    }
    expect(textOf('compose.pull.yaml')).not.toMatch(/^\s+(env_file|extends|file):/m);
  });

  it('compose.pull.yaml confines, checks and limits its services as the stack of a clone does', () => {
    for (const name of ['app', 'nginx'])
      expect(rulesOf(service(name))).toEqual(rulesOf(service(name, built)));
    expect(rulesOf(service('cloudflared'))).toEqual(rulesOf(service('cloudflared', tunnel)));
    expect(service('nginx').tmpfs).toEqual(service('nginx', built).tmpfs);
    expect(service('cloudflared').image).toBe(service('cloudflared', tunnel).image);
  });

  it('compose.pull.yaml passes the settings that the stack of a clone passes', () => {
    const { DOMAIN: _, ...settings } = service('app', built).environment ?? {};
    expect(service('app').environment).toEqual({ ...settings, PUBLIC_URL: 'http://localhost:8080' });
    const { CLIENT_ADDRESS_HEADER: header, ...nginx } = service('nginx').environment ?? {};
    expect([header, nginx]).toEqual(['', service('nginx', built).environment]);
  });

  it.each([
    [{}, 'http://localhost:8080'],
    [{ INIGMA_PORT: '8090' }, 'http://localhost:8090'],
    [{ DOMAIN: 'inigma.example' }, 'https://inigma.example'],
    [{ DOMAIN: 'inigma.example', PUBLIC_URL: 'https://inigma.example:8443' }, 'https://inigma.example:8443'],
  ])('links of compose.pull.yaml with %j begin with %s', (variables, origin) => {
    const { services } = readCompose('compose.pull.yaml', variables);
    expect(services['app']?.environment?.['PUBLIC_URL']).toBe(origin);
  });

  it('compose.pull.yaml is published on this machine only, and has a tunnel where its profile is chosen', () => {
    expect(service('nginx').ports).toEqual(['127.0.0.1:8080:8080']);
    expect([service('app').ports, service('cloudflared').ports]).toEqual([undefined, undefined]);
    expect(service('cloudflared').profiles).toEqual(['tunnel']);
    expect([service('app').profiles, service('nginx').profiles]).toEqual([undefined, undefined]);
  });

  it('in compose.pull.yaml only the tunnel has a way out, and nginx a network that is published', () => {
    expect(pulled.networks['inside']?.internal).toBe(true);
    const networks = Object.entries(pulled.services).map(([name, own]) => [
      name,
      Object.keys(own.networks ?? {}),
    ]);
    expect(Object.fromEntries(networks)).toEqual({
      app: ['inside'],
      nginx: ['inside', 'published'],
      cloudflared: ['inside', 'outside'],
    });
  });

  it('compose.pull.yaml names the images of this version', () => {
    const { version } = JSON.parse(textOf('package.json'));
    expect(service('app').image).toBe(`registry.invalid/org/inigma:${version}`);
    expect(service('nginx').image).toBe(`registry.invalid/org/inigma-nginx:${version}`);
    const own = readCompose('compose.pull.yaml', {
      INIGMA_REGISTRY: 'registry.example',
      INIGMA_VERSION: '9.8.7',
    });
    expect(own.services['app']?.image).toBe('registry.example/inigma:9.8.7');
  });
});
