import { randomInt, randomUUID } from 'node:crypto';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** For as long at most whoever met another waits; longer each time, up to the second. By chance, so that two do not meet again. */
const SHORTEST_PAUSE_MILLISECONDS = 20;
const LONGEST_PAUSE_MILLISECONDS = 200;

/** The claims of this process. */
const ownClaims = new Set<string>();

/**
 * Runs work while no other process of this machine does so with this path. A process that was killed holds nothing any more.
 *
 * Whoever wants the lock puts a file of its own beside the path, and then looks for those of others: it has the lock where there is
 * none, and else takes its file away and comes again. Of two, the one that looks later sees the other. Nobody removes a file that may
 * be another’s by now: the name of each is used once.
 */
export async function whileLocked<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const claim = `${path}.${process.pid}.${randomUUID()}`;
  ownClaims.add(basename(claim));
  try {
    await take(path, claim);
    return await work();
  } finally {
    await rm(claim, { force: true });
    ownClaims.delete(basename(claim));
  }
}

async function take(path: string, claim: string): Promise<void> {
  for (let pause = SHORTEST_PAUSE_MILLISECONDS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MILLISECONDS)) {
    await writeFile(claim, '', { flag: 'wx', mode: 0o600 });
    if (!(await isClaimedByOthers(path, claim))) return;
    await rm(claim, { force: true });
    await wait(1 + randomInt(pause));
  }
}

/** What processes left that do not live any more is removed. */
async function isClaimedByOthers(path: string, claim: string): Promise<boolean> {
  const folder = dirname(path);
  const start = `${basename(path)}.`;
  let isClaimed = false;
  for (const name of await readdir(folder)) {
    if (!name.startsWith(start) || name === basename(claim)) continue;
    if (isHeld(name, Number.parseInt(name.slice(start.length), 10))) isClaimed = true;
    else await rm(join(folder, name), { force: true });
  }
  return isClaimed;
}

/** In a container each process may have the id of the one before it. */
function isHeld(name: string, processId: number): boolean {
  return processId === process.pid ? ownClaims.has(name) : isAlive(processId);
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
