import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { SECRET_SETTINGS } from '../../src/runtimes/node/secret-files.ts';
import { CHART, helm, type KubernetesObject, typeErrors, type Values } from './chart.ts';
import {
  ALL_VARIANTS,
  installAll,
  installed,
  POSTGRES,
  pods,
  selector,
  VARIANTS,
  type Variant,
} from './chart-variants.ts';
import { textOf } from './compose.ts';
import { stage } from './dockerfile.ts';
import { EVERY_VALUE } from './every-value.ts';

installAll();

/** The objects of an installation by their kinds, and how many there are of each. */
function kindsOf(variant: Variant): string[] {
  return installed(variant)
    .objects.map(({ kind }) => kind)
    .toSorted();
}

describe('the chart', () => {
  it.each(ALL_VARIANTS)('the chart passes helm lint --strict, %s', async (variant) => {
    const { status, stdout } = await helm(['lint', '--strict', CHART], VARIANTS[variant]);
    expect([status, stdout]).toEqual([0, expect.stringContaining('0 chart(s) failed')]);
  });

  it('the chart renders valid Kubernetes objects, field by field', async () => {
    const objects = ALL_VARIANTS.flatMap((variant) => installed(variant).objects);
    expect(objects.length).toBeGreaterThan(50);
    expect(await typeErrors(objects)).toBe('');
  });

  it('an unknown field and a wrong type in a Kubernetes object are found', async () => {
    const service = installed('as it comes').one('Service');
    const misspelt = { ...service, spec: { ...service.spec, slector: {} } } as KubernetesObject;
    expect(await typeErrors([misspelt])).toContain('slector');
    const text = JSON.stringify(service).replace('"port":80', '"port":"80"');
    expect(await typeErrors([JSON.parse(text)])).toContain("'string' is not assignable to type 'number'");
  });

  it('the chart has the version of the app', () => {
    const chart = parse(textOf('deploy/helm/inigma/Chart.yaml'));
    expect(chart.appVersion).toBe(JSON.parse(textOf('package.json')).version);
  });

  it('the chart has the same nginx version as the compose files', () => {
    const { nginx } = parse(textOf('deploy/helm/inigma/values.yaml'));
    expect(`${nginx.image.repository}:${nginx.image.tag}`).toBe(stage('nginx').base);
  });

  it('the notes after an installation say how to go on', async () => {
    const notes = async (values: Values) =>
      (await helm(['install', 'inigma', CHART, '--dry-run=client', '--namespace', 'mail'], values)).stdout;
    const plain = await notes({});
    expect(plain).toContain('helm test inigma --namespace mail');
    expect(plain).toContain('backup - > inigma-backup.db');
    expect(plain).toContain('ONE');
    const notice = await notes(VARIANTS['with an ingress']);
    expect(notice).not.toContain('ONE');
    expect(await notes(VARIANTS['on PostgreSQL'])).toContain('pg_dump');
  });
});

describe('the chart with default values', () => {
  const install = () => installed('as it comes');

  it('the default chart is one pod with SQLite on a volume', () => {
    expect(kindsOf('as it comes')).toEqual(
      [
        'ConfigMap',
        'ConfigMap',
        'NetworkPolicy',
        'Pod',
        'Service',
        'ServiceAccount',
        'StatefulSet',
      ].toSorted(),
    );
    const { spec } = install().one('StatefulSet');
    expect(spec?.replicas).toBe(1);
    expect(spec?.volumeClaimTemplates?.map((claim) => claim.spec)).toEqual([
      { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
    ]);
    expect(install().container('app').volumeMounts).toEqual([{ name: 'data', mountPath: '/app/data' }]);
    expect(install().container('app').image).toBe('registry.invalid/org/inigma:0.1.0');
  });

  it('the default chart gives Inigma its public URL, and has it trust and listen to nginx only', () => {
    const { env, envFrom } = install().container('app');
    expect(env).toEqual([
      { name: 'HOST', value: '127.0.0.1' },
      { name: 'PORT', value: '8000' },
      { name: 'TRUSTED_PROXIES', value: '127.0.0.1' },
    ]);
    expect(envFrom).toEqual([{ configMapRef: { name: 'inigma' } }]);
    expect(install().one('ConfigMap').data).toEqual({ DOMAIN: 'example.com', CORS_ORIGINS: '' });
  });

  it('the default chart has nginx trust no proxy', () => {
    const { data } = install().one('ConfigMap', 'inigma-nginx');
    expect(data?.['listen.conf']).toBe('listen 8080;\nreal_ip_header CF-Connecting-IP;\n');
    expect(data?.['upstream.conf']).toBe('server 127.0.0.1:8000;\n');
  });

  it('probes run the server’s own command, since there is no shell, and reach the service through nginx', () => {
    const program = stage('app').args('HEALTHCHECK');
    const [app, nginx] = [install().container('app'), install().container('nginx')];
    expect([app.startupProbe?.exec?.command, app.livenessProbe?.exec?.command]).toEqual([program, program]);
    expect(nginx.readinessProbe?.httpGet).toEqual({ path: '/ready', port: 'http' });
    // nginx is not restarted for what Inigma does.
    expect(nginx.livenessProbe?.tcpSocket).toEqual({ port: 'http' });
  });

  it('pods stop after they are removed from the service, nginx first, both with time to finish', () => {
    const pause = (name: string) => install().container(name).lifecycle?.preStop?.sleep?.seconds ?? 0;
    expect(pause('app')).toBeGreaterThan(pause('nginx'));
    expect(install().pod.terminationGracePeriodSeconds).toBeGreaterThanOrEqual(pause('app') + 15);
  });
});

describe('the chart with an ingress', () => {
  it('the ingress routes the domain to the service, over HTTPS', () => {
    const { spec } = installed('with an ingress').one('Ingress');
    expect(spec?.tls).toEqual([{ hosts: ['example.com'], secretName: 'inigma-tls' }]);
    const backend = { service: { name: 'inigma', port: { name: 'http' } } };
    expect(spec?.rules).toEqual([
      { host: 'example.com', http: { paths: [{ path: '/', pathType: 'Prefix', backend }] } },
    ]);
  });

  it('nginx trusts the proxies that the operator names', () => {
    const { data } = installed('with an ingress').one('ConfigMap', 'inigma-nginx');
    expect(data?.['listen.conf']).toContain('set_real_ip_from 10.1.0.0/16;\n');
  });
});

it('the chart requests the configured storage class and size', () => {
  const [claim] = installed('with a storage class').one('StatefulSet').spec?.volumeClaimTemplates ?? [];
  expect(claim?.spec).toMatchObject({
    storageClassName: 'fast',
    resources: { requests: { storage: '20Gi' } },
  });
});

it('image pull secrets are set on every pod', () => {
  for (const spec of pods('with image pull secrets'))
    expect(spec.imagePullSecrets).toEqual([{ name: 'registry-key' }]);
});

describe('the chart on PostgreSQL', () => {
  it('the chart on PostgreSQL is a Deployment with an autoscaler and a disruption budget, and no volume', () => {
    expect(kindsOf('on PostgreSQL')).toEqual(
      [
        ...['ConfigMap', 'ConfigMap', 'Deployment', 'HorizontalPodAutoscaler', 'NetworkPolicy', 'Pod'],
        ...['PodDisruptionBudget', 'Secret', 'Service', 'ServiceAccount'],
      ].toSorted(),
    );
    const install = installed('on PostgreSQL');
    expect(install.one('Deployment').spec?.replicas).toBeUndefined();
    expect(install.one('HorizontalPodAutoscaler').spec).toMatchObject({
      scaleTargetRef: { kind: 'Deployment', name: 'inigma' },
      minReplicas: 2,
      maxReplicas: 10,
    });
    expect(install.one('PodDisruptionBudget').spec).toEqual({
      maxUnavailable: 1,
      selector: { matchLabels: selector('on PostgreSQL') },
    });
    expect(install.container('app').volumeMounts).toBeUndefined();
  });

  it('the database URL is in a Secret and nowhere else', () => {
    const { objects } = installed('on PostgreSQL');
    const holders = objects.filter((object) => JSON.stringify(object).includes('s3cret'));
    expect(holders.map(({ kind }) => kind)).toEqual(['Secret']);
    expect(installed('on PostgreSQL').one('Secret', 'inigma-database').stringData).toEqual({ url: POSTGRES });
    expect(installed('on PostgreSQL').container('app').env).toContainEqual(fromSecret('inigma-database'));
  });

  it('the database URL may be in the operator’s own Secret', () => {
    const install = installed('on PostgreSQL by a secret of one’s own');
    expect(install.all('Secret')).toEqual([]);
    expect(install.container('app').env).toContainEqual(fromSecret('my-database'));
  });

  it('a chart without an autoscaler has the configured number of replicas', () => {
    const install = installed('on PostgreSQL with replicas');
    expect(install.one('Deployment').spec?.replicas).toBe(4);
    expect(install.all('HorizontalPodAutoscaler')).toEqual([]);
    expect(install.all('PodDisruptionBudget')).toHaveLength(1);
  });

  it('the key for hashing addresses is in the chart’s Secret, or optional in the operator’s', () => {
    const secretKeyRef = { name: 'my-database', key: 'client-address-hmac-key', optional: true };
    const env = installed('on PostgreSQL by a secret of one’s own').container('app').env;
    expect(env).toContainEqual({ name: 'CLIENT_ADDRESS_HMAC_KEY', valueFrom: { secretKeyRef } });
    const { stringData } = installed('with every value set').one('Secret', 'inigma-database');
    expect(stringData?.['client-address-hmac-key']).toBe(EVERY_VALUE.database.clientAddressHmacKey);
  });

  it.each([
    ['on PostgreSQL with a CA of one’s own', { secret: { secretName: 'my-ca' } }, 'tls-ca.pem'],
    ['with every value set', { configMap: { name: 'company-ca' } }, 'company.pem'],
  ] as const)('a CA is mounted where the image may read it, and verified (%s)', (variant, source, key) => {
    const { env, volumeMounts } = installed(variant).container('app');
    const [[kind, named] = ['', {}]] = Object.entries(source);
    const items = [{ key, path: 'ca.crt' }];
    expect(installed(variant).pod.volumes).toContainEqual({
      name: 'database-ca',
      [kind]: { ...named, items },
    });
    const [mount, ...others] = volumeMounts ?? [];
    const expected = variant === 'with every value set' ? ['secrets', 'site'] : [];
    expect([mount?.name, mount?.readOnly, others.map(({ name }) => name)]).toEqual([
      'database-ca',
      true,
      expected,
    ]);
    expect(env).toContainEqual({ name: 'NODE_EXTRA_CA_CERTS', value: `${mount?.mountPath}/ca.crt` });
    expect(env).toContainEqual({ name: 'PGSSLMODE', value: 'verify-full' });
    expect(mayRead(`${mount?.mountPath}/`)).toBe(true);
  });

  it('with secrets in files, the Secret is mounted where the image reads it, and is in no variable', () => {
    const { env, volumeMounts } = installed('on PostgreSQL with secrets in files').container('app');
    const { volumes } = installed('on PostgreSQL with secrets in files').pod;
    expect(env?.filter(({ valueFrom }) => valueFrom !== undefined)).toEqual([]);
    expect(env).toContainEqual({ name: 'DATABASE_URL_FILE', value: '/run/secrets/database_url' });
    expect(volumeMounts).toEqual([{ name: 'secrets', mountPath: '/run/secrets', readOnly: true }]);
    const mounted = volumes?.find(({ name }) => name === 'secrets')?.secret;
    expect(mounted).toMatchObject({ secretName: 'my-database', optional: true });
    expect(mounted?.items?.map(({ path }) => path)).toEqual(
      SECRET_SETTINGS.map((name) => name.toLowerCase()),
    );
    expect(mayRead('/run/secrets/')).toBe(true);
  });

  it('without a CA no TLS is configured: the database URL decides', () => {
    const names = installed('on PostgreSQL')
      .container('app')
      .env?.map(({ name }) => name);
    expect(names).toEqual(['HOST', 'PORT', 'TRUSTED_PROXIES', 'DATABASE_URL', 'CLIENT_ADDRESS_HMAC_KEY']);
  });

  /** By the permissions that the image gives Node. */
  function mayRead(folder: string): boolean {
    const flags = stage('app')
      .args('ENTRYPOINT')
      .map((word) => word.split('='));
    return flags.some(([flag, allowed]) => flag === '--allow-fs-read' && folder.startsWith(allowed ?? ''));
  }

  function fromSecret(name: string) {
    return { name: 'DATABASE_URL', valueFrom: { secretKeyRef: { name, key: 'url' } } };
  }
});
