import { setTimeout as sleep } from 'node:timers/promises';
import { buildWhenNeeded } from '../../build/product.ts';
import { ROOT } from '../../build/tool.ts';
import { numberFrom } from '../faults/number-argument.ts';
import { LocalServer } from '../server/server-process.ts';
import { failOver } from './failover.ts';
import { FailoverLoad } from './failover-load.ts';
import { type Loss, ReplicatedPostgres } from './replicated-postgres.ts';

const MAX_RECOVERY_MILLISECONDS = 10_000;
/** Before the primary is lost, and until the standby is promoted. */
const MAX_PAUSE_MILLISECONDS = 3_000;
/** The load of a run, so that its audit stays short. */
const REQUESTS = 300;

const randomPause = () => sleep(Math.random() * MAX_PAUSE_MILLISECONDS);

/** One failover under load; what was lost, and how it went, a sentence each. */
async function once(
  servers: readonly LocalServer[],
  postgres: ReplicatedPostgres,
  how: Loss,
): Promise<{ violations: string[]; summary: string }> {
  const load = new FailoverLoad(...servers.map(({ url }) => url));
  await load.more(Math.ceil(Math.random() * REQUESTS));
  const recovered = await failOver(postgres, load, how, randomPause);
  // The machine that was silent answers again before anyone has stopped it.
  postgres.standby.signalAll('SIGCONT');
  await load.more(Math.ceil(Math.random() * REQUESTS));
  await postgres.rejoin();
  await load.stop();
  const { violations, won } = await load.audit();
  await load.close();
  if (recovered > MAX_RECOVERY_MILLISECONDS) violations.push('The service was away for too long.');
  const { acknowledged, unavailable, messages, slowest } = load;
  const summary = `${how}, ${recovered} ms from the promotion to service; ${acknowledged} requests acknowledged, ${unavailable} unavailable, the slowest answer after ${Math.round(slowest)} ms; ${messages} messages, ${won} claims raced for, ${violations.length} lost`;
  return { violations, summary };
}

/** `npm run torture:failover -- TIMES=20`: loses the primary again and again, in both ways, and stops at the first loss. */
async function repeat(times: number): Promise<number> {
  await buildWhenNeeded(ROOT);
  const postgres = await ReplicatedPostgres.start();
  const servers: LocalServer[] = [];
  try {
    const { primary, standby } = postgres;
    for (const url of [postgres.urlOf(primary, standby), postgres.urlOf(standby, primary)])
      servers.push(await LocalServer.start({ DATABASE_URL: url }));
    for (const { process } of servers) process.forgetLog();
    return (await repeatOn(servers, postgres, times)) ? 0 : 1;
  } finally {
    for (const server of servers) await server.stop();
    await postgres.stop();
  }
}

/** Whether nothing was lost. */
async function repeatOn(
  servers: readonly LocalServer[],
  postgres: ReplicatedPostgres,
  times: number,
): Promise<boolean> {
  for (let time = 1; time <= times; time += 1) {
    const { violations, summary } = await once(servers, postgres, time % 2 === 1 ? 'killed' : 'silent');
    console.log(`${time} of ${times}: ${summary}`);
    for (const violation of violations) console.error(violation);
    if (violations.length > 0) return false;
  }
  return true;
}

process.exit(await repeat(numberFrom(process.argv, 'TIMES', 20)));
