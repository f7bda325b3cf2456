import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { request } from 'undici';
import { BenchServer } from './bench-server.ts';
import { CLAIM_TOKEN, RequestScripts } from './request-scripts.ts';
import { fillMailboxes, fillWithReadable } from './rows.ts';
import { drive, type Measurement, type RequestScript } from './wrk.ts';

const READABLE = 1_000;

/** One kind of request, and the measurements of each round by the server's name. */
export interface Comparison {
  readonly act: string;
  readonly measurements: ReadonlyMap<string, readonly Measurement[]>;
}

export interface BenchOptions {
  readonly rounds: number;
  readonly seconds: number;
}

/**
 * The server and the bare server in turns, so that other load on the machine affects both. The first round of each is
 * discarded: the compiler is still warming up.
 */
export async function compareWithTheLimit(folder: string, options: BenchOptions): Promise<Comparison[]> {
  const servers = await startAll(folder);
  const scripts = new RequestScripts(folder);
  const comparisons: Comparison[] = [];
  for (const [act, scriptFor] of actsOf(scripts, servers)) {
    const asked = act.startsWith('create') ? servers : servers.slice(0, 2);
    comparisons.push({ act, measurements: await alternate(asked, scriptFor, options) });
  }
  for (const server of servers) await server.stop();
  return comparisons;
}

type ScriptFor = (server: BenchServer) => RequestScript;

function actsOf(
  scripts: RequestScripts,
  servers: readonly BenchServer[],
): [act: string, scriptFor: ScriptFor][] {
  const ids = new Map(
    servers.map((one) => [one, scripts.view(fillWithReadable(one.file, READABLE, CLAIM_TOKEN), one.name)]),
  );
  return [
    ['create, 1 KiB', () => scripts.create(1)],
    ['create, 100 KiB', () => scripts.create(100)],
    ['view, 1 KiB', (server) => ids.get(server) as RequestScript],
    ['list, 100 of 1 000', () => scripts.list('owner-of-1000')],
    ['page /', () => scripts.page()],
  ];
}

async function alternate(
  servers: readonly BenchServer[],
  scriptFor: ScriptFor,
  { rounds, seconds }: BenchOptions,
) {
  const measurements = new Map<string, Measurement[]>(servers.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const server of servers) {
      const measurement = await drive(server, scriptFor(server), { seconds });
      if (round > 0) measurements.get(server.name)?.push(measurement);
    }
  }
  return measurements;
}

/** Each on a file of its own with the same tables, which the server creates. */
async function startAll(folder: string): Promise<BenchServer[]> {
  mkdirSync(folder, { recursive: true });
  const fileFor = async (name: string) => {
    const file = join(folder, `${name}.db`);
    await (await BenchServer.product(file)).stop();
    fillMailboxes(file);
    return file;
  };
  const product = await BenchServer.product(await fileFor('product'));
  const page = join(folder, 'page');
  writeFileSync(page, await bytesOfPage(product.url));
  return [
    product,
    await BenchServer.bare(await fileFor('group'), 'group', page),
    await BenchServer.bare(await fileFor('single'), 'single', page),
  ];
}

/** The compressed bytes: fetch would decompress them. */
async function bytesOfPage(url: string): Promise<Buffer> {
  const ask = () => request(`${url}/`, { headers: { 'Accept-Encoding': 'br' } });
  for (;;) {
    const { headers, body } = await ask();
    const bytes = Buffer.from(await body.arrayBuffer());
    if (headers['content-encoding'] === 'br') return bytes;
  }
}
