import { type Command, InvalidArgumentError, Option } from 'commander';
import { LEAST_LIFETIME, MOST_READERS } from '../client/send.ts';

const SECONDS = { m: 60, h: 3_600, d: 86_400 } as const;

/** What every command has that asks a server. */
export interface ServerOption {
  readonly server?: string;
}

export function withServer(command: Command): Command {
  return command.option('--server <url>', 'the server, in the place of INIGMA_SERVER');
}

export function withJson(command: Command): Command {
  return command.option('--json', 'print JSON');
}

export function withPage(command: Command): Command {
  return command.addOption(new Option('--page <number>', 'ten of a list').default(1).argParser(pageFrom));
}

/** What was chosen by an option that can mean null, which commander takes for nothing. */
export interface Chosen {
  readonly chosen: number | null;
}

/** Seconds of `90m`, `1h`, `7d`; null for `never`. */
export function lifetimeFrom(text: string): Chosen {
  if (text === 'never') return { chosen: null };
  const [, amount, unit] = /^(\d{1,6})([mhd])$/.exec(text) ?? [];
  const seconds = Number(amount) * SECONDS[unit as keyof typeof SECONDS];
  if (!(seconds >= LEAST_LIFETIME))
    throw new InvalidArgumentError('takes minutes, hours or days, as in 30m, 1h or 7d, or never.');
  return { chosen: seconds };
}

/** How many may read a message; null where the first reader keeps it. */
export function readersFrom(text: string): Chosen {
  if (text === 'first') return { chosen: null };
  const readers = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (readers < 1 || readers > MOST_READERS)
    throw new InvalidArgumentError(`takes first, or a number from 1 to ${MOST_READERS}.`);
  return { chosen: readers };
}

/** A file descriptor that a shell has opened. */
export function descriptorFrom(text: string): number {
  if (!/^\d{1,4}$/.test(text))
    throw new InvalidArgumentError('takes the number of a file descriptor, as in 3.');
  return Number(text);
}

function pageFrom(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('takes a number from 1 on.');
  return Number(text);
}
