import { fileURLToPath } from 'node:url';
import type { Configuration, Environment } from '../../../http/setting.ts';
import { readSettings, type Settings } from '../config.ts';
import { processLimits } from '../process-limits.ts';
import { mountedSecrets } from '../secret-files.ts';
import { readSiteDir } from '../site/site-folder.ts';

// This file's own folder too, once it is bundled.
const PROGRAM_FOLDER = fileURLToPath(new URL('.', import.meta.url));

/** The settings of this process, or one sentence that names every invalid one. */
export function readLoadedSettings(
  environment: Environment,
  readSite: typeof readSiteDir = readSiteDir,
): Configuration<Settings> {
  return readSettings(environment, processLimits(), mountedSecrets(PROGRAM_FOLDER), readSite);
}

/**
 * Throws that sentence. Only a server shows what is in the `site` folder, so that no error in it keeps an operator from another
 * command.
 */
export function loadSettings(environment: Environment, readSite: typeof readSiteDir = () => null): Settings {
  const { settings, error } = readLoadedSettings(environment, readSite);
  if (settings === undefined) throw new Error(error);
  return settings;
}
