import { clock } from '../../../http/clock.ts';
import type { Environment } from '../../../http/setting.ts';
import { checkDatabase } from '../check/check-database.ts';
import { checkSettings } from '../check/check-settings.ts';
import { type Finding, wrong } from '../check/finding.ts';
import { checkOutside } from '../check/outside.ts';
import type { Settings } from '../config.ts';
import { type Command, type Invocation, UsageError } from './command.ts';
import { readLoadedSettings } from './loaded-settings.ts';

export const check: Command = {
  name: 'check',
  operands: [],
  options: {
    url: { value: 'URL', summary: 'look from outside too, as https://inigma.example.com' },
    outside: { value: null, summary: 'look from outside only, for another machine than the server’s' },
  },
  summary: 'say what is wrong with the settings, the database, and the proxies in front',
  help: `Prints a line for what holds ("ok"), for what you may want to know ("note") and for what is wrong,
with what to do. It changes nothing, and runs beside the server.
With --url it also asks the service as a browser would, through every proxy: whether HTTPS, headers,
addresses, long bodies and pages arrive unchanged. It stores no message; its dozen requests count
against the rate limits of this machine for a minute. The containers of the Compose stack have no
way out, so run that with --outside on another machine, from a clone of the same version.`,
  run: checkEverything,
};

async function checkEverything({ environment, values, flags }: Invocation): Promise<void> {
  const url = urlOf(values.get('url'));
  const isOutsideOnly = flags.has('outside');
  if (isOutsideOnly && url === null)
    throw new UsageError('--outside needs --url; see "inigma check --help".');
  let count = 0;
  const print = (finding: Finding) => {
    if (finding.kind === 'wrong') count += 1;
    process.stdout.write(`${finding.kind.padEnd(5)}  ${finding.sentence}\n`);
  };
  const settings = isOutsideOnly ? null : await checkInside(environment, url, print);
  if (url !== null) await checkOutside(url, settings, print);
  if (count > 0)
    throw new Error(`Problems found: ${count}. The lines that begin with "wrong" say what to do.`);
}

/** Prints what is found on this machine; returns the settings, null if they are invalid. */
async function checkInside(
  environment: Environment,
  url: URL | null,
  print: (finding: Finding) => void,
): Promise<Settings | null> {
  const { settings, error } = readLoadedSettings(environment);
  if (settings === undefined) {
    print(wrong(error));
    return null;
  }
  checkSettings(settings, url).forEach(print);
  (await checkDatabase(settings, clock)).forEach(print);
  return settings;
}

function urlOf(text: string | undefined): URL | null {
  if (text === undefined) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url !== null && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) return url;
  throw new UsageError('--url must be an origin such as https://inigma.example.com, without a path.');
}
