import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.js';

const ON_WINDOWS = process.platform === 'win32';

/**
 * The project's own Node, which the npm package `node` brings.
 * @param {string} root
 */
export function ownNode(root) {
  return join(root, 'node_modules', 'node', 'bin', ON_WINDOWS ? 'node.exe' : 'node');
}

/**
 * What an installation is known by: the locked packages and the platform that their binaries are for.
 * @param {string} lock the text of package-lock.json
 * @param {string} [platform]
 */
export function installStamp(lock, platform = `${process.platform}-${process.arch}`) {
  return createHash('sha256').update(`${platform}\n${lock}`).digest('hex');
}

/**
 * Whether node_modules holds what the lock names: the last `npm ci` came to its end, and its Node runs.
 * @param {string} root
 */
export function isInstalled(root) {
  return readOrNothing(stampFile(root)) === installStamp(readLock(root)) && ownNodeRuns(root);
}

/**
 * Installs the locked packages unless they are there; install scripts run, since one of them brings Node.
 * @param {string} root
 * @returns {Promise<{ code: number, stopped: boolean }>}
 */
export async function installWhenNeeded(root) {
  if (isInstalled(root)) return { code: 0, stopped: false };
  console.log('Installing the packages that package-lock.json names …');
  const [command, args] = npmCi();
  const { code, stopped } = await run(command, args, { cwd: root, shell: ON_WINDOWS });
  if (stopped) return { code, stopped };
  if (code !== 0)
    return failed(
      `npm ci failed with code ${code}; see its error above. The first start needs npm and a network. Fix the cause and run the command again.`,
    );
  if (!ownNodeRuns(root))
    return failed(
      `npm ci installed no working Node ${lockedNode(root)} in node_modules. Are npm's install scripts disabled, or is this platform unsupported?`,
    );
  writeFileSync(stampFile(root), installStamp(readLock(root)));
  return { code, stopped };
}

/**
 * `npm ci`, by the npm that runs us or else the one on the PATH, whatever a user's settings leave out. The packages
 * run on the project's own Node, so what they say of the Node that installs them does not matter.
 */
function npmCi() {
  const wholly = ['--include=dev', '--ignore-scripts=false', '--engine-strict=false'];
  const ci = ['ci', ...wholly, '--no-audit', '--no-fund', '--loglevel=error'];
  const script = process.env['npm_execpath'] || '';
  if (!script.endsWith('npm-cli.js')) return /** @type {const} */ (['npm', ci]);
  return /** @type {const} */ ([process.env['npm_node_execpath'] || process.execPath, [script, ...ci]]);
}

/** @param {string} root */
function ownNodeRuns(root) {
  const { error, stdout } = spawnSync(ownNode(root), ['--version'], { encoding: 'utf8' });
  return error === undefined && stdout.trim() === `v${lockedNode(root)}`;
}

/** @param {string} root */
function lockedNode(root) {
  return JSON.parse(readLock(root)).packages['node_modules/node'].version;
}

/** @param {string} root */
function readLock(root) {
  return readFileSync(join(root, 'package-lock.json'), 'utf8');
}

/** `npm ci` clears node_modules first, so the stamp never outlives what it stands for. @param {string} root */
function stampFile(root) {
  return join(root, 'node_modules', '.inigma-installed');
}

/** @param {string} file */
function readOrNothing(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** @param {string} sentence */
function failed(sentence) {
  console.error(sentence);
  return { code: 1, stopped: false };
}
