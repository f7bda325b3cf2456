import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { NODE } from '../api/runtime-traits.ts';
import { someMessage } from '../api/samples.ts';
import { wholeFlow } from '../api/whole-flow.ts';
import { ROOT, readCompose, textOf } from '../deploy/compose.ts';
import { expectConfinement } from './confinement.ts';
import { LocalStack } from './local-stack.ts';
import { PulledStack } from './pulled-stack.ts';
import { RetryingApi } from './retrying-api.ts';
import type { Container } from './stack.ts';

const stack = new LocalStack('local', 0);
const MEBIBYTE = 1_048_576;

let app: Container;
let nginx: Container;
beforeAll(async () => {
  await stack.up();
  for (const service of ['app', 'nginx']) await stack.healthy(service);
  [app, nginx] = await Promise.all([stack.container('app'), stack.container('nginx')]);
});
afterAll(() => stack.down());

/** Options of a mount as the kernel tells them. */
function inForce(options: string): string[] {
  const kibibytes = (_: string, mebibytes: string) => `size=${Number(mebibytes) * 1_024}k`;
  return options
    .replace('mode=0', 'mode=')
    .replace(/size=(\d+)m/, kibibytes)
    .split(',');
}

describe('the local stack', () => {
  wholeFlow({
    api: () => new RetryingApi(stack.url),
    traits: NODE,
    expire: () => Promise.reject(new Error('This suite expires no message.')),
  });

  it('the local stack is healthy', async () => {
    expect((await fetch(`${stack.url}/health`)).status).toBe(200);
    expect((await fetch(`${stack.url}/ready`)).status).toBe(200);
  });
});

describe('the running containers', () => {
  it('containers run as non-root users that cannot change their files, without capabilities or a way to gain any', () => {
    expectConfinement(app, '65532:65532');
    expectConfinement(nginx, '101:101');
  });

  it('containers have memory and process limits, and restart', () => {
    const limits = [app, nginx].map(({ HostConfig: { Memory, PidsLimit } }) => [Memory, PidsLimit]);
    expect(limits).toEqual([
      [512 * MEBIBYTE, 64],
      [128 * MEBIBYTE, 256],
    ]);
    for (const { HostConfig, Config } of [app, nginx]) {
      expect(HostConfig.RestartPolicy.Name).toBe('unless-stopped');
      expect(Config.StopTimeout).toBe(15);
      expect(HostConfig.LogConfig).toEqual({
        Type: 'json-file',
        Config: { 'max-size': '10m', 'max-file': '3' },
      });
    }
  });

  it('containers write to one named volume and to memory only', async () => {
    const { services } = readCompose('deploy/compose.base.yaml', {});
    const mounts = app.Mounts.map(({ Type, Name, Destination, RW }) => [Type, Name, Destination, RW]);
    expect(mounts.filter(([, , , isWritable]) => isWritable)).toEqual([
      ['volume', `${stack.name}_data`, '/app/data', true],
    ]);
    expect(app.Mounts.filter(({ RW }) => !RW).map(({ Destination }) => Destination)).toEqual(['/app/site']);
    expect(nginx.Mounts.filter(({ Type }) => Type !== 'tmpfs')).toEqual([]);
    const asked = services['nginx']?.tmpfs?.map((mount) => mount.split(':') as [string, string]);
    expect(nginx.HostConfig.Tmpfs).toEqual(Object.fromEntries(asked ?? []));
    const mounted = await stack.compose('exec', '-T', 'nginx', 'cat', '/proc/mounts');
    for (const [path, options = ''] of asked ?? []) {
      // The image has links, such as /var/run.
      const target = (await stack.compose('exec', '-T', 'nginx', 'readlink', '-f', path)).trim();
      const line = mounted.split('\n').find((one) => one.startsWith(`tmpfs ${target} `));
      expect([path, line?.split(' ')[3]?.split(',')]).toEqual([
        path,
        expect.arrayContaining(inForce(options)),
      ]);
    }
  });

  it('containers have fixed addresses in a network without a way out, and only nginx is in another', async () => {
    const inside = `${stack.name}_inside`;
    const { Internal, IPAM } = await stack.docker.inspect<{
      Internal: boolean;
      IPAM: { Config: { Subnet: string }[] };
    }>('network', inside);
    expect([Internal, IPAM.Config[0]?.Subnet]).toEqual([true, '10.203.100.0/28']);
    const addressOf = ({ NetworkSettings }: Container) => NetworkSettings.Networks[inside]?.IPAddress;
    expect([addressOf(app), addressOf(nginx)]).toEqual(['10.203.100.2', '10.203.100.3']);
    expect(Object.keys(app.NetworkSettings.Networks)).toEqual([inside]);
    expect(Object.keys(nginx.NetworkSettings.Networks).toSorted()).toEqual([
      inside,
      `${stack.name}_published`,
    ]);
  });

  it('containers are published on this machine only', () => {
    expect(app.HostConfig.PortBindings).toEqual({});
    expect(nginx.HostConfig.PortBindings).toEqual({
      '8080/tcp': [{ HostIp: '127.0.0.1', HostPort: '18080' }],
    });
  });

  it('containers are health-checked as often as the compose file says', () => {
    expect([app.Config.Healthcheck, nginx.Config.Healthcheck]).toMatchObject([
      { Test: ['CMD', '/nodejs/bin/node', '/app/server/main.js', 'healthcheck'], Interval: 5e9 },
      { Test: ['CMD', 'wget', '-q', '-O', '/dev/null', 'http://127.0.0.1:8080/health'], Interval: 2e9 },
    ]);
    expect([app.State.Health?.Status, nginx.State.Health?.Status]).toEqual(['healthy', 'healthy']);
  });
});

describe('the image of Inigma', () => {
  it('the image of Inigma holds the server, its assets and licences, and an empty data folder for its user only', async () => {
    const listing = await stack.filesOfImage('app');
    const top = listing.filter(({ path }) => /^app\/[^/]*\/?$/.test(path));
    expect(top.map(({ owner, path }) => `${owner} ${path}`).toSorted()).toEqual([
      '0/0 app/',
      '0/0 app/LICENSE',
      '0/0 app/THIRD-PARTY-LICENSES.txt',
      '0/0 app/assets/',
      '0/0 app/server/',
      '65532/65532 app/data/',
    ]);
    // Modes of the others are those of the clone.
    expect(top.find(({ path }) => path === 'app/data/')?.mode).toBe('drwx------');
    expect(listing.filter(({ path }) => path.startsWith('app/data/') && path !== 'app/data/')).toEqual([]);
  });
});

describe('compose.pull.yaml', () => {
  it('compose.pull.yaml serves from the images alone, in a folder with nothing else', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'inigma-pull-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await copyFile(join(ROOT, 'compose.pull.yaml'), join(folder, 'compose.pull.yaml'));
    const pulled = new PulledStack('pulled', 3, folder);
    onTestFinished(() => pulled.down());
    await pulled.upFrom(stack);
    for (const service of ['app', 'nginx']) {
      await pulled.healthy(service);
      expectConfinement(await pulled.container(service), service === 'app' ? '65532:65532' : '101:101');
    }
    const created = await new RetryingApi(pulled.url).grant('create', someMessage({}));
    expect(created.url).toBe(`http://localhost:${new URL(pulled.url).port}/`);
    const labels = await pulled.docker.inspect<{ Config: { Labels: Record<string, string> } }>(
      'image',
      pulled.image('app'),
    );
    const { version } = JSON.parse(textOf('package.json'));
    expect(labels.Config.Labels['org.opencontainers.image.version']).toBe(version);
  });
});
