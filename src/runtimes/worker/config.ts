import { type OperatorSettings, readOperatorSettings } from '../../http/operator-settings.ts';
import { type Configuration, configure, type Environment, textIn } from '../../http/setting.ts';

/**
 * A row of D1 holds 2 000 000 bytes (https://developers.cloudflare.com/d1/platform/limits/). The rest is for the
 * names, tokens and times of the message, which take less than 3 000.
 */
const MAX_MESSAGE_BYTES = 1_900_000;

/** Nobody but Cloudflare is in front of a Worker. */
const WRITER_SUPPORT = {
  network: null,
  header: 'must not have header: on Workers, where anybody can send it; use access:TEAM/AUD',
  access: null,
};

/** Reads every setting of the Worker. One message names all invalid ones and repeats no value. */
export function readSettings(environment: Environment): Configuration<OperatorSettings> {
  const bounds = { defaultLength: MAX_MESSAGE_BYTES, maxLength: MAX_MESSAGE_BYTES };
  return configure(textIn(environment), (read) => readOperatorSettings(read, bounds, WRITER_SUPPORT));
}
