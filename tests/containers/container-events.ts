import { createInterface } from 'node:readline';
import type { Stack } from './stack.ts';

/** What happened to the containers of a stack since the watch began, oldest first: "nginx health_status: healthy", "nginx start". */
export interface ContainerEvents {
  readonly seen: readonly string[];
  stop(): void;
}

/** An engine keeps its last five health checks and its last 256 events, which are seconds on a busy machine. */
export function watchEvents({ docker, name }: Stack): ContainerEvents {
  const filters = ['event=start', 'event=health_status', `label=com.docker.compose.project=${name}`];
  const format = '{{index .Actor.Attributes "com.docker.compose.service"}} {{.Action}}';
  const options = filters.flatMap((filter) => ['--filter', filter]);
  const watching = docker.start(['events', ...options, '--format', format]);
  const seen: string[] = [];
  if (watching.stdout !== null) createInterface(watching.stdout).on('line', (line) => seen.push(line));
  return { seen, stop: () => void watching.kill() };
}
