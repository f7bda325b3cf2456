import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NODE } from '../api/runtime-traits.ts';
import { wholeFlow } from '../api/whole-flow.ts';
import { Installation } from '../deploy/chart.ts';
import { expectConfinement } from './confinement.ts';
import { LocalStack } from './local-stack.ts';
import { Pod } from './pod.ts';
import { RetryingApi } from './retrying-api.ts';
import type { Container } from './stack.ts';

/** Only its image of Inigma is wanted here. */
const stack = new LocalStack('pod', 5);

let installation: Installation;
let pod: Pod;
let url: string;
beforeAll(async () => {
  await stack.compose('build', 'app');
  installation = await Installation.of({
    app: { image: { repository: `${stack.name}-app`, tag: 'latest' } },
  });
  pod = new Pod(stack.docker, 'inigma-test-pod', installation);
  await pod.remove();
  await pod.start();
  url = `http://${await pod.address()}:8080`;
});
afterAll(async () => {
  await pod.remove();
  await stack.down();
});

function run(container: string, ...command: readonly string[]): Promise<string> {
  return pod.docker.run(['exec', pod.nameOf(container), ...command]);
}

describe('the pod of the chart', () => {
  it('the pod passes its probes', async () => {
    const { startupProbe, livenessProbe } = installation.container('app');
    const ask = (command: readonly string[] = []) =>
      pod.docker.attempt(['exec', pod.nameOf('app'), ...command]).then(({ code }) => code);
    await expect.poll(() => ask(startupProbe?.exec?.command), { timeout: 30_000 }).toBe(0);
    expect(await ask(livenessProbe?.exec?.command)).toBe(0);
    const ready = installation.container('nginx').readinessProbe?.httpGet?.path ?? '';
    const status = () =>
      fetch(url + ready).then(
        (response) => response.status,
        () => 0,
      );
    await expect.poll(status, { timeout: 30_000 }).toBe(200);
  });

  wholeFlow({
    api: () => new RetryingApi(url),
    traits: NODE,
    expire: () => Promise.reject(new Error('This suite expires no message.')),
  });

  it('the pod’s containers are confined as the rendered objects say', async () => {
    const limits = { app: 512, nginx: 128 };
    for (const [name, mebibytes] of Object.entries(limits)) {
      const container = await pod.docker.inspect<Container>('container', pod.nameOf(name));
      const { runAsUser, runAsGroup } = installation.container(name).securityContext ?? {};
      expectConfinement(container, `${runAsUser}:${runAsGroup}`);
      expect(container.HostConfig.Memory).toBe(mebibytes * 1_048_576);
      expect(container.RestartCount).toBe(0);
    }
  });

  it('the pod writes to its volumes only', async () => {
    const mounted = await run('nginx', 'cat', '/proc/mounts');
    const writable = mounted
      .split('\n')
      .map((line) => line.split(' '))
      .filter(
        ([source, path = '', , options = '']) =>
          options.startsWith('rw') && !/^\/(proc|sys|dev)/.test(path) && source !== 'proc',
      );
    expect(writable.map(([, path]) => path?.replace('/var/run', '/run')).toSorted()).toEqual([
      '/run',
      '/tmp',
      '/var/cache/nginx',
    ]);
  });

  it('in the pod only nginx reaches Inigma', async () => {
    const direct = url.replace(':8080', ':8000');
    await expect(fetch(direct)).rejects.toThrow();
    expect(
      JSON.parse(await run('nginx', 'wget', '-q', '-O', '-', 'http://127.0.0.1:8000/health')),
    ).toBeDefined();
  });

  it('the pod stops cleanly', async () => {
    await pod.docker.run(['stop', '--time', '30', pod.nameOf('nginx'), pod.nameOf('app')]);
    for (const name of ['app', 'nginx']) {
      const { State } = await pod.docker.inspect<Container>('container', pod.nameOf(name));
      expect([name, State.ExitCode, State.OOMKilled]).toEqual([name, 0, false]);
    }
  });
});
