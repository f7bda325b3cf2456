import { clock } from '../../../http/clock.ts';
import { incompatibilityOf } from '../../../stores/migrations.ts';
import { countEverything, type Statistics, statisticsOf } from '../../../stores/statistics.ts';
import { inspect, migrationsOf } from '../check/inspected.ts';
import type { Command, Invocation } from './command.ts';
import { loadSettings } from './loaded-settings.ts';

export const stats: Command = {
  name: 'stats',
  operands: [],
  options: { json: { value: null, summary: 'print one line of JSON' } },
  summary: 'count what is stored, while the server runs',
  help: `Prints numbers of messages and bytes, and nothing about any message or person.
It reads every row once, which takes a while with millions of messages.`,
  run: printStatistics,
};

/** In bytes; `free` is null if the database does not report the space of its volume. */
interface Sizes {
  readonly disk: number;
  readonly free: number | null;
}

async function printStatistics({ environment, flags }: Invocation): Promise<void> {
  const { database } = loadSettings(environment);
  const inspection = await inspect(database);
  try {
    const { pending, incompatible } = await migrationsOf(inspection);
    if (incompatible !== null)
      throw new Error(`The database cannot be used: ${incompatibilityOf(incompatible)}.`);
    if (pending.length > 0) {
      throw new Error('The tables are of an earlier version: start the server, or run migrate.');
    }
    const counted = statisticsOf((await inspection.query(countEverything(clock())))[0]);
    const sizes = { disk: await inspection.diskBytes(), free: inspection.freeBytes() };
    process.stdout.write(flags.has('json') ? jsonOf(counted, sizes) : textOf(counted, sizes));
  } finally {
    await inspection.close();
  }
}

function jsonOf(
  { messages, links, endedLinks, receipts, requests, ciphertextBytes }: Statistics,
  sizes: Sizes,
): string {
  const { forReaders, ...counts } = messages;
  const document = {
    messages: { ...counts, for_readers: forReaders },
    links: { live: links, ended: endedLinks },
    receipts,
    requests,
    bytes: { ciphertext: ciphertextBytes, ...sizes },
  };
  return `${JSON.stringify(document)}\n`;
}

function textOf(
  { messages, links, endedLinks, receipts, requests, ciphertextBytes }: Statistics,
  sizes: Sizes,
): string {
  const rows: readonly (readonly [string, string, string])[] = [
    ['messages waiting', count(messages.waiting), 'for the first recipient to claim them'],
    ['messages claimed', count(messages.claimed), ''],
    [
      'messages for readers',
      count(messages.forReaders),
      'read once or by several people, and claimed by nobody',
    ],
    ['messages expired', count(messages.expired), 'over, and to be erased within a minute or so'],
    ['links', count(links), 'of messages that have not ended'],
    ['ended links', count(endedLinks), 'kept for 30 days to say how the message ended'],
    ['receipts', count(receipts), 'kept for 30 days'],
    ['requests', count(requests.waiting), 'for a secret, waiting for an answer'],
    ['ended requests', count(requests.ended), 'answered, withdrawn, removed or over, and kept for 30 days'],
    ['ciphertext', size(ciphertextBytes), 'of all messages'],
    ['on disk', size(sizes.disk), 'with indexes, log and reserve'],
    ['free', sizes.free === null ? 'unknown' : size(sizes.free), 'on the volume of the database'],
  ];
  return rows
    .map(([name, value, note]) => `${name.padEnd(22)}${value.padStart(12)}  ${note}`.trimEnd())
    .map((line) => `${line}\n`)
    .join('');
}

function count(number: number): string {
  return number.toLocaleString('en');
}

/** In megabytes of 1,000,000 bytes, or in kilobytes. */
function size(bytes: number): string {
  const [unit, name] = bytes < 1_000_000 ? [1_000, 'kB'] : [1_000_000, 'MB'];
  return `${(bytes / unit).toLocaleString('en', { maximumFractionDigits: 1 })} ${name}`;
}
