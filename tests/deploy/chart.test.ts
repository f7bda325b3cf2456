import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CHART, helm, type KubernetesObject, typeFaults, type Values } from './chart.ts';
import { textOf } from './compose.ts';
import { stage } from './dockerfile.ts';
import { EVERY_VALUE } from './every-value.ts';
import { ALL_WAYS, installAll, installed, POSTGRES, pods, selector, WAYS, type Way } from './ways.ts';

installAll();

/** The objects of an installation by their kinds, and how many there are of each. */
function kindsOf(way: Way): string[] {
  return installed(way)
    .objects.map(({ kind }) => kind)
    .toSorted();
}

describe('the chart', () => {
  it.each(ALL_WAYS)('is found good by helm lint --strict, %s', async (way) => {
    const { status, stdout } = await helm(['lint', '--strict', CHART], WAYS[way]);
    expect([status, stdout]).toEqual([0, expect.stringContaining('0 chart(s) failed')]);
  });

  it('makes objects that Kubernetes knows, field by field', async () => {
    const objects = ALL_WAYS.flatMap((way) => installed(way).objects);
    expect(objects.length).toBeGreaterThan(50);
    expect(await typeFaults(objects)).toBe('');
  });

  it('would be told of a field that Kubernetes does not know, or of a wrong type', async () => {
    const service = installed('as it comes').one('Service');
    const misspelt = { ...service, spec: { ...service.spec, slector: {} } } as KubernetesObject;
    expect(await typeFaults([misspelt])).toContain('slector');
    const text = JSON.stringify(service).replace('"port":80', '"port":"80"');
    expect(await typeFaults([JSON.parse(text)])).toContain("'string' is not assignable to type 'number'");
  });

  it('has the version of the app', () => {
    const chart = parse(textOf('deploy/helm/inigma/Chart.yaml'));
    expect(chart.appVersion).toBe(JSON.parse(textOf('package.json')).version);
  });

  it('takes the nginx that compose takes', () => {
    const { nginx } = parse(textOf('deploy/helm/inigma/values.yaml'));
    expect(`${nginx.image.repository}:${nginx.image.tag}`).toBe(stage('nginx').base);
  });

  it('says after an installation how to go on', async () => {
    const notes = async (values: Values) =>
      (await helm(['install', 'inigma', CHART, '--dry-run=client', '--namespace', 'mail'], values)).stdout;
    const plain = await notes({});
    expect(plain).toContain('helm test inigma --namespace mail');
    expect(plain).toContain('backup - > inigma-backup.db');
    expect(plain).toContain('ONE');
    const told = await notes(WAYS['with an ingress']);
    expect(told).not.toContain('ONE');
    expect(await notes(WAYS['on PostgreSQL'])).toContain('pg_dump');
  });
});

describe('as it comes', () => {
  const install = () => installed('as it comes');

  it('is one pod with SQLite on a volume', () => {
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
    expect(install().container('app').image).toBe('ghcr.io/org/inigma:0.1.0');
  });

  it('tells Inigma its name, and to believe and listen to nginx alone', () => {
    const { env, envFrom } = install().container('app');
    expect(env).toEqual([
      { name: 'HOST', value: '127.0.0.1' },
      { name: 'PORT', value: '8000' },
      { name: 'TRUSTED_PROXIES', value: '127.0.0.1' },
    ]);
    expect(envFrom).toEqual([{ configMapRef: { name: 'inigma' } }]);
    expect(install().one('ConfigMap').data).toEqual({ DOMAIN: 'example.com', CORS_ORIGINS: '' });
  });

  it('has nginx believe nobody about a client', () => {
    const { data } = install().one('ConfigMap', 'inigma-nginx');
    expect(data?.['listen.conf']).toBe('listen 8080;\nreal_ip_header CF-Connecting-IP;\n');
    expect(data?.['upstream.conf']).toBe('server 127.0.0.1:8000;\n');
  });

  it('asks the server by its own command, since there is no shell, and the service by nginx', () => {
    const program = stage('app').words('HEALTHCHECK');
    const [app, nginx] = [install().container('app'), install().container('nginx')];
    expect([app.startupProbe?.exec?.command, app.livenessProbe?.exec?.command]).toEqual([program, program]);
    expect(nginx.readinessProbe?.httpGet).toEqual({ path: '/ready', port: 'http' });
    // nginx is not restarted for what Inigma does.
    expect(nginx.livenessProbe?.tcpSocket).toEqual({ port: 'http' });
  });

  it('waits until nobody is sent there any more, nginx first, and gives both time to stop', () => {
    const pause = (name: string) => install().container(name).lifecycle?.preStop?.sleep?.seconds ?? 0;
    expect(pause('app')).toBeGreaterThan(pause('nginx'));
    expect(install().pod.terminationGracePeriodSeconds).toBeGreaterThanOrEqual(pause('app') + 15);
  });
});

describe('with an ingress', () => {
  it('the domain leads to the service, by HTTPS', () => {
    const { spec } = installed('with an ingress').one('Ingress');
    expect(spec?.tls).toEqual([{ hosts: ['example.com'], secretName: 'inigma-tls' }]);
    const backend = { service: { name: 'inigma', port: { name: 'http' } } };
    expect(spec?.rules).toEqual([
      { host: 'example.com', http: { paths: [{ path: '/', pathType: 'Prefix', backend }] } },
    ]);
  });

  it('nginx believes whom the operator names', () => {
    const { data } = installed('with an ingress').one('ConfigMap', 'inigma-nginx');
    expect(data?.['listen.conf']).toContain('set_real_ip_from 10.1.0.0/16;\n');
  });
});

it('a storage class and a size are asked for', () => {
  const [claim] = installed('with a storage class').one('StatefulSet').spec?.volumeClaimTemplates ?? [];
  expect(claim?.spec).toMatchObject({
    storageClassName: 'fast',
    resources: { requests: { storage: '20Gi' } },
  });
});

it('image pull secrets go to every pod', () => {
  for (const spec of pods('with image pull secrets'))
    expect(spec.imagePullSecrets).toEqual([{ name: 'registry-key' }]);
});

describe('on PostgreSQL', () => {
  it('it is a Deployment with an autoscaler and a disruption budget, and keeps nothing', () => {
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

  it('its address is in a Secret and nowhere else', () => {
    const { objects } = installed('on PostgreSQL');
    const holders = objects.filter((object) => JSON.stringify(object).includes('s3cret'));
    expect(holders.map(({ kind }) => kind)).toEqual(['Secret']);
    expect(installed('on PostgreSQL').one('Secret', 'inigma-database').stringData).toEqual({ url: POSTGRES });
    expect(installed('on PostgreSQL').container('app').env).toContainEqual(fromSecret('inigma-database'));
  });

  it('may be in a Secret of the operator’s own', () => {
    const install = installed('on PostgreSQL by a secret of one’s own');
    expect(install.all('Secret')).toEqual([]);
    expect(install.container('app').env).toContainEqual(fromSecret('my-database'));
  });

  it('has as many replicas as asked for where nothing scales them', () => {
    const install = installed('on PostgreSQL with replicas');
    expect(install.one('Deployment').spec?.replicas).toBe(4);
    expect(install.all('HorizontalPodAutoscaler')).toEqual([]);
    expect(install.all('PodDisruptionBudget')).toHaveLength(1);
  });

  it('a key for hashing addresses is in the chart’s Secret, or in the operator’s, where it may be missing', () => {
    const secretKeyRef = { name: 'my-database', key: 'client-address-hmac-key', optional: true };
    const env = installed('on PostgreSQL by a secret of one’s own').container('app').env;
    expect(env).toContainEqual({ name: 'CLIENT_ADDRESS_HMAC_KEY', valueFrom: { secretKeyRef } });
    const { stringData } = installed('with every value set').one('Secret', 'inigma-database');
    expect(stringData?.['client-address-hmac-key']).toBe(EVERY_VALUE.database.clientAddressHmacKey);
  });

  it.each([
    ['on PostgreSQL with a CA of one’s own', { secret: { secretName: 'my-ca' } }, 'tls-ca.pem'],
    ['with every value set', { configMap: { name: 'company-ca' } }, 'company.pem'],
  ] as const)('a CA is mounted where the image may read it, and asked for (%s)', (way, source, key) => {
    const { env, volumeMounts } = installed(way).container('app');
    const [[kind, named] = ['', {}]] = Object.entries(source);
    const items = [{ key, path: 'ca.crt' }];
    expect(installed(way).pod.volumes).toContainEqual({ name: 'database-ca', [kind]: { ...named, items } });
    const [mount, ...others] = volumeMounts ?? [];
    expect([mount?.name, mount?.readOnly, others]).toEqual(['database-ca', true, []]);
    expect(env).toContainEqual({ name: 'NODE_EXTRA_CA_CERTS', value: `${mount?.mountPath}/ca.crt` });
    expect(env).toContainEqual({ name: 'PGSSLMODE', value: 'verify-full' });
    expect(mayRead(`${mount?.mountPath}/`)).toBe(true);
  });

  it('no TLS is asked for where nobody named a CA: the address says what it wants', () => {
    const names = installed('on PostgreSQL')
      .container('app')
      .env?.map(({ name }) => name);
    expect(names).toEqual(['HOST', 'PORT', 'TRUSTED_PROXIES', 'DATABASE_URL', 'CLIENT_ADDRESS_HMAC_KEY']);
  });

  /** By the permissions that the image gives Node. */
  function mayRead(folder: string): boolean {
    const flags = stage('app')
      .words('ENTRYPOINT')
      .map((word) => word.split('='));
    return flags.some(([flag, allowed]) => flag === '--allow-fs-read' && folder.startsWith(allowed ?? ''));
  }

  function fromSecret(name: string) {
    return { name: 'DATABASE_URL', valueFrom: { secretKeyRef: { name, key: 'url' } } };
  }
});
