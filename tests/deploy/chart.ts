import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { IPrometheusRule } from '@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/PrometheusRule';
import type { IServiceMonitor } from '@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/ServiceMonitor';
import type { IDeployment } from 'kubernetes-models/apps/v1/Deployment';
import type { IStatefulSet } from 'kubernetes-models/apps/v1/StatefulSet';
import type { IHorizontalPodAutoscaler } from 'kubernetes-models/autoscaling/v2/HorizontalPodAutoscaler';
import type { IIngress } from 'kubernetes-models/networking.k8s.io/v1/Ingress';
import type { INetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1/NetworkPolicy';
import type { IPodDisruptionBudget } from 'kubernetes-models/policy/v1/PodDisruptionBudget';
import type { IConfigMap } from 'kubernetes-models/v1/ConfigMap';
import type { IPod } from 'kubernetes-models/v1/Pod';
import type { ISecret } from 'kubernetes-models/v1/Secret';
import type { IService } from 'kubernetes-models/v1/Service';
import type { IServiceAccount } from 'kubernetes-models/v1/ServiceAccount';
import { parseAllDocuments, stringify } from 'yaml';
import { provideHelm } from '../../build/helm.ts';
import { ROOT } from './compose.ts';

export const CHART = join(ROOT, 'deploy/helm/inigma');

interface Kinds {
  readonly ConfigMap: IConfigMap;
  readonly Deployment: IDeployment;
  readonly HorizontalPodAutoscaler: IHorizontalPodAutoscaler;
  readonly Ingress: IIngress;
  readonly NetworkPolicy: INetworkPolicy;
  readonly Pod: IPod;
  readonly PodDisruptionBudget: IPodDisruptionBudget;
  readonly PrometheusRule: IPrometheusRule;
  readonly Secret: ISecret;
  readonly Service: IService;
  readonly ServiceAccount: IServiceAccount;
  readonly ServiceMonitor: IServiceMonitor;
  readonly StatefulSet: IStatefulSet;
}

export type Kind = keyof Kinds;
export type KubernetesObject = Kinds[Kind];
export type PodSpec = NonNullable<IPod['spec']>;
export type Container = PodSpec['containers'][number];
export type Values = Readonly<Record<string, unknown>>;

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the real helm. Values come as a file, as an operator's do. */
export async function helm(args: readonly string[], values: Values = {}): Promise<Outcome> {
  const program = await provideHelm();
  const options = { cwd: ROOT, encoding: 'utf8', input: stringify(values) } as const;
  const { status, stdout, stderr } = spawnSync(program, [...args, '--values', '-'], options);
  return { status, stdout, stderr };
}

/** The objects that an installation makes. */
export class Installation {
  readonly objects: readonly KubernetesObject[];

  private constructor(objects: readonly KubernetesObject[]) {
    this.objects = objects;
  }

  static async of(values: Values): Promise<Installation> {
    const { status, stdout, stderr } = await helm(
      ['template', 'inigma', CHART, '--namespace', 'mail'],
      values,
    );
    if (status !== 0) throw new Error(stderr);
    const documents = parseAllDocuments(stdout).map((document) => document.toJS() as KubernetesObject | null);
    return new Installation(documents.filter((object) => object !== null));
  }

  all<K extends Kind>(kind: K): Kinds[K][] {
    return this.objects.filter((object) => object.kind === kind) as unknown as Kinds[K][];
  }

  one<K extends Kind>(kind: K, name = 'inigma'): Kinds[K] {
    const found = this.all(kind).find((object) => object.metadata?.name === name);
    if (found === undefined) throw new Error(`There is no ${kind} ${name}.`);
    return found;
  }

  /** The pods that serve, as their template says. */
  get podTemplate() {
    const [workload] = [...this.all('StatefulSet'), ...this.all('Deployment')];
    const template = workload?.spec?.template;
    if (template?.spec === undefined) throw new Error('Nothing serves.');
    return { metadata: template.metadata, spec: template.spec };
  }

  get pod(): PodSpec {
    return this.podTemplate.spec;
  }

  container(name: string): Container {
    const found = this.pod.containers.find((one) => one.name === name);
    if (found === undefined) throw new Error(`There is no container ${name}.`);
    return found;
  }
}

/** The package with the types of an API. */
function modelsOf(apiVersion = ''): string {
  const isOfOperator = apiVersion.startsWith('monitoring.coreos.com/');
  return isOfOperator ? '@kubernetes-models/prometheus-operator' : 'kubernetes-models';
}

/**
 * What the compiler says when it holds objects, as literals, to the models of Kubernetes: nothing, where each field is known
 * and has the right type.
 */
export async function typeErrors(objects: readonly KubernetesObject[]): Promise<string> {
  const folder = await mkdtemp(join(ROOT, '.cache', 'objects-'));
  const literals = objects.map(({ apiVersion, kind, ...rest }, index) => {
    const type = `import('${modelsOf(apiVersion)}/${apiVersion}/${kind}').I${kind}`;
    return `export const object${index}: ${type} = ${JSON.stringify({ apiVersion, kind, ...rest }, null, 2)};`;
  });
  const compilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    module: 'ESNext',
    moduleResolution: 'bundler',
    types: [],
  };
  try {
    await writeFile(join(folder, 'objects.ts'), literals.join('\n'));
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
    const compiler = join(ROOT, 'node_modules/.bin/tsc');
    const { status, stdout } = spawnSync(process.execPath, [compiler, '--project', folder], {
      encoding: 'utf8',
    });
    return status === 0 ? '' : stdout;
  } finally {
    await rm(folder, { recursive: true });
  }
}
