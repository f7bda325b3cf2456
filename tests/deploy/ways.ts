import { beforeAll } from 'vitest';
import { Installation, type PodSpec, type Values } from './chart.ts';
import { EVERY_VALUE } from './every-value.ts';

export const POSTGRES = 'postgres://inigma:s3cret@db.data.svc:5433/inigma';
/** Helm may have to be fetched first. */
const INSTALLING = 300_000;

/** The ways in which the chart is used. */
export const WAYS = {
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
  'on PostgreSQL with a CA of one’s own': {
    database: { existingSecret: 'my-database', ca: { secret: 'my-ca', key: 'tls-ca.pem' } },
  },
  'with image pull secrets': { imagePullSecrets: [{ name: 'registry-key' }] },
  'with every value set': EVERY_VALUE,
} as const satisfies Record<string, Values>;
export type Way = keyof typeof WAYS;
export const ALL_WAYS = Object.keys(WAYS) as Way[];

const installations = new Map<Way, Installation>();
/** Renders them all before the tests of a file. */
export function installAll(): void {
  beforeAll(async () => {
    for (const way of ALL_WAYS) installations.set(way, await Installation.of(WAYS[way]));
  }, INSTALLING);
}

export function installed(way: Way): Installation {
  const found = installations.get(way);
  if (found === undefined) throw new Error(`It was not installed ${way}.`);
  return found;
}

/** What runs: the pods that serve, and the one that tests them. */
export function pods(way: Way): PodSpec[] {
  const test = installed(way).one('Pod', 'inigma-health').spec;
  if (test === undefined) throw new Error('The test has no pod.');
  return [installed(way).pod, test];
}

/** By which labels the pods that serve are found. */
export function selector(way: Way): Record<string, string> {
  const [workload] = [...installed(way).all('StatefulSet'), ...installed(way).all('Deployment')];
  return workload?.spec?.selector?.matchLabels as Record<string, string>;
}
