import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { inject } from 'vitest';
import { Docker, type FileInImage, type Options, type Outcome } from './docker.ts';

const POLL_MILLISECONDS = 200;
const MAX_RESTARTS = 3;
const START_MILLISECONDS = 60_000;

/** As much as is read here of what `docker container inspect` tells. */
export interface Container {
  readonly Id: string;
  readonly Image: string;
  readonly RestartCount: number;
  readonly State: {
    readonly Status: string;
    readonly StartedAt: string;
    readonly OOMKilled: boolean;
    readonly ExitCode: number;
    readonly Health?: { readonly Status: string };
  };
  readonly Config: {
    readonly User: string;
    readonly Env: readonly string[];
    readonly StopTimeout?: number;
    readonly Healthcheck?: { readonly Test: readonly string[]; readonly Interval: number };
  };
  readonly HostConfig: {
    readonly ReadonlyRootfs: boolean;
    readonly CapDrop: readonly string[] | null;
    readonly CapAdd: readonly string[] | null;
    readonly SecurityOpt: readonly string[];
    readonly Tmpfs?: Readonly<Record<string, string>>;
    readonly Memory: number;
    readonly PidsLimit: number;
    readonly Privileged: boolean;
    readonly PortBindings: Readonly<
      Record<string, readonly { readonly HostIp: string; readonly HostPort: string }[]>
    > | null;
    readonly RestartPolicy: { readonly Name: string };
    readonly LogConfig: { readonly Type: string; readonly Config: Readonly<Record<string, string>> };
  };
  readonly Mounts: readonly {
    readonly Type: string;
    readonly Name?: string;
    readonly Destination: string;
    readonly RW: boolean;
  }[];
  readonly NetworkSettings: { readonly Networks: Readonly<Record<string, { readonly IPAddress: string }>> };
}

export interface Plan {
  /** The project's name for Compose: all that is made bears it. */
  readonly name: string;
  readonly files: readonly string[];
  /** As an operator sets them, in the environment or in .env. */
  readonly settings: Readonly<Record<string, string>>;
  /** The folder of the project, where that is a copy. */
  readonly cwd?: string;
}

/** The engine that all tests of this folder share. */
function sharedDocker(): Docker {
  return new Docker(inject('engine'));
}

/** The shipped stack, run by Compose under a name of its own. */
export class Stack {
  readonly docker: Docker;
  readonly #plan: Plan;

  constructor(plan: Plan, docker = sharedDocker()) {
    this.#plan = plan;
    this.docker = docker;
  }

  get name(): string {
    return this.#plan.name;
  }

  /** What Compose finds in its environment; with it `docker compose` in a shell means this stack. */
  get environment(): Readonly<Record<string, string>> {
    const { name, files, settings } = this.#plan;
    return { COMPOSE_PROJECT_NAME: name, COMPOSE_FILE: files.join(':'), ...settings };
  }

  /** `docker compose` with these words; rejects where it fails. */
  compose(...args: readonly string[]): Promise<string> {
    return this.docker.run(['compose', ...args], this.#options);
  }

  attempt(...args: readonly string[]): Promise<Outcome> {
    return this.docker.attempt(['compose', ...args], this.#options);
  }

  start(...args: readonly string[]): ChildProcess {
    return this.docker.start(['compose', ...args], this.#options);
  }

  get #options(): Options {
    const { cwd } = this.#plan;
    return { environment: this.environment, ...(cwd !== undefined && { cwd }) };
  }

  /** As docs/self-hosting.md says. What a run before has left is taken away first. */
  async up(): Promise<void> {
    await this.down();
    await this.compose('up', '--build', '--detach');
  }

  /** Images too: none but the test's own bears their names. */
  async down(): Promise<void> {
    await this.compose('down', '--volumes', '--rmi', 'all', '--timeout', '20');
  }

  async container(service: string): Promise<Container> {
    const id = (await this.compose('ps', '--all', '--quiet', service)).trim();
    return this.docker.inspect<Container>('container', id);
  }

  /** Resolves when a service's container is healthy. Rejects where it ends again and again. */
  async healthy(service: string): Promise<void> {
    for (;;) {
      const { State, RestartCount } = await this.container(service);
      if (State.Health?.Status === 'healthy') return;
      if (RestartCount > MAX_RESTARTS)
        throw new Error(`${service} does not start.\n${await this.log(service)}`);
      await pause(POLL_MILLISECONDS);
    }
  }

  /** What lies below a folder of a service's container, volumes too. */
  async filesOf(service: string, folder: string): Promise<FileInImage[]> {
    return this.docker.listFolder((await this.container(service)).Id, folder);
  }

  /** All that a service has said. */
  async log(service: string): Promise<string> {
    const { stdout } = await this.attempt('logs', '--no-color', '--no-log-prefix', service);
    return stdout;
  }

  /** The files of a service's image, as a container of it would find them before it starts. */
  async filesOfImage(service: string): Promise<FileInImage[]> {
    const id = (await this.docker.run(['create', `${this.name}-${service}`])).trim();
    try {
      return await this.docker.listExport(id);
    } finally {
      await this.docker.run(['rm', '--volumes', id]);
    }
  }
}

/** Resolves when the server at this URL is healthy; rejects after a minute. */
export async function serves(url: string): Promise<void> {
  const deadline = performance.now() + START_MILLISECONDS;
  const isHealthy = () =>
    fetch(`${url}/health`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await isHealthy())) {
    if (performance.now() > deadline) throw new Error(`The server at ${url} did not become healthy.`);
    await pause(POLL_MILLISECONDS);
  }
}
