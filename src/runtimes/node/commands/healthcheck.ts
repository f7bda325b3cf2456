import { isHealthy } from '../healthcheck.ts';
import type { Command } from './command.ts';
import { loadSettings } from './loaded-settings.ts';

export const healthcheck: Command = {
  name: 'healthcheck',
  operands: [],
  options: {},
  summary: 'ask the server on this machine for /health, for containers',
  help: `Asks the address that HOST and PORT name, and waits for at most three seconds.
"check" looks at more.`,
  run: async ({ environment }) => {
    if (await isHealthy(loadSettings(environment))) return;
    throw new Error('Health check failed: no successful response from /health.');
  },
};
