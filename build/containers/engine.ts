import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mayInstall } from '../program.ts';
import { startOwnEngine } from './own-engine.ts';

/** A container engine in which tests build and run the product. */
export interface Engine {
  /** The environment in which `docker` reaches it. */
  readonly environment: Readonly<Record<string, string>>;
  /** Whether it was started for this run: then it has no image yet, and none of another project. */
  readonly isOwn: boolean;
  readonly stop: () => Promise<void>;
}

/** Capabilities by their bits (capabilities(7)): what an engine needs to make networks and to mount. */
const NEEDED_CAPABILITIES = { CAP_NET_ADMIN: 12n, CAP_SYS_ADMIN: 21n };

/** Whether the machine's own engine is running, with Compose 2. */
function isEngineRunning(): boolean {
  return [['info'], ['compose', 'version']].every((args) => spawnSync('docker', args).status === 0);
}

/** Why this machine can run no engine, in a sentence; null where it can. */
export function whyNoEngine(): string | null {
  if (isEngineRunning() || mayStartEngine()) return null;
  return 'Skipping the container tests: `docker info` finds no container engine, and only root on Debian can start one.';
}

function mayStartEngine(): boolean {
  if (process.platform !== 'linux' || !mayInstall()) return false;
  const status = readFileSync('/proc/self/status', 'utf8');
  const effective = BigInt(`0x${/^CapEff:\s+([0-9a-f]+)$/m.exec(status)?.[1] ?? '0'}`);
  return Object.values(NEEDED_CAPABILITIES).every((bit) => ((effective >> bit) & 1n) === 1n);
}

/** The machine's own engine where one answers, else one that is started for this run. */
export async function provideEngine(): Promise<Engine> {
  if (isEngineRunning()) return { environment: {}, isOwn: false, stop: async () => undefined };
  const reason = whyNoEngine();
  if (reason !== null) throw new Error(reason);
  return startOwnEngine();
}
