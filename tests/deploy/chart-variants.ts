import { beforeAll } from 'vitest';
import { Installation, type PodSpec, type Values } from './chart.ts';
import { EVERY_VALUE } from './every-value.ts';

export const POSTGRES = 'postgres://inigma:s3cret@db.data.svc:5433/inigma';
/** Helm may have to be fetched first. */
const INSTALLING = 300_000;

/** The ways in which the chart is used. */
export const VARIANTS = {
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
  'on PostgreSQL with secrets in files': { database: { existingSecret: 'my-database', asFiles: true } },
  'with image pull secrets': { imagePullSecrets: [{ name: 'registry-key' }] },
  'with metrics': { metrics: { enabled: true } },
  'with every value set': EVERY_VALUE,
} as const satisfies Record<string, Values>;
export type Variant = keyof typeof VARIANTS;
export const ALL_VARIANTS = Object.keys(VARIANTS) as Variant[];

const installations = new Map<Variant, Installation>();
/** Renders them all before the tests of a file. */
export function installAll(): void {
  beforeAll(async () => {
    for (const variant of ALL_VARIANTS) installations.set(variant, await Installation.of(VARIANTS[variant]));
  }, INSTALLING);
}

export function installed(variant: Variant): Installation {
  const found = installations.get(variant);
  if (found === undefined) throw new Error(`It was not installed ${variant}.`);
  return found;
}

/** What runs: the pods that serve, and the one that tests them. */
export function pods(variant: Variant): PodSpec[] {
  const test = installed(variant).one('Pod', 'inigma-health').spec;
  if (test === undefined) throw new Error('The test has no pod.');
  return [installed(variant).pod, test];
}

/** By which labels the pods that serve are found. */
export function selector(variant: Variant): Record<string, string> {
  const [workload] = [...installed(variant).all('StatefulSet'), ...installed(variant).all('Deployment')];
  return workload?.spec?.selector?.matchLabels as Record<string, string>;
}
