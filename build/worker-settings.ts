import { unstable_readConfig as readConfig } from 'wrangler';
import { settingsIn } from '../src/runtimes/worker/bindings.ts';
import { readSettings } from '../src/runtimes/worker/config.ts';

/** What is wrong with the settings of an environment of a wrangler.jsonc, in one sentence; null where nothing is. */
export function settingsError(config: string, environment: 'development' | 'production'): string | null {
  return settingsOf(config, environment).error ?? null;
}

/** The base URL of links, as the settings have it; null where they leave it to the request. */
export function publicUrlOf(config: string, environment: 'development' | 'production'): string | null {
  return settingsOf(config, environment).settings?.publicUrl ?? null;
}

function settingsOf(config: string, environment: 'development' | 'production') {
  const { vars } = readConfig({ config, env: environment === 'production' ? environment : '' });
  return readSettings(settingsIn(vars));
}
