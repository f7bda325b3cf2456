import { describe, expect, it } from 'vitest';
import { CHART, helm, Installation, type Values } from './chart.ts';
import { ALL_VARIANTS, installAll, installed, pods, selector, type Variant } from './chart-variants.ts';
import { textOf } from './compose.ts';

installAll();

/** Who may scrape the metrics, where they are enabled. */
const METRICS_INGRESS: Partial<Record<Variant, object[]>> = {
  'with metrics': [{ from: [inNamespace('monitoring')], ports: [{ port: 9464, protocol: 'TCP' }] }],
  'with every value set': [
    {
      from: [{ namespaceSelector: { matchLabels: { team: 'operations' } } }],
      ports: [{ port: 9100, protocol: 'TCP' }],
    },
  ],
};

describe.each(ALL_VARIANTS)('the chart %s', (variant) => {
  it('every pod forbids root, and has the runtime’s default seccomp profile', () => {
    for (const spec of pods(variant)) {
      expect(spec.securityContext).toMatchObject({
        runAsNonRoot: true,
        seccompProfile: { type: 'RuntimeDefault' },
      });
      expect([spec.hostNetwork, spec.hostPID, spec.hostIPC]).toEqual([undefined, undefined, undefined]);
      expect(JSON.stringify(spec.volumes ?? [])).not.toContain('hostPath');
    }
  });

  it('no pod mounts a service account token', () => {
    for (const spec of pods(variant)) expect(spec.automountServiceAccountToken).toBe(false);
    for (const account of installed(variant).all('ServiceAccount'))
      expect(account.automountServiceAccountToken).toBe(false);
  });

  it('every container has a read-only root, no capabilities, no privilege escalation, and its own user', () => {
    const users: Readonly<Record<string, number>> = { app: 65_532, nginx: 101, health: 65_532 };
    const containers = pods(variant).flatMap((spec) => [...spec.containers, ...(spec.initContainers ?? [])]);
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

  it('nginx writes to memory only, and every container has a memory limit', () => {
    const memory = installed(variant).pod.volumes?.filter(({ emptyDir }) => emptyDir !== undefined) ?? [];
    expect(memory.map(({ name }) => name)).toEqual(['tmp', 'cache', 'run']);
    for (const { emptyDir } of memory)
      expect(emptyDir).toMatchObject({ medium: 'Memory', sizeLimit: expect.anything() });
    const writable = installed(variant)
      .container('nginx')
      .volumeMounts?.filter(({ readOnly }) => !readOnly);
    expect(writable?.map(({ mountPath }) => mountPath)).toEqual(['/tmp', '/var/cache/nginx', '/var/run']);
    for (const { resources } of pods(variant).flatMap(({ containers }) => containers))
      expect(resources?.limits?.['memory']).toBeDefined();
  });

  it('the network policy admits port 8080 only, and that of the metrics where they are enabled', () => {
    const { spec } = installed(variant).one('NetworkPolicy');
    expect(spec?.policyTypes).toEqual(['Ingress', 'Egress']);
    const http = { ports: [{ port: 8080, protocol: 'TCP' }] };
    expect(spec?.ingress).toEqual([http, ...(METRICS_INGRESS[variant] ?? [])]);
    expect(spec?.podSelector?.matchLabels).toEqual(selector(variant));
    expect(installed(variant).podTemplate.metadata?.labels).toMatchObject(selector(variant));
  });

  it('nginx has the shipped configuration, unchanged', () => {
    const { data } = installed(variant).one('ConfigMap', 'inigma-nginx');
    expect(data?.['default.conf']).toBe(textOf('deploy/helm/inigma/files/nginx.conf'));
  });

  it('helm test calls the service with the app’s own command, from a pod outside of the service', () => {
    const pod = installed(variant).one('Pod', 'inigma-health');
    expect(pod.metadata?.annotations?.['helm.sh/hook']).toBe('test');
    const service = installed(variant).one('Service');
    expect(pod.spec?.containers[0]).toMatchObject({
      args: ['healthcheck'],
      env: [
        { name: 'HOST', value: service.metadata?.name },
        { name: 'PORT', value: String(service.spec?.ports?.[0]?.port) },
      ],
      image: installed(variant).container('app').image,
    });
    expect(service.spec?.selector).toEqual(selector(variant));
    expect(pod.metadata?.labels).not.toMatchObject(selector(variant));
  });
});

/** OpenShift's DNS listens on 5353. */
const DNS_PORTS = [53, 5353].flatMap((port) => [
  { port, protocol: 'UDP' },
  { port, protocol: 'TCP' },
]);
const CLUSTER_DNS = {
  to: [
    inNamespace('kube-system'),
    inNamespace('openshift-dns'),
    // NodeLocal DNSCache is a process of the node, which no selector finds.
    { ipBlock: { cidr: '169.254.0.0/16' } },
  ],
  ports: DNS_PORTS,
};

function inNamespace(name: string) {
  return { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': name } } };
}

describe('egress of the network policy', () => {
  it('egress is DNS only, with SQLite', () => {
    for (const variant of ['as it comes', 'with an ingress', 'with a storage class'] as const)
      expect(installed(variant).one('NetworkPolicy').spec?.egress).toEqual([CLUSTER_DNS]);
  });

  it.each([
    ['a service of another namespace', 'db.data.svc:5433', { to: [inNamespace('data')], port: 5433 }],
    ['a service by its whole name', 'db.data.svc.cluster.local', { to: [inNamespace('data')], port: 5432 }],
    ['a pod of a service', 'db-0.db.data.svc', { to: [inNamespace('data')], port: 5432 }],
    ['a machine, or else a service', 'db.lan', { port: 5432 }],
    ['a service beside it', 'db', { to: [{ podSelector: {} }], port: 5432 }],
    ['a name of the outside', 'db.eu.provider.example:6000', { port: 6000 }],
  ])('egress is DNS and the database at %s', async (_, host, { port, ...to }) => {
    const { spec } = (await Installation.of({ database: { url: `postgres://u:p@${host}/x` } })).one(
      'NetworkPolicy',
    );
    expect(spec?.egress).toEqual([CLUSTER_DNS, { ...to, ports: [{ port, protocol: 'TCP' }] }]);
  });

  it.each([
    ['10.20.30.40', '10.20.30.40/32'],
    ['[fd00::5]', 'fd00::5/128'],
  ])('egress is the database only, at a literal address (%s)', async (host, cidr) => {
    const url = `postgresql://u:p@${host}:5434/x`;
    const { spec } = (await Installation.of({ database: { url } })).one('NetworkPolicy');
    const ports = [{ port: 5434, protocol: 'TCP' }];
    expect(spec?.egress).toEqual([{ to: [{ ipBlock: { cidr } }], ports }]);
  });

  it('egress is to each of several hosts of the database, at its port', async () => {
    const hosts = '10.20.30.40,db.data.svc:5433,[fd00::5]:5434,10.20.30.40';
    const { spec } = (await Installation.of({ database: { url: `postgres://u:p@${hosts}/x` } })).one(
      'NetworkPolicy',
    );
    const at = (port: number) => [{ port, protocol: 'TCP' }];
    expect(spec?.egress).toEqual([
      CLUSTER_DNS,
      { to: [{ ipBlock: { cidr: '10.20.30.40/32' } }], ports: at(5432) },
      { to: [inNamespace('data')], ports: at(5433) },
      { to: [{ ipBlock: { cidr: 'fd00::5/128' } }], ports: at(5434) },
    ]);
  });

  it('a note says which ports are open to any address, where hosts are not of the cluster', async () => {
    const database = { url: 'postgres://u:p@a.lan:5001,b.lan:5002,db/x' };
    const notes = (await helm(['install', 'inigma', CHART, '--dry-run=client'], { database })).stdout;
    expect(notes).toContain('port 5001 and 5002 of any address');
  });

  it('egress is any address at the database’s port, with a note, where its host is not of the cluster', async () => {
    const database = { url: 'postgres://u:p@db.lan/x' };
    const notes = (await helm(['install', 'inigma', CHART, '--dry-run=client'], { database })).stdout;
    expect(notes).toContain('Set\ndatabase.peers to where the database is.');
  });

  it('egress is the target port of the database, where its Service has another', async () => {
    const database = { url: 'postgres://u:p@db.data.svc:5433/x', port: 5_432 };
    const { spec } = (await Installation.of({ database })).one('NetworkPolicy');
    expect(spec?.egress?.[1]?.ports).toEqual([{ port: 5432, protocol: 'TCP' }]);
  });

  it('egress follows a host in the URL’s parameters, which takes precedence', async () => {
    const database = { url: 'postgres://u:p@db/x?host=db.lan' };
    const { spec } = (await Installation.of({ database })).one('NetworkPolicy');
    expect(spec?.egress).toEqual([CLUSTER_DNS, { ports: [{ port: 5432, protocol: 'TCP' }] }]);
  });

  it('egress is what the operator configures for the database', () => {
    expect(installed('with every value set').one('NetworkPolicy').spec?.egress).toEqual([
      { to: [{ ipBlock: { cidr: '10.96.0.10/32' } }], ports: DNS_PORTS },
      { to: [{ ipBlock: { cidr: '10.9.0.0/24' } }], ports: [{ port: 6432, protocol: 'TCP' }] },
      {
        to: [{ podSelector: { matchLabels: { app: 'oauth2-proxy' } } }],
        ports: [{ port: 9091, protocol: 'TCP' }],
      },
    ]);
  });

  it('egress is DNS and an authenticating proxy anywhere, where none says where it is', async () => {
    const proxy = { ports: [{ port: 4180, protocol: 'TCP' }] };
    const database = { url: 'postgres://u:p@10.20.30.40/x' };
    const signIn = { locations: 'location = /sign-in-check { internal; }' };
    const egress = async (values: Values) =>
      (await Installation.of(values)).one('NetworkPolicy').spec?.egress;
    expect(await egress({ nginx: { signIn } })).toEqual([CLUSTER_DNS, proxy]);
    const { length, 0: dns, 2: last } = (await egress({ nginx: { signIn }, database })) ?? [];
    expect([length, dns, last]).toEqual([3, CLUSTER_DNS, proxy]);
  });
});

describe('the files of a sign-in', () => {
  const filesIn = (install: Installation) =>
    install
      .container('nginx')
      .volumeMounts?.filter(({ mountPath }) => mountPath.startsWith('/etc/nginx/site/'))
      .map(({ subPath }) => subPath);

  it('nginx has the files of a sign-in that ship, where the values name them', async () => {
    const read = (name: string) => textOf(`deploy/sign-in/oauth2-proxy/${name}.conf`);
    const signIn = { locations: read('sign-in'), writers: read('writers') };
    const install = await Installation.of({ nginx: { signIn } });
    const { data } = install.one('ConfigMap', 'inigma-nginx');
    expect([data?.['sign-in.conf'], data?.['writers.conf']]).toEqual([signIn.locations, signIn.writers]);
    expect(filesIn(install)).toEqual([
      ...(filesIn(installed('as it comes')) ?? []),
      'sign-in.conf',
      'writers.conf',
    ]);
  });

  it('nginx has no file of a sign-in as the chart comes', () => {
    const { data } = installed('as it comes').one('ConfigMap', 'inigma-nginx');
    expect(Object.keys(data ?? {}).toSorted()).toEqual([
      'default.conf',
      'limits.conf',
      'listen.conf',
      'upstream.conf',
    ]);
    expect(filesIn(installed('as it comes'))?.toSorted()).toEqual([
      'limits.conf',
      'listen.conf',
      'upstream.conf',
    ]);
  });
});

/** Of a PostgreSQL server as it comes, less those that it keeps for its superuser. */
const CONNECTIONS_BY_DEFAULT = 100 - 3;

describe('PostgreSQL connections of all pods', () => {
  const pods = (install: Installation) =>
    install.one('Deployment').spec?.replicas ?? install.one('HorizontalPodAutoscaler').spec?.maxReplicas ?? 0;
  const connectionsOfOne = (install: Installation) =>
    Number(install.one('ConfigMap').data?.['DATABASE_CONNECTIONS']);

  it.each([
    ['as it comes', {}, 4],
    ['with few replicas', { autoscaling: { enabled: false }, replicas: 4 }, 10],
    ['with many', { autoscaling: { maxReplicas: 40 } }, 1],
    ['with a number of its own', { app: { settings: { DATABASE_CONNECTIONS: 3 } } }, 3],
  ])(
    'connections of all pods fit a default PostgreSQL during a rolling update, %s',
    async (_, values, each) => {
      const install = await Installation.of({ database: { existingSecret: 'own' }, ...values });
      expect(connectionsOfOne(install)).toBe(each);
      expect(2 * pods(install) * each).toBeLessThanOrEqual(CONNECTIONS_BY_DEFAULT);
      expect(install.one('Deployment').spec?.strategy?.rollingUpdate?.maxSurge).toBeLessThanOrEqual(
        pods(install),
      );
    },
  );

  it('connections of all pods follow the configured maximum of the server', async () => {
    const database = { existingSecret: 'own', maxConnections: 140 };
    expect(connectionsOfOne(await Installation.of({ database }))).toBe(7);
  });
});

it('the startup probe allows a day, since a new version may have to migrate a large database', () => {
  const probe = installed('as it comes').container('app').startupProbe;
  expect((probe?.failureThreshold ?? 0) * (probe?.periodSeconds ?? 0)).toBe(86_400);
});
