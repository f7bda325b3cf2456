import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Installation, PodSpec, Container as Specified } from '../deploy/chart.ts';
import { stage } from '../deploy/dockerfile.ts';
import type { Docker } from './docker.ts';

type Volume = NonNullable<PodSpec['volumes']>[number];
type Mount = NonNullable<Specified['volumeMounts']>[number];

/** What Docker does by itself, or what says nothing of how a container runs. */
const WITHOUT_EFFECT = ['privileged', 'runAsNonRoot', 'seccompProfile'];
/** How a volume's folder comes from the kubelet to a pod with an fsGroup: root's, the group's, and inherited by what is made in it. */
const MODE_OF_VOLUMES = '2777';

/** The pod of a rendered chart, as one network namespace of Docker's with its containers in it. */
export class Pod {
  readonly docker: Docker;
  readonly name: string;
  readonly #installation: Installation;
  #folder = '';

  constructor(docker: Docker, name: string, installation: Installation) {
    this.docker = docker;
    this.name = name;
    this.#installation = installation;
  }

  /** The name of one of its containers for Docker. */
  nameOf(container: string): string {
    return `${this.name}-${container}`;
  }

  async start(): Promise<void> {
    this.#folder = await mkdtemp(join(tmpdir(), 'inigma-pod-'));
    await this.docker.run(['network', 'create', this.name]);
    const idle = ['--eval', 'setInterval(() => undefined, 1e6)'];
    const sandbox = ['run', '--detach', '--name', this.nameOf('sandbox'), '--network', this.name];
    await this.docker.run([...sandbox, stage('app').base, ...idle]);
    await this.#makeVolume();
    for (const container of this.#installation.pod.containers) await this.#run(container);
  }

  /** The volume of a persistent volume claim, still empty. */
  async #makeVolume(): Promise<void> {
    const [program, image] = ['chown 0:$0 /data && chmod $1 /data', stage('build').base];
    const volume = ['--volume', `${this.nameOf('data')}:/data:nocopy`];
    await this.docker.run([
      'run',
      '--rm',
      ...volume,
      image,
      'sh',
      '-c',
      program,
      this.#group,
      MODE_OF_VOLUMES,
    ]);
  }

  async #run(container: Specified): Promise<void> {
    const nameAndNetwork = [
      '--name',
      this.nameOf(container.name),
      '--network',
      `container:${this.nameOf('sandbox')}`,
    ];
    const mounts = await Promise.all((container.volumeMounts ?? []).map((mount) => this.#mount(mount)));
    const memory = String(container.resources?.limits?.['memory']).replace(/i$/, '');
    const limits = ['--memory', memory, '--group-add', this.#group];
    const all = [
      ...nameAndNetwork,
      ...confinement(container),
      ...limits,
      ...mounts.flat(),
      ...this.#environment(container),
    ];
    await this.docker.run(['run', '--detach', ...all, container.image ?? '']);
  }

  get #group(): string {
    const { fsGroup } = this.#installation.pod.securityContext ?? {};
    if (fsGroup === undefined) throw new Error('The pod has no fsGroup.');
    return String(fsGroup);
  }

  async #mount({ name, mountPath, subPath }: Mount): Promise<string[]> {
    const volume = (this.#installation.pod.volumes ?? []).find((one) => one.name === name);
    if (volume === undefined) return ['--volume', `${this.nameOf(name)}:${mountPath}:nocopy`];
    if (volume.emptyDir !== undefined)
      return ['--tmpfs', `${mountPath}:${emptyDirOptions(volume, this.#group)}`];
    if (volume.configMap === undefined || subPath === undefined)
      throw new Error(`${name} is of an unknown kind.`);
    const text = this.#installation.one('ConfigMap', volume.configMap.name).data?.[subPath] ?? '';
    await mkdir(join(this.#folder, name), { recursive: true });
    await writeFile(join(this.#folder, name, subPath), text);
    return ['--volume', `${join(this.#folder, name, subPath)}:${mountPath}:ro`];
  }

  #environment({ env = [], envFrom = [] }: Specified): string[] {
    const maps = envFrom.map(
      ({ configMapRef }) => this.#installation.one('ConfigMap', configMapRef?.name).data ?? {},
    );
    const pairs = [...maps.flatMap(Object.entries), ...env.map(({ name, value }) => [name, value])];
    return pairs.flatMap(([name, value]) => ['--env', `${name}=${value}`]);
  }

  /** The pod's address in its network, which this machine reaches. */
  async address(): Promise<string> {
    type Described = { NetworkSettings: { Networks: Record<string, { IPAddress: string }> } };
    const { NetworkSettings } = await this.docker.inspect<Described>('container', this.nameOf('sandbox'));
    return NetworkSettings.Networks[this.name]?.IPAddress ?? '';
  }

  /** Whatever there is of it, also of a run that broke off. */
  async remove(): Promise<void> {
    const names = ['app', 'nginx', 'sandbox'].map((name) => this.nameOf(name));
    await this.docker.attempt(['rm', '--force', '--volumes', ...names]);
    await this.docker.attempt(['volume', 'rm', this.nameOf('data')]);
    await this.docker.attempt(['network', 'rm', this.name]);
    await rm(this.#folder, { recursive: true, force: true });
  }
}

function emptyDirOptions({ emptyDir }: Volume, group: string): string {
  const size = String(emptyDir?.sizeLimit).replace(/i$/, '');
  return `exec,suid,dev,size=${size},gid=${group},mode=${MODE_OF_VOLUMES}`;
}

/** The security context as options of Docker. Throws for a field without such an option. */
function confinement({ securityContext = {} }: Specified): string[] {
  const { runAsUser, runAsGroup, readOnlyRootFilesystem, capabilities, allowPrivilegeEscalation, ...rest } =
    securityContext;
  const unknown = Object.keys(rest).filter((key) => !WITHOUT_EFFECT.includes(key));
  if (unknown.length > 0) throw new Error(`No Docker option for ${unknown.join(', ')}.`);
  return [
    ...['--user', `${runAsUser}:${runAsGroup}`],
    ...(readOnlyRootFilesystem === true ? ['--read-only'] : []),
    ...(capabilities?.drop ?? []).flatMap((name) => ['--cap-drop', name]),
    ...(allowPrivilegeEscalation === false ? ['--security-opt', 'no-new-privileges:true'] : []),
  ];
}
