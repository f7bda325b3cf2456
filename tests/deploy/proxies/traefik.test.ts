import { parse as parseSchema, safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { textOf } from '../compose.ts';
import { proxyFile } from './proxy-files.ts';
import { InstallConfiguration, RoutingConfiguration } from './traefik-schema.ts';

const install = parse(textOf('deploy/proxies/traefik.yaml'));
const routing = parse(textOf('deploy/proxies/traefik-inigma.yaml'));

describe('the configuration for Traefik', () => {
  it('both files have the keys and values that Traefik documents', () => {
    expect(safeParse(InstallConfiguration, install).issues).toBeUndefined();
    expect(safeParse(RoutingConfiguration, routing).issues).toBeUndefined();
  });

  it('the check finds a key that Traefik does not know', () => {
    const misspelled = { ...install, accesslogs: {} };
    expect(safeParse(InstallConfiguration, misspelled).success).toBe(false);
    expect(safeParse(RoutingConfiguration, install).success).toBe(false);
  });

  it('whatever the files name is there', () => {
    const { entryPoints, certificatesResolvers, providers } = parseSchema(InstallConfiguration, install);
    const { http, tls } = parseSchema(RoutingConfiguration, routing);
    expect(providers.file.filename.split('/').at(-1)).toBe('traefik-inigma.yaml');
    expect(Object.keys(entryPoints)).toContain(entryPoints.http.http.redirections.entryPoint.to);
    for (const router of Object.values(http.routers)) {
      expect(Object.keys(entryPoints)).toEqual(expect.arrayContaining(router.entryPoints));
      expect(Object.keys(http.middlewares)).toEqual(expect.arrayContaining(router.middlewares));
      expect(Object.keys(http.services)).toContain(router.service);
      expect(Object.keys(certificatesResolvers)).toContain(router.tls.certResolver);
      expect(Object.keys(tls.options)).toContain(router.tls.options);
    }
    for (const { loadBalancer } of Object.values(http.services))
      expect(Object.keys(http.serversTransports)).toContain(loadBalancer.serversTransport);
  });

  it('Traefik removes what Apache removes, and X-Forwarded-For and X-Real-IP itself', () => {
    const { http } = parseSchema(RoutingConfiguration, routing);
    const removed = Object.values(http.middlewares).flatMap(({ headers }) =>
      Object.entries(headers.customRequestHeaders),
    );
    expect(removed.filter(([, value]) => value !== '')).toEqual([]);
    const byApache = [...proxyFile('Apache httpd').matchAll(/RequestHeader unset (\S+)/g)].map(([, name]) =>
      String(name).toLowerCase(),
    );
    const names = removed.map(([name]) => name.toLowerCase());
    expect([...names, 'x-forwarded-for', 'x-real-ip'].toSorted()).toEqual(byApache.toSorted());
  });
});
