import { fileURLToPath } from 'node:url';
import type { Environment } from '../../../http/setting.ts';
import { readSettings, type Settings } from '../config.ts';
import { processLimits } from '../process-limits.ts';
import { mountedSecrets } from '../secret-files.ts';

// This file's own folder too, once it is bundled.
const PROGRAM_FOLDER = fileURLToPath(new URL('.', import.meta.url));

/** The settings of this process. Throws one sentence that names every invalid one. */
export function loadSettings(environment: Environment): Settings {
  const { settings, error } = readSettings(environment, processLimits(), mountedSecrets(PROGRAM_FOLDER));
  if (settings === undefined) throw new Error(error);
  return settings;
}
