import type { Environment } from '../../../http/setting.ts';
import { readSettings, type Settings } from '../config.ts';
import { processLimits } from '../process-limits.ts';

/** The settings of this process. Throws one sentence that names every invalid one. */
export function loadSettings(environment: Environment): Settings {
  const { settings, error } = readSettings(environment, processLimits());
  if (settings === undefined) throw new Error(error);
  return settings;
}
