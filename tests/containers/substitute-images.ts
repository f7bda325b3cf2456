import { spawnSync } from 'node:child_process';
import { chmod, realpath, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { provideProgram } from '../../build/program.ts';
import { stage } from '../deploy/dockerfile.ts';
import type { Docker } from './docker.ts';
import { RootFolder } from './root-folder.ts';

/** The image with which docs/self-hosting.md looks at a volume. */
const TOOLS = 'busybox:1.37';
const CERTIFICATES = '/etc/ssl/certs/ca-certificates.crt';
const PATHS = 'ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
const ROOT_USER = 'root:x:0:0:root:/root:/bin/sh';

interface SubstituteImage {
  readonly name: string;
  readonly fill: (root: RootFolder) => Promise<void>;
  /** What the image says beside its files, as a Dockerfile does. */
  readonly instructions: readonly string[];
}

/** The images that the Dockerfile and the docs begin with, under their names, made of this machine's own files. */
export async function makeSubstituteImages(docker: Docker): Promise<void> {
  for (const { name, fill, instructions } of SUBSTITUTE_IMAGES) {
    const root = await RootFolder.make();
    try {
      await fill(root);
      await docker.makeImage(root.folder, name, instructions);
    } finally {
      await root.remove();
    }
  }
}

const SUBSTITUTE_IMAGES: readonly SubstituteImage[] = [
  {
    name: stage('build').base,
    fill: fillNode,
    instructions: [PATHS, `ENV NODE_EXTRA_CA_CERTS=${CERTIFICATES}`, 'CMD ["node"]'],
  },
  {
    name: stage('app').base,
    fill: fillDistroless,
    instructions: [
      PATHS,
      `ENV SSL_CERT_FILE=${CERTIFICATES}`,
      'USER 65532',
      'WORKDIR /home/nonroot',
      'ENTRYPOINT ["/nodejs/bin/node"]',
    ],
  },
  {
    name: stage('nginx').base,
    fill: fillNginx,
    instructions: [
      PATHS,
      'EXPOSE 8080',
      'STOPSIGNAL SIGQUIT',
      'ENTRYPOINT ["/docker-entrypoint.sh"]',
      'CMD ["nginx", "-g", "daemon off;"]',
      'USER 101',
    ],
  },
  { name: TOOLS, fill: fillTools, instructions: [PATHS, 'CMD ["sh"]'] },
];

async function fillNode(root: RootFolder): Promise<void> {
  await root.shell();
  await root.program(process.execPath, '/usr/local/bin/node');
  // Packages of npm's look into it for the kind of C library, and some of their add-ons are linked with this one.
  await root.copy('/usr/bin/ldd');
  await root.copy(libraryBesideC('librt.so.1'));
  await root.folders('usr/local/lib/node_modules', 'usr/local/etc');
  // The link on the PATH leads into its folder, to bin/npm-cli.js.
  const npm = dirname(dirname(await realpath(await provideProgram('npm'))));
  await root.tree(npm, '/usr/local/lib/node_modules/npm');
  await symlink('../lib/node_modules/npm/bin/npm-cli.js', root.at('usr/local/bin/npm'));
  await root.copy(CERTIFICATES);
  await root.file('etc/passwd', [ROOT_USER]);
  // Packages come from where this machine has its own from.
  const registry = output('npm', 'config', 'get', 'registry');
  await root.file('usr/local/etc/npmrc', [`registry=${registry}`, `cafile=${CERTIFICATES}`]);
}

async function fillDistroless(root: RootFolder): Promise<void> {
  const nonroot = 'nonroot:x:65532:65532:nonroot:/home/nonroot:/sbin/nologin';
  await root.program(process.execPath, '/nodejs/bin/node');
  await root.copy(CERTIFICATES);
  await root.folders('home/nonroot');
  await root.own('home/nonroot', 65_532, 65_532);
  await root.file('etc/passwd', ['root:x:0:0:root:/root:/sbin/nologin', nonroot]);
  await root.file('etc/group', ['root:x:0:', 'nonroot:x:65532:']);
  await root.file('etc/nsswitch.conf', ['hosts: files dns']);
}

async function fillNginx(root: RootFolder): Promise<void> {
  await root.shell();
  await root.program(await provideProgram('nginx'), '/usr/sbin/nginx');
  await root.copy('/etc/nginx/mime.types');
  await root.file('etc/passwd', [ROOT_USER, 'nginx:x:101:101:nginx:/var/cache/nginx:/sbin/nologin']);
  await root.file('etc/group', ['root:x:0:', 'nginx:x:101:']);
  await root.file('etc/nginx/nginx.conf', NGINX_CONFIGURATION);
  await root.file('etc/nginx/conf.d/default.conf', ['server { listen 8080; }']);
  await root.file('docker-entrypoint.sh', ['#!/bin/sh', 'exec "$@"'], 0o755);
  await root.folders('var/cache/nginx', 'var/log/nginx');
  await symlink('/dev/stdout', root.at('var/log/nginx/access.log'));
  await symlink('/dev/stderr', root.at('var/log/nginx/error.log'));
  for (const path of ['etc/nginx', 'etc/nginx/conf.d', 'var/cache/nginx']) {
    await root.own(path, 101, 0);
    await chmod(root.at(path), 0o775);
  }
}

/** As much of the published image's own file as says where files go and what is included. */
const NGINX_CONFIGURATION = [
  'worker_processes auto;',
  'error_log /var/log/nginx/error.log notice;',
  'pid /tmp/nginx.pid;',
  'events { worker_connections 1024; }',
  'http {',
  ...['client', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (what) => `  ${what === 'client' ? 'client_body' : what}_temp_path /tmp/${what}_temp;`,
  ),
  '  include /etc/nginx/mime.types;',
  '  default_type application/octet-stream;',
  '  access_log /var/log/nginx/access.log;',
  '  sendfile on;',
  '  keepalive_timeout 65;',
  '  include /etc/nginx/conf.d/*.conf;',
  '}',
];

async function fillTools(root: RootFolder): Promise<void> {
  await root.shell();
  await root.file('etc/passwd', [ROOT_USER]);
}

/** Where a library lies that comes with the C library. */
function libraryBesideC(name: string): string {
  const libc = /\S+\/libc\.so\.6(?= )/.exec(output('ldd', process.execPath))?.[0] ?? '';
  return join(dirname(libc), name);
}

function output(program: string, ...args: readonly string[]): string {
  const { status, stdout } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}.`);
  return stdout.trim();
}
