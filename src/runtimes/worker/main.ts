import { env } from 'cloudflare:workers';
import { createApp } from '../../http/app.ts';
import { createLog } from '../../http/log.ts';
import { D1Driver } from '../../stores/d1/d1-driver.ts';
import { SqlMessageStore } from '../../stores/message-store.ts';
import { type Bindings, settingsIn } from './bindings.ts';
import { readSettings } from './config.ts';
import { clock, furnish } from './house.ts';
import { readLeftover } from './leftover.ts';
import { purge } from './purge.ts';

// All of this runs when the Worker is uploaded too, so that a bad setting keeps a version from being deployed.
const bindings = env as unknown as Bindings;
const { settings, faults } = readSettings(settingsIn(bindings));
if (settings === undefined) throw new Error(faults);

const log = createLog(settings.logLevel, writeOut, () => new Date());
const store = new SqlMessageStore(new D1Driver(bindings.DB));
const app = createApp(furnish(settings, bindings, { store, log }));

export default {
  fetch: answer,
  scheduled: () => purge({ store, clock, log }),
} satisfies ExportedHandler;

async function answer(request: Request): Promise<Response> {
  const response = await app.fetch(request);
  await readLeftover(request);
  return asItIs(response);
}

/** A page comes compressed; Workers would compress whatever says that it is, once more. */
function asItIs(response: Response): Response {
  if (!response.headers.has('Content-Encoding')) return response;
  const { status, headers, body } = response;
  return new Response(body, { status, headers, encodeBody: 'manual' });
}

function writeOut(line: string): void {
  // biome-ignore lint/suspicious/noConsole: this is how a Worker writes its log.
  console.log(line);
}
