import { serve as serveUntilStopped } from '../serve.ts';
import { readSiteDir } from '../site/site-folder.ts';
import type { Command } from './command.ts';
import { loadSettings } from './loaded-settings.ts';

export const serve: Command = {
  name: 'serve',
  operands: [],
  options: {},
  summary: 'serve until SIGTERM or SIGINT; the default',
  help: `Creates the database if there is none, applies pending migrations, and then listens.
The log is JSON on standard output, a line for each event.`,
  run: ({ environment }) => serveUntilStopped(loadSettings(environment, readSiteDir)),
};
