import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { SERVER_FLAGS } from '../../build/server-flags.js';
import { readSettings } from '../../src/runtimes/node/config.ts';
import { SECRET_SETTINGS } from '../../src/runtimes/node/secret-files.ts';
import { ROOT, textOf } from './compose.ts';
import { readStages, stage } from './dockerfile.ts';

/** Of everything, twice, on a machine that other tests keep busy. */
const BUILDING = 240_000;

const app = stage('app');
const nginx = stage('nginx');

describe('the images', () => {
  it('the Dockerfile’s images are those that compose builds, and a build stage', () => {
    expect([...readStages().keys()]).toEqual(['build', 'nginx', 'app']);
  });

  it('base images have exact versions, and the build runs on the project’s own Node', () => {
    const { devDependencies } = JSON.parse(textOf('package.json'));
    expect(stage('build').base).toBe(`node:${devDependencies.node}-bookworm-slim`);
    expect(app.base).toBe('gcr.io/distroless/nodejs24-debian12:nonroot');
    expect(devDependencies.node).toMatch(/^24\./);
    expect(nginx.base).toMatch(/^nginxinc\/nginx-unprivileged:[0-9]+\.[0-9]+\.[0-9]+-alpine$/);
  });

  it('images run as non-root users, by number, which Kubernetes can verify', () => {
    expect(app.last('USER')).toBe('65532:65532');
    expect(nginx.last('USER')).toBe('101:101');
    expect(nginx.instructions.findIndex(({ text }) => text === '101:101')).toBeGreaterThan(
      nginx.instructions.findLastIndex(({ keyword }) => keyword === 'RUN' || keyword === 'COPY'),
    );
  });

  it('images hold no secret: none is an argument or in the environment', () => {
    const given = [...readStages().values()].flatMap((one) => [...one.all('ARG'), ...one.all('ENV')]);
    expect(given.join(' ')).not.toMatch(/token|secret|password|key/i);
    expect(readStages().get('build')?.all('ARG')).toEqual([]);
  });
});

describe('the image of Inigma', () => {
  it('the image of Inigma is built without a shell: it has none', () => {
    expect(app.all('RUN')).toEqual([]);
    for (const keyword of ['ENTRYPOINT', 'CMD', 'HEALTHCHECK'])
      expect(app.args(keyword).length, keyword).toBeGreaterThan(0);
  });

  it('the image of Inigma holds the licence and the build, and nothing else', () => {
    expect(app.all('COPY')).toEqual(['LICENSE /app/LICENSE', '--from=build /build/dist /app']);
    expect(app.all('ADD')).toEqual([]);
    expect(app.environment).toMatchObject({ HOST: '0.0.0.0' });
  });

  it('the database of the image is on its volume, unless a variable or a secret names another', () => {
    const { settings } = readSettings(app.environment);
    const { database } = settings ?? {};
    expect(database?.kind === 'sqlite' && resolve(app.last('WORKDIR'), database.file)).toBe(
      '/app/data/inigma.db',
    );
    expect(app.all('VOLUME')).toEqual(['/app/data']);
    expect(SECRET_SETTINGS.filter((name) => Object.hasOwn(app.environment, name))).toEqual([]);
  });

  it('the image of Inigma runs under Node’s permission model', () => {
    expect(app.args('ENTRYPOINT')).toEqual([
      '/nodejs/bin/node',
      '--permission',
      '--allow-fs-read=/app/',
      '--allow-fs-write=/app/data/',
      '--allow-fs-read=/run/secrets/',
      ...['status', 'stat', 'fd'].map((name) => `--allow-fs-read=/proc/self/${name}`),
      '--disallow-code-generation-from-strings',
      ...SERVER_FLAGS,
      '/app/server/main.js',
    ]);
  });

  it('the image of Inigma checks its health by its own command', () => {
    expect(app.args('HEALTHCHECK')).toEqual(['/nodejs/bin/node', '/app/server/main.js', 'healthcheck']);
    expect(app.last('STOPSIGNAL')).toBe('SIGTERM');
  });
});

describe('the image of nginx', () => {
  it('the image of nginx has the same configuration as the chart', () => {
    expect(nginx.all('COPY')).toEqual([
      '--chmod=0444 deploy/helm/inigma/files/nginx.conf /etc/nginx/conf.d/default.conf',
      '--from=build /build/site /etc/nginx/site',
      '--chmod=0555 deploy/docker/nginx-start.sh deploy/docker/nginx-addresses.awk deploy/docker/nginx-limits.awk /usr/local/lib/inigma/',
    ]);
  });

  it('the image of nginx is the same for every place: it knows no address before its start', () => {
    expect([nginx.all('ARG'), nginx.all('ENV'), nginx.all('RUN')]).toEqual([[], [], []]);
    expect(nginx.args('ENTRYPOINT')).toEqual(['/usr/local/lib/inigma/nginx-start.sh']);
    expect(nginx.args('CMD')).toEqual(['nginx', '-g', 'daemon off;']);
    const links = stage('build').last('RUN');
    for (const name of ['upstream', 'listen', 'limits']) expect(links).toContain(` /tmp/site/${name}.conf`);
  });

  it('the image of nginx is healthy when Inigma is, through /health', () => {
    expect(nginx.args('HEALTHCHECK')).toContain('http://127.0.0.1:8080/health');
  });
});

describe('the build context', () => {
  const lines = textOf('deploy/docker/Dockerfile.dockerignore').split('\n');
  const patterns = lines.filter((line) => line !== '' && !line.startsWith('#'));
  const allowed = patterns.slice(1).map((pattern) => pattern.replace(/^!\//, ''));
  const folders: string[] = [];
  afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

  it('the build context is an allowlist, without data, settings and history', () => {
    expect(patterns[0]).toBe('**');
    for (const pattern of patterns.slice(1)) expect(pattern).toMatch(/^!\/[A-Za-z][A-Za-z./-]*$/);
    expect(allowed.filter((path) => /^(\.|data|dist|node_modules|tests)/.test(path))).toEqual([]);
  });

  it('the build context holds all that the Dockerfile copies', () => {
    const copied = [...readStages().values()]
      .flatMap((one) => one.all('COPY'))
      .filter((text) => !text.startsWith('--from'))
      .flatMap((text) =>
        text
          .split(' ')
          .slice(0, -1)
          .filter((word) => !word.startsWith('--')),
      )
      .map((path) => path.replace('./', ''));
    expect(copied.length).toBeGreaterThan(4);
    for (const path of copied)
      expect([path, allowed.some((one) => path === one || path.startsWith(`${one}/`))]).toEqual([path, true]);
  });

  it(
    'the build context builds to the same assets and migrations as the project',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'inigma-context-'));
      folders.push(folder);
      for (const path of allowed) await cp(join(ROOT, path), join(folder, path), { recursive: true });
      await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
      const { status, stderr } = spawnSync(process.execPath, ['build/build.ts'], {
        cwd: folder,
        encoding: 'utf8',
      });
      expect([status, stderr]).toEqual([0, '']);
      expect(await filesOfBuild(folder)).toEqual(await filesOfBuild(ROOT));
    },
    BUILDING,
  );
});

/** Their names have hashes of what is in them. */
async function filesOfBuild(root: string): Promise<string[]> {
  const dist = join(root, 'dist');
  return (await readdir(dist, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)))
    .toSorted();
}

/** The folder of the chart's files is the one place where the configuration lies. */
it('the image of nginx has one configuration, beside what a sign-in adds to it', async () => {
  // Those of `proxies/` are for proxies of the operator's own.
  const found = await readdir(join(ROOT, 'deploy'), { recursive: true });
  const configurations = found.filter(
    (path) => path.endsWith('.conf') && !path.startsWith('proxies/') && !path.startsWith('sign-in/'),
  );
  expect(configurations).toEqual(['helm/inigma/files/nginx.conf']);
  expect(dirname(configurations[0] ?? '')).toBe('helm/inigma/files');
});
