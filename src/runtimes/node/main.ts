import { readSettings, type Settings } from './config.ts';
import { isHealthy } from './healthcheck.ts';
import { serve } from './serve.ts';

/** What the program can be asked to do; without a word it serves. */
const COMMANDS: Readonly<Record<string, (settings: Settings) => Promise<void>>> = {
  serve,
  healthcheck: async (settings) => {
    if (!(await isHealthy(settings))) throw new Error('The server does not answer.');
  },
};

async function run(words: readonly string[]): Promise<void> {
  const [word = 'serve'] = words;
  const command = Object.hasOwn(COMMANDS, word) && words.length < 2 ? COMMANDS[word] : undefined;
  if (command === undefined) throw new Error(`Usage: inigma [${Object.keys(COMMANDS).join(' | ')}].`);
  const { settings, faults } = readSettings(process.env);
  if (settings === undefined) throw new Error(faults);
  await command(settings);
}

/** One sentence for whoever started the program; the exit code says the rest. */
function giveUp(fault: unknown): void {
  process.stderr.write(`${fault instanceof Error ? fault.message : 'Inigma failed'}\n`);
  process.exitCode = 1;
}

await run(process.argv.slice(2)).catch(giveUp);
