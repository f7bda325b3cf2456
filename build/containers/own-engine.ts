import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, rm, rmdir, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { provideProgram } from '../program.ts';
import { provideComposePlugin } from './compose-plugin.ts';
import type { Engine } from './engine.ts';
import { readFirewall, restoreFirewall } from './firewall.ts';

const FOLDER = 'inigma-engine-';
const BRIDGE = 'inigma0';
/** Two engines on a machine would conflict in the packet filter. The kernel releases the lock with the process. */
const LOCK = '\0inigma-container-engine';
const INTERFACES = '/sys/class/net';
const FORWARDING = '/proc/sys/net/ipv4/ip_forward';
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const START_MILLISECONDS = 60_000;
const POLL_MILLISECONDS = 200;

/**
 * Starts Docker with a socket, folders, a bridge and a control group of its own, installing it first where it is missing. It
 * runs in namespaces of mounts and processes, which end with it; `stop` undoes the rest.
 */
export async function startOwnEngine(): Promise<Engine> {
  await provideProgram('dockerd', 'docker.io');
  const plugin = await provideComposePlugin();
  const lock = await takeLock();
  await removeEngineRemains();
  const folder = await mkdtemp(join(tmpdir(), FOLDER));
  const before = {
    firewall: readFirewall(),
    forwarding: readFileSync(FORWARDING, 'utf8'),
    interfaces: readdirSync(INTERFACES),
  };
  const subnet = freeSubnet();
  const daemon = await startDaemon(folder, subnet);
  const environment = await clientEnvironment(folder, plugin);
  const restoreMachine = () => {
    restoreFirewall(before.firewall, [BRIDGE, 'br-', subnet]);
    for (const name of [BRIDGE, ...newBridges(before.interfaces)]) spawnSync('ip', ['link', 'delete', name]);
    writeFileSync(FORWARDING, before.forwarding);
  };
  const removeAbortHandler = onAbort(() => {
    daemon.kill('SIGKILL');
    restoreMachine();
  });
  const stop = async () => {
    removeAbortHandler();
    await end(daemon);
    restoreMachine();
    await removeEngineRemains();
    lock.close();
  };
  try {
    await waitUntilReady(environment, daemon, folder);
    return { environment, isOwn: true, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Runs `act` when the process exits without a stop, also by a signal. The returned function cancels that. */
function onAbort(act: () => void): () => void {
  const exit = () => process.exit(1);
  process.on('exit', act);
  for (const signal of SIGNALS) process.on(signal, exit);
  return () => {
    process.off('exit', act);
    for (const signal of SIGNALS) process.off(signal, exit);
  };
}

async function takeLock(): Promise<Server> {
  for (;;) {
    const server = createServer();
    const taken = once(server, 'listening').then(
      () => true,
      () => false,
    );
    server.listen(LOCK);
    if (await taken) return server;
    await pause(POLL_MILLISECONDS);
  }
}

/** The first numbers of a private network in which this machine has no address. */
function freeSubnet(): string {
  const own = Object.values(networkInterfaces()).flatMap((all) => (all ?? []).map(({ address }) => address));
  const candidates = Array.from({ length: 12 }, (_, index) => `172.${31 - index}.`);
  const free = candidates.find((start) => !own.some((address) => address.startsWith(start)));
  if (free === undefined)
    throw new Error('No private network (172.20.0.0 to 172.31.255.255) is free for the container engine.');
  return free;
}

async function startDaemon(folder: string, subnet: string): Promise<ChildProcess> {
  spawnSync('ip', ['link', 'add', 'name', BRIDGE, 'type', 'bridge']);
  spawnSync('ip', ['address', 'add', `${subnet}0.1/24`, 'dev', BRIDGE]);
  spawnSync('ip', ['link', 'set', BRIDGE, 'up']);
  const configuration = {
    'data-root': join(folder, 'data'),
    'exec-root': join(folder, 'run'),
    pidfile: join(folder, 'pid'),
    hosts: [socketOf(folder)],
    bridge: BRIDGE,
    ip6tables: false,
    'default-address-pools': [{ base: `${subnet}128.0/17`, size: 24 }],
    'exec-opts': ['native.cgroupdriver=cgroupfs'],
    'cgroup-parent': `/${groupOf(folder)}`,
    'oom-score-adjust': 0,
  };
  await writeFile(join(folder, 'daemon.json'), JSON.stringify(configuration));
  const own = ['--mount', '--pid', '--fork', '--kill-child', '--mount-proc', '--propagation', 'private'];
  const log = openSync(join(folder, 'log'), 'a');
  const command = [...own, '--', 'dockerd', '--config-file', join(folder, 'daemon.json')];
  const daemon = spawn('unshare', command, { stdio: ['ignore', log, log], detached: true });
  closeSync(log);
  return daemon;
}

function socketOf(folder: string): string {
  return `unix://${join(folder, 'socket')}`;
}

function groupOf(folder: string): string {
  return folder.split('/').at(-1) ?? '';
}

/** With a configuration of its own, so that no user's settings or credentials apply. */
async function clientEnvironment(folder: string, plugin: string): Promise<Record<string, string>> {
  const plugins = join(folder, 'client', 'cli-plugins');
  await mkdir(plugins, { recursive: true });
  await copyFile(plugin, join(plugins, 'docker-compose'));
  await writeFile(join(folder, 'client', 'config.json'), JSON.stringify({ proxies: proxies() }));
  return { DOCKER_HOST: socketOf(folder), DOCKER_CONFIG: join(folder, 'client') };
}

/** This machine's HTTP proxies, for programs in containers. */
function proxies(): object {
  const named = { httpProxy: 'http_proxy', httpsProxy: 'https_proxy', noProxy: 'no_proxy' };
  const given = Object.entries(named).map(([key, name]) => [
    key,
    process.env[name] ?? process.env[name.toUpperCase()],
  ]);
  return { default: Object.fromEntries(given.filter(([, value]) => value !== undefined)) };
}

async function waitUntilReady(
  environment: Readonly<Record<string, string>>,
  daemon: ChildProcess,
  folder: string,
): Promise<void> {
  const deadline = performance.now() + START_MILLISECONDS;
  const env = { ...process.env, ...environment };
  while (spawnSync('docker', ['info'], { env }).status !== 0) {
    if (daemon.exitCode !== null || performance.now() > deadline)
      throw new Error(`The container engine did not start.\n${readFileSync(join(folder, 'log'), 'utf8')}`);
    await pause(POLL_MILLISECONDS);
  }
}

/** Bridges of networks that an aborted test has left. */
function newBridges(before: readonly string[]): string[] {
  return readdirSync(INTERFACES).filter((name) => /^br-[0-9a-f]{12}$/.test(name) && !before.includes(name));
}

/** With the first process of its namespace all others of it end. */
async function end(daemon: ChildProcess): Promise<void> {
  if (daemon.exitCode !== null || daemon.signalCode !== null) return;
  const ended = once(daemon, 'close');
  const [first] = childrenOf(daemon.pid ?? 0);
  if (first === undefined) daemon.kill('SIGKILL');
  else process.kill(first, 'SIGTERM');
  await ended;
}

function childrenOf(pid: number): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .trim()
    .split(' ')
    .filter(Boolean)
    .map(Number);
}

/** Removes folders and control groups of an engine that has ended, of this run or of an aborted one. The caller must have the lock. */
async function removeEngineRemains(): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(FOLDER));
  for (const name of names) {
    await removeControlGroups(name);
    await rm(join(tmpdir(), name), { recursive: true, force: true });
  }
}

/** From the innermost out: the kernel keeps a group that has others in it. */
async function removeControlGroups(name: string): Promise<void> {
  const hierarchies = ['/sys/fs/cgroup', ...(await subfolders('/sys/fs/cgroup'))];
  for (const hierarchy of hierarchies) await removeGroup(join(hierarchy, name));
}

async function removeGroup(folder: string): Promise<void> {
  for (const inner of await subfolders(folder)) await removeGroup(inner);
  await rmdir(folder).catch(() => undefined);
}

async function subfolders(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name));
}
