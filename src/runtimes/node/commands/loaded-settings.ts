import { fileURLToPath } from 'node:url';
import type { Environment } from '../../../http/setting.ts';
import { readSettings, type Settings } from '../config.ts';
import { processLimits } from '../process-limits.ts';
import { mountedSecrets } from '../secret-files.ts';
import type { readSiteDir } from '../site/site-folder.ts';

// This file's own folder too, once it is bundled.
const PROGRAM_FOLDER = fileURLToPath(new URL('.', import.meta.url));

/**
 * The settings of this process. Throws one sentence that names every invalid one. Only a server shows what is in the `site` folder,
 * so that no error in it keeps an operator from another command.
 */
export function loadSettings(environment: Environment, readSite: typeof readSiteDir = () => null): Settings {
  const secrets = mountedSecrets(PROGRAM_FOLDER);
  const { settings, error } = readSettings(environment, processLimits(), secrets, readSite);
  if (settings === undefined) throw new Error(error);
  return settings;
}
