import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { request } from 'undici';
import { fillMailboxes, fillWithReadable } from './rows.ts';
import { Subject } from './subject.ts';
import { CLAIM_TOKEN, Traffic } from './traffic.ts';
import { drive, type Shot, type Shown } from './wrk.ts';

const READABLE = 1_000;

/** One line of the comparison: what was asked, and what each round has shown of each server. */
export interface Comparison {
  readonly act: string;
  readonly shown: ReadonlyMap<string, readonly Shown[]>;
}

export interface Course {
  readonly rounds: number;
  readonly seconds: number;
}

/**
 * The product and the limit, one after the other and again, so that what else the machine does falls on both. A first round
 * of each is thrown away: it is the compiler's.
 */
export async function compareWithTheLimit(folder: string, course: Course): Promise<Comparison[]> {
  const subjects = await startAll(folder);
  const traffic = new Traffic(folder);
  const comparisons: Comparison[] = [];
  for (const [act, shotFor] of actsOf(traffic, subjects)) {
    const asked = act.startsWith('create') ? subjects : subjects.slice(0, 2);
    comparisons.push({ act, shown: await alternate(asked, shotFor, course) });
  }
  for (const subject of subjects) await subject.stop();
  return comparisons;
}

type ShotFor = (subject: Subject) => Shot;

function actsOf(traffic: Traffic, subjects: readonly Subject[]): [act: string, shotFor: ShotFor][] {
  const ids = new Map(
    subjects.map((one) => [one, traffic.view(fillWithReadable(one.file, READABLE, CLAIM_TOKEN), one.name)]),
  );
  return [
    ['create, 1 KiB', () => traffic.create(1)],
    ['create, 100 KiB', () => traffic.create(100)],
    ['view, 1 KiB', (subject) => ids.get(subject) as Shot],
    ['list, 100 of 1 000', () => traffic.list('owner-of-1000')],
    ['page /', () => traffic.page()],
  ];
}

async function alternate(subjects: readonly Subject[], shotFor: ShotFor, { rounds, seconds }: Course) {
  const shown = new Map<string, Shown[]>(subjects.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const subject of subjects) {
      const seen = await drive(subject, shotFor(subject), { seconds });
      if (round > 0) shown.get(subject.name)?.push(seen);
    }
  }
  return shown;
}

/** Each on a file of its own with the same tables, which only the product can make. */
async function startAll(folder: string): Promise<Subject[]> {
  mkdirSync(folder, { recursive: true });
  const fileFor = async (name: string) => {
    const file = join(folder, `${name}.db`);
    await (await Subject.product(file)).stop();
    fillMailboxes(file);
    return file;
  };
  const product = await Subject.product(await fileFor('product'));
  const page = join(folder, 'page');
  writeFileSync(page, await bytesOfPage(product.url));
  return [
    product,
    await Subject.bare(await fileFor('group'), 'group', page),
    await Subject.bare(await fileFor('single'), 'single', page),
  ];
}

/** As it travels: fetch would take the coding off. */
async function bytesOfPage(url: string): Promise<Buffer> {
  const ask = () => request(`${url}/`, { headers: { 'Accept-Encoding': 'br' } });
  for (;;) {
    const { headers, body } = await ask();
    const bytes = Buffer.from(await body.arrayBuffer());
    if (headers['content-encoding'] === 'br') return bytes;
  }
}
