import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mayInstall } from '../program.ts';
import { startOwnEngine } from './own-engine.ts';

/** A container engine in which tests build and run the product. */
export interface Engine {
  /** What `docker` has to find in its environment to reach it. */
  readonly environment: Readonly<Record<string, string>>;
  /** Whether it was started for this run: then it has no image yet, and none of somebody else's. */
  readonly isOwn: boolean;
  readonly stop: () => Promise<void>;
}

/** Capabilities by their bits (capabilities(7)): what an engine needs to make networks and to mount. */
const NEEDED_CAPABILITIES = { CAP_NET_ADMIN: 12n, CAP_SYS_ADMIN: 21n };

/** Whether the machine's own engine answers, and Compose 2 with it. */
function isEngineThere(): boolean {
  return [['info'], ['compose', 'version']].every((words) => spawnSync('docker', words).status === 0);
}

/** Why this machine can have no engine, in a sentence; null where it can. */
export function whyNoEngine(): string | null {
  if (isEngineThere() || mayStartEngine()) return null;
  return 'The tests of the containers are left out: no container engine answers to `docker info` here, and only root on Debian may start one.';
}

function mayStartEngine(): boolean {
  if (process.platform !== 'linux' || !mayInstall()) return false;
  const status = readFileSync('/proc/self/status', 'utf8');
  const effective = BigInt(`0x${/^CapEff:\s+([0-9a-f]+)$/m.exec(status)?.[1] ?? '0'}`);
  return Object.values(NEEDED_CAPABILITIES).every((bit) => ((effective >> bit) & 1n) === 1n);
}

/** The machine's own engine where one answers, else one that is started for this run. */
export async function provideEngine(): Promise<Engine> {
  if (isEngineThere()) return { environment: {}, isOwn: false, stop: async () => undefined };
  const reason = whyNoEngine();
  if (reason !== null) throw new Error(reason);
  return startOwnEngine();
}
