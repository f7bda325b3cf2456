import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clock } from '../../src/http/clock.ts';
import { PostgresServer } from '../../tests/postgres/postgres-server.ts';
import { BenchServer } from '../bench-server.ts';
import type { BenchOptions, Comparison } from '../limit.ts';
import { recordStatements } from '../recorded-statements.ts';
import { PROOF, RequestScripts } from '../request-scripts.ts';
import { digestsOf } from '../rows.ts';
import { drive, type Measurement, type RequestScript } from '../wrk.ts';
import { fillPostgresMailbox, fillPostgresWithMessages, fillPostgresWithReadable } from './postgres-rows.ts';

const READABLE = 1_000;
/** More claims than any known machine completes with PostgreSQL beside the server. */
const CLAIMED_PER_SECOND = 4_000;
const CONNECTIONS = 32;
/** The file of the bare server's statements. */
const STATEMENTS = 'statements.json';
/** Unlike in the tests, a commit waits for the disk. */
export const SETTINGS = ['fsync=on', 'full_page_writes=on', 'shared_buffers=512MB', 'max_wal_size=4GB'];

/** Servers of one kind that share a database. */
interface Replicas {
  readonly name: string;
  readonly url: string;
  readonly servers: readonly BenchServer[];
}

/** The server and the bare server in turns, each alone on a database and then as three; PostgreSQL is on the same machine. */
export async function compareOnPostgres(folder: string, options: BenchOptions): Promise<Comparison[]> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, STATEMENTS), JSON.stringify(await recordStatements(folder, clock())));
  const postgres = await PostgresServer.start({ settings: SETTINGS });
  try {
    const comparisons: Comparison[] = [];
    for (const count of [1, 3]) comparisons.push(...(await compare(postgres, folder, count, options)));
    return comparisons;
  } finally {
    await postgres.stop();
  }
}

/** One server on a database with few rows and one on a database with many, in turns. */
export async function compareRowCountsOnPostgres(
  folder: string,
  rows: number,
  options: BenchOptions,
): Promise<Comparison[]> {
  mkdirSync(folder, { recursive: true });
  const postgres = await PostgresServer.start({ settings: SETTINGS });
  try {
    const few = await startReplicas(postgres, join(folder, 'few'), 'few rows', 1, productOn);
    const many = await startReplicas(postgres, join(folder, 'many'), `${rows} rows`, 1, productOn);
    await fillPostgresWithMessages(many.url, rows, 'alive');
    return await compareInTurns([few, many], folder, '', options);
  } finally {
    await postgres.stop();
  }
}

async function compare(
  postgres: PostgresServer,
  folder: string,
  count: number,
  options: BenchOptions,
): Promise<Comparison[]> {
  const bareOn = (url: string, log: string) => BenchServer.bareOnPostgres(url, log, join(folder, STATEMENTS));
  const all = [
    await startReplicas(postgres, join(folder, `product-${count}`), 'Inigma', count, productOn),
    await startReplicas(postgres, join(folder, `bare-${count}`), 'bare pg', count, bareOn),
  ];
  return compareInTurns(all, folder, count === 1 ? '' : `, ${count} servers`, options);
}

async function compareInTurns(
  all: readonly Replicas[],
  folder: string,
  suffix: string,
  options: BenchOptions,
): Promise<Comparison[]> {
  const scripts = new RequestScripts(folder);
  const comparisons: Comparison[] = [];
  for (const [act, scriptFor] of await actsOf(scripts, all, options))
    comparisons.push({ act: `${act}${suffix}`, measurements: await alternate(all, scriptFor, options) });
  for (const { servers } of all) await Promise.all(servers.map((server) => server.stop()));
  return comparisons;
}

type ScriptFor = (replicas: Replicas) => Promise<RequestScript> | RequestScript;

async function actsOf(scripts: RequestScripts, all: readonly Replicas[], { seconds }: BenchOptions) {
  const views = new Map<string, RequestScript>();
  for (const { name, url } of all) {
    await fillPostgresMailbox(url, 'owner-of-1000', 1_000);
    views.set(name, scripts.view(await fillPostgresWithReadable(url, READABLE, storedBy(name)), name));
  }
  const claimable = ({ name, url }: Replicas) =>
    fillPostgresWithReadable(url, CLAIMED_PER_SECOND * seconds, storedBy(name));
  const acts: [act: string, scriptFor: ScriptFor][] = [
    ['create, 1 KiB', () => scripts.create(1)],
    ['view, 1 KiB', ({ name }) => views.get(name) as RequestScript],
    ['claim', async (replicas) => scripts.claim(await claimable(replicas), replicas.name)],
    ['list, 10 of 1 000', () => scripts.list('owner-of-1000', 10)],
  ];
  return acts;
}

/** The bare server hashes no token. */
function storedBy(name: string) {
  return name.startsWith('bare') ? PROOF : digestsOf(PROOF);
}

function productOn(url: string, log: string): Promise<BenchServer> {
  return BenchServer.productOnPostgres(url, log);
}

/** On a database of their own, whose tables the product makes. */
async function startReplicas(
  postgres: PostgresServer,
  log: string,
  name: string,
  count: number,
  start: (url: string, log: string) => Promise<BenchServer>,
): Promise<Replicas> {
  const url = await postgres.createDatabase();
  await (await productOn(url, log)).stop();
  const starting = Array.from({ length: count }, (_, index) => start(url, `${log}-${index}`));
  return { name, url, servers: await Promise.all(starting) };
}

/** The first round of each is discarded: the compiler is still warming up. */
async function alternate(all: readonly Replicas[], scriptFor: ScriptFor, options: BenchOptions) {
  const measurements = new Map<string, Measurement[]>(all.map(({ name }) => [name, []]));
  for (let round = 0; round <= options.rounds; round += 1) {
    for (const replicas of all) {
      const measurement = await driveTogether(replicas, await scriptFor(replicas), options.seconds);
      if (round > 0) measurements.get(replicas.name)?.push(measurement);
    }
  }
  return measurements;
}

/** The requests of all of them; the latencies are those of the slowest. Each begins elsewhere in a list of unused messages. */
async function driveTogether(
  { servers }: Replicas,
  script: RequestScript,
  seconds: number,
): Promise<Measurement> {
  const connections = Math.floor(CONNECTIONS / servers.length);
  const skipped = Math.floor((CLAIMED_PER_SECOND * seconds) / servers.length);
  const measured = await Promise.all(
    servers.map((server, index) => drive(server, script, { connections, seconds, skip: index * skipped })),
  );
  const sum = (figure: keyof Measurement) => measured.reduce((total, each) => total + each[figure], 0);
  const most = (figure: keyof Measurement) => Math.max(...measured.map((each) => each[figure]));
  return {
    ...{ perSecond: sum('perSecond'), p50: most('p50'), p99: most('p99'), max: most('max') },
    ...{ failed: sum('failed'), requests: sum('requests'), memory: sum('memory') },
    processor: measured.reduce((total, each) => total + each.processor * each.requests, 0) / sum('requests'),
  };
}
