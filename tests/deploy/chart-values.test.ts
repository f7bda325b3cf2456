import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Environment } from '../../src/http/setting.ts';
import { readSettings } from '../../src/runtimes/node/config.ts';
import { CHART, helm, Installation } from './chart.ts';
import { installAll, installed, POSTGRES } from './chart-variants.ts';
import { textOf } from './compose.ts';
import { EVERY_VALUE } from './every-value.ts';

installAll();

describe('the chart with every value set', () => {
  /** Values by path, as far as objects go; a list is one value. */
  function leaves(value: unknown, path = ''): [string, unknown][] {
    const isBranch = typeof value === 'object' && value !== null && !Array.isArray(value);
    const entries = isBranch ? Object.entries(value) : [];
    if (entries.length === 0) return [[path, value]];
    return entries.flatMap(([name, inner]) => leaves(inner, path === '' ? name : `${path}.${name}`));
  }

  const defaults = new Map(leaves(parse(textOf('deploy/helm/inigma/values.yaml'))));
  /** Said elsewhere: with a storage, a service account and an autoscaler, which this way has not. */
  const ELSEWHERE =
    /^(persistence|serviceAccount\.annotations|autoscaling\.(min|max|target)|database\.existingSecret|database\.maxConnections)/;

  it('every value of values.yaml is set, and differs from its default', () => {
    const set = new Map(leaves(EVERY_VALUE));
    for (const [path, value] of defaults) {
      if (path === 'database.existingSecret' || path === 'database.ca.secret') continue;
      const given = [...set].filter(([own]) => own === path || own.startsWith(`${path}.`));
      expect([path, given.length]).not.toEqual([path, 0]);
      const isSwitch = path.endsWith('networkPolicy.enabled') || path.endsWith('tls.enabled');
      if (!isSwitch) expect([path, given.map(([, own]) => own)]).not.toEqual([path, [value]]);
    }
  });

  it('every value appears in the rendered objects', () => {
    const made = JSON.stringify(installed('with every value set').objects);
    for (const [path, value] of leaves(EVERY_VALUE)) {
      if (ELSEWHERE.test(path) || typeof value === 'boolean') continue;
      const text = Array.isArray(value) ? JSON.stringify(value).slice(1, -1) : String(value);
      const found = path.endsWith('trusted') ? 'set_real_ip_from 2001:db8::/32' : text;
      expect([path, made.includes(found)]).toEqual([path, true]);
    }
    expect(made).toContain('listen [::]:8080;');
  });

  it('values of the StatefulSet, the service account and the autoscaler appear in those objects', async () => {
    const { database: _, ...rest } = EVERY_VALUE;
    const onSqlite = await Installation.of({
      ...rest,
      serviceAccount: { annotations: { note: 'of the account' } },
    });
    const [claim] = onSqlite.one('StatefulSet').spec?.volumeClaimTemplates ?? [];
    expect(claim?.spec).toMatchObject({
      storageClassName: 'fast',
      resources: { requests: { storage: '7Gi' } },
    });
    expect(onSqlite.one('ServiceAccount').metadata?.annotations).toEqual({ note: 'of the account' });
    const autoscaling = { ...EVERY_VALUE.autoscaling, enabled: true };
    const scaled = await Installation.of({ ...EVERY_VALUE, autoscaling });
    expect(JSON.stringify(scaled.one('HorizontalPodAutoscaler').spec)).toMatch(
      /"minReplicas":3,"maxReplicas":7.*"averageUtilization":55/,
    );
  });

  it('the server accepts every setting that the chart gives it', () => {
    const install = installed('with every value set');
    const data = install.one('ConfigMap').data as Environment;
    const proxies = install.container('app').env?.find(({ name }) => name === 'TRUSTED_PROXIES');
    const result = readSettings({ ...data, TRUSTED_PROXIES: proxies?.value });
    expect(result.error).toBeUndefined();
    expect(result.settings?.limits).toEqual({
      maxMessageLength: 8_388_608,
      maxStoreBytes: 50_000_000_000,
      maxTtlDays: 30,
      readers: ['one', 'several'],
      passphraseRequired: true,
    });
    const known = new Set<string>();
    readSettings(new Proxy({}, { get: (_, name) => void known.add(String(name)) }));
    expect(Object.keys(data).filter((name) => !known.has(name))).toEqual([]);
  });

  it('a disabled feature renders no object', async () => {
    const off = await Installation.of({ networkPolicy: { enabled: false }, ingress: { enabled: false } });
    expect([off.all('NetworkPolicy'), off.all('Ingress')]).toEqual([[], []]);
    const plain = await Installation.of({ ingress: { enabled: true, tls: { enabled: false } } });
    expect(plain.one('Ingress').spec?.tls).toBeUndefined();
  });
});

describe('a changed configuration', () => {
  it.each([
    ['a setting', { app: { settings: { LOG_LEVEL: 'debug' } } }],
    ['the domain', { domain: 'other.example' }],
    ['the name of the service', { site: { config: { name: 'Kanzlei Nord' } } }],
    ['the proxies that nginx trusts', { nginx: { clientAddress: { trusted: ['10.2.0.0/16'] } } }],
  ])('a change of %s rolls the pods', async (_, values) => {
    const annotations = (install: Installation) => install.podTemplate.metadata?.annotations;
    expect(annotations(await Installation.of(values))).not.toEqual(annotations(installed('as it comes')));
    expect(annotations(await Installation.of({}))).toEqual(annotations(installed('as it comes')));
  });

  it('a change of the nginx configuration rolls the pods', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'inigma-chart-'));
    await cp(CHART, folder, { recursive: true });
    const file = join(folder, 'files/nginx.conf');
    await writeFile(file, `${await readFile(file, 'utf8')}# changed\n`);
    const { stdout } = await helm(['template', 'inigma', folder]);
    const checksum = (text: string) => /checksum\/config: (\S+)/.exec(text)?.[1];
    expect(checksum(stdout)).toMatch(/^[0-9a-f]{64}$/);
    expect(checksum(stdout)).not.toBe(checksum((await helm(['template', 'inigma', CHART])).stdout));
    await rm(folder, { recursive: true });
  });

  it('a change of the database rolls the pods', async () => {
    const other = await Installation.of({ database: { url: POSTGRES.replace('s3cret', 'other') } });
    expect(other.podTemplate.metadata?.annotations).not.toEqual(
      installed('on PostgreSQL').podTemplate.metadata?.annotations,
    );
  });
});

const HMAC_KEY = 'x'.repeat(32);
const ON_POSTGRES = { database: { url: POSTGRES } };

describe('an invalid value', () => {
  it.each([
    ['domain', { domain: 'https://example.com/' }],
    ['corsOrigins', { corsOrigins: '*' }],
    ['corsOrigins', { corsOrigins: ['https://one.example'] }],
    ['tag', { app: { image: { tag: 'no tag' } } }],
    ['SECURITY_CONTACT', { app: { settings: { SECURITY_CONTACT: 'security@example.com' } } }],
    ['colour', { site: { config: { colour: '#000000' } } }],
    ['imprint', { site: { config: { links: { imprint: 'http://example.com' } } } }],
    ['logo', { site: { config: { logo: '../x.png' } } }],
    ['LOG_LEVEL', { app: { settings: { LOG_LEVEL: 'loud' } } }],
    ['MAX_TTL_DAYS', { app: { settings: { MAX_TTL_DAYS: 1_000 } } }],
    ['MAX_STORE_BYTES', { app: { settings: { MAX_STORE_BYTES: 'much' } } }],
    ['MAX_MESSAGE_BYTES', { app: { settings: { MAX_MESSAGE_BYTES: '8 MiB/s' } } }],
    ['SIGN_IN_URL', { app: { settings: { SIGN_IN_URL: '//evil.example' } } }],
    ['HSTS', { app: { settings: { HSTS: 'preload' } } }],
    ['RATE_LIMITS', { app: { settings: { RATE_LIMITS: 'read:5' } } }],
    ['LIFETIMES', { app: { settings: { LIFETIMES: 'long' } } }],
    ['READERS', { app: { settings: { READERS: 'all' } } }],
    ['PASSPHRASE', { app: { settings: { PASSPHRASE: 'off' } } }],
    ['NEW_SETTING', { app: { settings: { NEW_SETTING: 'x' } } }],
    ['trusted', { nginx: { clientAddress: { trusted: ['tunnel'] } } }],
    ['header', { nginx: { clientAddress: { header: 'X; evil' } } }],
    ['size', { persistence: { size: 'much' } }],
    ['url', { database: { url: 'mysql://u:p@db/x' } }],
    ['port', { database: { port: 65_536 } }],
    ['clientAddressHmacKey', { database: { url: POSTGRES, clientAddressHmacKey: 'short' } }],
    ['maxConnections', { database: { url: POSTGRES, maxConnections: 1 } }],
    ['ca', { database: { url: POSTGRES, ca: 'my-ca' } }],
    ['replicas', { replicas: 0 }],
    ['port', { metrics: { port: 8_080 } }],
    ['interval', { metrics: { serviceMonitor: { interval: 30 } } }],
    ['enabled', { ingress: { enabled: 'maybe' } }],
    ['type', { service: { type: 'Nowhere' } }],
    ['imagePullSecrets', { imagePullSecrets: ['registry-key'] }],
    ['resources', { resources: 'few' }],
    ['domian', { domian: 'example.com' }],
  ])('an invalid %s is refused with a sentence that names it (%j)', async (name, values) => {
    const { status, stdout, stderr } = await helm(['template', 'inigma', CHART], values);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(new RegExp(`^- at .*${name}.*$`, 'm'));
  });

  it.each([
    [/minReplicas must not be greater/, { autoscaling: { minReplicas: 5, maxReplicas: 4 } }],
    [/need metrics\.enabled/, { metrics: { serviceMonitor: { enabled: true } } }],
    [/set one of them/, { database: { url: POSTGRES, existingSecret: 'own' } }],
    [/site\.config\.logo does not name/, { site: { logo: 'iVBORw0KGgo=' } }],
    [/site\.logo must be its contents/, { site: { config: { logo: 'logo.png' } } }],
    [/database\.peers says where/, { database: { peers: [{ podSelector: {} }] } }],
    [/database\.ca vouches for/, { database: { ca: { secret: 'my-ca' } } }],
    [/asFiles mounts/, { database: { asFiles: true } }],
    [/clientAddressHmacKey is for/, { database: { clientAddressHmacKey: HMAC_KEY } }],
    [/set one of them/, { database: { url: POSTGRES, ca: { secret: 'my-ca', configMap: 'my-ca' } } }],
    [/leave sslmode out/, { database: { url: `${POSTGRES}?sslmode=require`, ca: { secret: 'my-ca' } } }],
    [/belongs into the Secret/, { database: { existingSecret: 'own', clientAddressHmacKey: HMAC_KEY } }],
    [/clientAddressHmacKey must be set/, { database: { url: 'postgres://inigma@db/inigma' } }],
    [/maxConnections must be at least 20/, { database: { url: POSTGRES, maxConnections: 19 } }],
    [/20 pods, .* 100 connections;/, { ...ON_POSTGRES, app: { settings: { DATABASE_CONNECTIONS: 5 } } }],
  ])('a combination of values that makes no sense is refused (%s)', async (sentence, values) => {
    const { status, stderr } = await helm(['template', 'inigma', CHART], values);
    expect([status, stderr]).toEqual([1, expect.stringMatching(sentence)]);
  });
});
