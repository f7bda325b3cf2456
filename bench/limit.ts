import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { request } from 'undici';
import { clock } from '../src/http/clock.ts';
import { type SomeProof, verifierOf } from '../tests/api/samples.ts';
import { BenchServer } from './bench-server.ts';
import { recordStatements } from './recorded-statements.ts';
import { OWNER_TOKEN, PROOF, RequestScripts } from './request-scripts.ts';
import {
  digestsOf,
  fillMailboxes,
  fillWithReadable,
  giveTo,
  recordReader,
  UNUSED_PER_SECOND,
} from './rows.ts';
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
  for (const [act, scriptFor] of actsOf(scripts, servers, options)) {
    const asked = act.startsWith('create') ? servers : servers.slice(0, 2);
    comparisons.push({ act, measurements: await alternate(asked, scriptFor, options) });
  }
  for (const server of servers) await server.stop();
  return comparisons;
}

type ScriptFor = (server: BenchServer) => RequestScript;

const OWNER = 'owner-of-readable';

function actsOf(scripts: RequestScripts, servers: readonly BenchServer[], { seconds }: BenchOptions) {
  const readable = new Map(servers.map((server) => [server, viewsOf(scripts, server)]));
  const unused = (server: BenchServer) =>
    fillWithReadable(server.file, UNUSED_PER_SECOND * seconds, storedBy(server));
  const acts: [act: string, scriptFor: ScriptFor][] = [
    ['create, 1 KiB', () => scripts.create(1)],
    ['create, 100 KiB', () => scripts.create(100)],
    ['first reading', (server) => scripts.view(unused(server), server.name)],
    ['claim', (server) => scripts.claim(unused(server), server.name)],
    ...(['view, 1 KiB', 'view by its owner', 'look', 'look with the link'] as const).map(
      (act): [string, ScriptFor] => [act, (server) => readable.get(server)?.[act] as RequestScript],
    ),
    ['list, 10 of 1 000', () => scripts.list('owner-of-1000', 10)],
    ['list, 100 of 1 000', () => scripts.list('owner-of-1000', 100)],
    ['page /', () => scripts.page()],
  ];
  return acts;
}

/** Views that record nothing new: of messages that the reader has read before or owns, or without proof of the key. */
function viewsOf(scripts: RequestScripts, server: BenchServer) {
  const stored = storedBy(server);
  const ids = fillWithReadable(server.file, READABLE, stored);
  recordReader(server.file, stored);
  const owned = fillWithReadable(server.file, READABLE, stored);
  giveTo(server.file, owned, OWNER, verifierOf(OWNER_TOKEN));
  const { claim_token: _, ...ofLink } = PROOF;
  return {
    'view, 1 KiB': scripts.view(ids, `read-${server.name}`),
    'view by its owner': scripts.view(owned, `owned-${server.name}`, { uid: OWNER }),
    look: scripts.view(ids, `look-${server.name}`, {}),
    'look with the link': scripts.view(ids, `link-${server.name}`, ofLink),
  };
}

/** The bare server hashes no token. */
function storedBy({ name }: BenchServer): SomeProof {
  return name.startsWith('bare') ? PROOF : digestsOf(PROOF);
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
  const statements = join(folder, 'statements');
  writeFileSync(statements, JSON.stringify(await recordStatements(folder, clock())));
  return [
    product,
    await BenchServer.bare(await fileFor('group'), 'group', page, statements),
    await BenchServer.bare(await fileFor('single'), 'single', page, statements),
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
