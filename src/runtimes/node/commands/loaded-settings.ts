import { fileURLToPath } from 'node:url';
import type { Configuration, Environment } from '../../../http/setting.ts';
import { readSettings, type Settings } from '../config.ts';
import { processLimits } from '../process-limits.ts';
import { mountedSecrets } from '../secret-files.ts';

// This file's own folder too, once it is bundled.
const PROGRAM_FOLDER = fileURLToPath(new URL('.', import.meta.url));

/** The settings of this process, or one sentence that names every invalid one. */
export function readLoadedSettings(environment: Environment): Configuration<Settings> {
  return readSettings(environment, processLimits(), mountedSecrets(PROGRAM_FOLDER));
}

/** Throws that sentence. */
export function loadSettings(environment: Environment): Settings {
  const { settings, error } = readLoadedSettings(environment);
  if (settings === undefined) throw new Error(error);
  return settings;
}
