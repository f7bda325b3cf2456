import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Environment, readSettings } from '../../src/runtimes/node/config.ts';
import { CHART, helm, Installation, type KubernetesObject, typeFaults, type Values } from './chart.ts';
import { textOf } from './compose.ts';
import { stage } from './dockerfile.ts';
import { EVERY_VALUE } from './every-value.ts';

const POSTGRES = 'postgres://inigma:s3cret@db.data.svc:5433/inigma';
const INSTALLING = 300_000;

/** The ways in which the chart is used. */
const WAYS = {
  'as it comes': {},
  'with an ingress': { ingress: { enabled: true }, nginx: { clientAddress: { trusted: ['10.1.0.0/16'] } } },
  'with a storage class': { persistence: { storageClass: 'fast', size: '20Gi' } },
  'on PostgreSQL': { database: { url: POSTGRES } },
  'on PostgreSQL with replicas': {
    database: { url: POSTGRES },
    autoscaling: { enabled: false },
    replicas: 4,
  },
  'on PostgreSQL by a secret of one’s own': { database: { existingSecret: 'my-database' } },
  'with image pull secrets': { imagePullSecrets: [{ name: 'registry-key' }] },
  'with every value set': EVERY_VALUE,
} as const satisfies Record<string, Values>;
type Way = keyof typeof WAYS;
const ALL_WAYS = Object.keys(WAYS) as Way[];

const installations = new Map<Way, Installation>();
beforeAll(async () => {
  for (const way of ALL_WAYS) installations.set(way, await Installation.of(WAYS[way]));
}, INSTALLING);

function installed(way: Way): Installation {
  const found = installations.get(way);
  if (found === undefined) throw new Error(`It was not installed ${way}.`);
  return found;
}

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
    const objects = [...installations.values()].flatMap(({ objects }) => objects);
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
    expect(data?.['door.conf']).toBe('listen 8080;\nreal_ip_header CF-Connecting-IP;\n');
    expect(data?.['app.conf']).toBe('server 127.0.0.1:8000;\n');
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

describe.each(ALL_WAYS)('%s', (way) => {
  it('every pod forbids root, and has the seccomp profile of the runtime', () => {
    for (const spec of pods(way)) {
      expect(spec.securityContext).toMatchObject({
        runAsNonRoot: true,
        seccompProfile: { type: 'RuntimeDefault' },
      });
      expect([spec.hostNetwork, spec.hostPID, spec.hostIPC]).toEqual([undefined, undefined, undefined]);
      expect(JSON.stringify(spec.volumes ?? [])).not.toContain('hostPath');
    }
  });

  it('no pod has a token of its service account', () => {
    for (const spec of pods(way)) expect(spec.automountServiceAccountToken).toBe(false);
    for (const account of installed(way).all('ServiceAccount'))
      expect(account.automountServiceAccountToken).toBe(false);
  });

  it('every container is confined: a read-only root, no capability, no escalation, its own user', () => {
    const users: Readonly<Record<string, number>> = { app: 65_532, nginx: 101, health: 65_532 };
    const containers = pods(way).flatMap((spec) => [...spec.containers, ...(spec.initContainers ?? [])]);
    expect(containers.map(({ name }) => name).toSorted()).toEqual(['app', 'health', 'nginx']);
    for (const { name, securityContext } of containers)
      expect(securityContext).toEqual({
        allowPrivilegeEscalation: false,
        capabilities: { drop: ['ALL'] },
        privileged: false,
        readOnlyRootFilesystem: true,
        runAsGroup: users[name],
        runAsNonRoot: true,
        runAsUser: users[name],
        seccompProfile: { type: 'RuntimeDefault' },
      });
  });

  it('nginx writes to memory alone, and every container has a limit of it', () => {
    const memory = installed(way).pod.volumes?.filter(({ emptyDir }) => emptyDir !== undefined) ?? [];
    expect(memory.map(({ name }) => name)).toEqual(['tmp', 'cache', 'run']);
    for (const { emptyDir } of memory)
      expect(emptyDir).toMatchObject({ medium: 'Memory', sizeLimit: expect.anything() });
    const writable = installed(way)
      .container('nginx')
      .volumeMounts?.filter(({ readOnly }) => !readOnly);
    expect(writable?.map(({ mountPath }) => mountPath)).toEqual(['/tmp', '/var/cache/nginx', '/var/run']);
    for (const { resources } of pods(way).flatMap(({ containers }) => containers))
      expect(resources?.limits?.['memory']).toBeDefined();
  });

  it('only port 8080 may be reached', () => {
    const { spec } = installed(way).one('NetworkPolicy');
    expect(spec?.policyTypes).toEqual(['Ingress', 'Egress']);
    expect(spec?.ingress).toEqual([{ ports: [{ port: 8080, protocol: 'TCP' }] }]);
    expect(spec?.podSelector?.matchLabels).toEqual(selector(way));
    expect(installed(way).podTemplate.metadata?.labels).toMatchObject(selector(way));
  });

  it('nginx has the one configuration, unchanged', () => {
    const { data } = installed(way).one('ConfigMap', 'inigma-nginx');
    expect(data?.['default.conf']).toBe(textOf('deploy/helm/inigma/files/nginx.conf'));
  });

  it('helm test asks the service by the app’s own command, and is no pod that the service leads to', () => {
    const pod = installed(way).one('Pod', 'inigma-health');
    expect(pod.metadata?.annotations?.['helm.sh/hook']).toBe('test');
    const service = installed(way).one('Service');
    expect(pod.spec?.containers[0]).toMatchObject({
      args: ['healthcheck'],
      env: [
        { name: 'HOST', value: service.metadata?.name },
        { name: 'PORT', value: String(service.spec?.ports?.[0]?.port) },
      ],
      image: installed(way).container('app').image,
    });
    expect(service.spec?.selector).toEqual(selector(way));
    expect(pod.metadata?.labels).not.toMatchObject(selector(way));
  });
});

function pods(way: Way) {
  const test = installed(way).one('Pod', 'inigma-health').spec;
  if (test === undefined) throw new Error('The test has no pod.');
  return [installed(way).pod, test];
}

function selector(way: Way): Record<string, string> {
  const [workload] = [...installed(way).all('StatefulSet'), ...installed(way).all('Deployment')];
  return workload?.spec?.selector?.matchLabels as Record<string, string>;
}

const DNS_PORTS = [
  { port: 53, protocol: 'UDP' },
  { port: 53, protocol: 'TCP' },
];
const CLUSTER_DNS = {
  to: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } } }],
  ports: DNS_PORTS,
};

describe('what may be reached from a pod', () => {
  it('is DNS alone, with SQLite', () => {
    for (const way of ['as it comes', 'with an ingress', 'with a storage class'] as const)
      expect(installed(way).one('NetworkPolicy').spec?.egress).toEqual([CLUSTER_DNS]);
  });

  it.each([
    [
      'a service of another namespace',
      'db.data.svc:5433',
      { to: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'data' } } }], port: 5433 },
    ],
    ['a service beside it', 'db', { to: [{ podSelector: {} }], port: 5432 }],
    ['a name of the outside', 'db.eu.provider.example:6000', { port: 6000 }],
  ])('is DNS and the database, where that is %s', async (_, host, { port, ...to }) => {
    const { spec } = (await Installation.of({ database: { url: `postgres://u:p@${host}/x` } })).one(
      'NetworkPolicy',
    );
    expect(spec?.egress).toEqual([CLUSTER_DNS, { ...to, ports: [{ port, protocol: 'TCP' }] }]);
  });

  it('is the database alone, where that is an address', async () => {
    const url = 'postgresql://u:p@10.20.30.40:5434/x';
    const { spec } = (await Installation.of({ database: { url } })).one('NetworkPolicy');
    const ports = [{ port: 5434, protocol: 'TCP' }];
    expect(spec?.egress).toEqual([{ to: [{ ipBlock: { cidr: '10.20.30.40/32' } }], ports }]);
  });

  it('is what the operator says of the database', () => {
    expect(installed('with every value set').one('NetworkPolicy').spec?.egress).toEqual([
      { to: [{ ipBlock: { cidr: '169.254.20.10/32' } }], ports: DNS_PORTS },
      { to: [{ ipBlock: { cidr: '10.9.0.0/24' } }], ports: [{ port: 6432, protocol: 'TCP' }] },
    ]);
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
    expect(data?.['door.conf']).toContain('set_real_ip_from 10.1.0.0/16;\n');
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

  function fromSecret(name: string) {
    return { name: 'DATABASE_URL', valueFrom: { secretKeyRef: { name, key: 'url' } } };
  }
});

describe('with every value set', () => {
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
    /^(persistence|serviceAccount\.annotations|autoscaling\.(min|max|target)|database\.existingSecret)/;

  it('no value is forgotten, and each is another than by default', () => {
    const set = new Map(leaves(EVERY_VALUE));
    for (const [path, value] of defaults) {
      if (path === 'database.existingSecret') continue;
      const given = [...set].filter(([own]) => own === path || own.startsWith(`${path}.`));
      expect([path, given.length]).not.toEqual([path, 0]);
      const isSwitch = path.endsWith('networkPolicy.enabled') || path.endsWith('tls.enabled');
      if (!isSwitch) expect([path, given.map(([, own]) => own)]).not.toEqual([path, [value]]);
    }
  });

  it('each is found in what is made', () => {
    const made = JSON.stringify(installed('with every value set').objects);
    for (const [path, value] of leaves(EVERY_VALUE)) {
      if (ELSEWHERE.test(path) || typeof value === 'boolean') continue;
      const text = Array.isArray(value) ? JSON.stringify(value).slice(1, -1) : String(value);
      const found = path.endsWith('trusted') ? 'set_real_ip_from 2001:db8::/32' : text;
      expect([path, made.includes(found)]).toEqual([path, true]);
    }
    expect(made).toContain('listen [::]:8080;');
  });

  it('what needs a StatefulSet, an account or an autoscaler is found in those', async () => {
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

  it('Inigma understands every setting that it is given', () => {
    const data = installed('with every value set').one('ConfigMap').data as Environment;
    const { settings, faults } = readSettings(data);
    expect(faults).toBeUndefined();
    expect(settings?.limits).toEqual({
      maxMessageLength: 8_388_608,
      maxStoreBytes: 50_000_000_000,
      maxTtlDays: 30,
    });
    const known = new Set<string>();
    readSettings(new Proxy({}, { get: (_, name) => void known.add(String(name)) }));
    expect(Object.keys(data).filter((name) => !known.has(name))).toEqual([]);
  });

  it('switches that are off leave their objects out', async () => {
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
    ['whom nginx believes', { nginx: { clientAddress: { trusted: ['10.2.0.0/16'] } } }],
  ])('(%s) rolls the pods', async (_, values) => {
    const annotations = (install: Installation) => install.podTemplate.metadata?.annotations;
    expect(annotations(await Installation.of(values))).not.toEqual(annotations(installed('as it comes')));
    expect(annotations(await Installation.of({}))).toEqual(annotations(installed('as it comes')));
  });

  it('(the nginx configuration itself) rolls them too', async () => {
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

  it('(the database) rolls them too', async () => {
    const other = await Installation.of({ database: { url: POSTGRES.replace('s3cret', 'other') } });
    expect(other.podTemplate.metadata?.annotations).not.toEqual(
      installed('on PostgreSQL').podTemplate.metadata?.annotations,
    );
  });
});

describe('a wrong value', () => {
  it.each([
    ['domain', { domain: 'https://example.com/' }],
    ['corsOrigins', { corsOrigins: '*' }],
    ['corsOrigins', { corsOrigins: ['https://one.example'] }],
    ['tag', { app: { image: { tag: 'no tag' } } }],
    ['LOG_LEVEL', { app: { settings: { LOG_LEVEL: 'loud' } } }],
    ['MAX_TTL_DAYS', { app: { settings: { MAX_TTL_DAYS: 1_000 } } }],
    ['NEW_SETTING', { app: { settings: { NEW_SETTING: 'x' } } }],
    ['trusted', { nginx: { clientAddress: { trusted: ['tunnel'] } } }],
    ['header', { nginx: { clientAddress: { header: 'X; evil' } } }],
    ['size', { persistence: { size: 'much' } }],
    ['url', { database: { url: 'mysql://u:p@db/x' } }],
    ['port', { database: { port: 0 } }],
    ['replicas', { replicas: 0 }],
    ['enabled', { ingress: { enabled: 'maybe' } }],
    ['type', { service: { type: 'Nowhere' } }],
    ['imagePullSecrets', { imagePullSecrets: ['registry-key'] }],
    ['resources', { resources: 'few' }],
    ['domian', { domian: 'example.com' }],
  ])('of %s is refused with a sentence that names it (%j)', async (name, values) => {
    const { status, stdout, stderr } = await helm(['template', 'inigma', CHART], values);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(new RegExp(`^- at .*${name}.*$`, 'm'));
  });

  it.each([
    [/minReplicas must not be greater/, { autoscaling: { minReplicas: 5, maxReplicas: 4 } }],
    [/set one of them/, { database: { url: POSTGRES, existingSecret: 'own' } }],
    [/database\.peers says where/, { database: { peers: [{ podSelector: {} }] } }],
  ])('that makes no sense beside another is refused (%s)', async (sentence, values) => {
    const { status, stderr } = await helm(['template', 'inigma', CHART], values);
    expect([status, stderr]).toEqual([1, expect.stringMatching(sentence)]);
  });
});
