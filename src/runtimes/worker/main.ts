import { env } from 'cloudflare:workers';
import { createApp } from '../../http/app.ts';
import { createLog } from '../../http/log.ts';
import { D1Driver } from '../../stores/d1/d1-driver.ts';
import { SqlMessageStore } from '../../stores/message-store.ts';
import { type Bindings, settingsIn } from './bindings.ts';
import { readSettings } from './config.ts';
import { clock, furnish } from './house.ts';
import { purge } from './purge.ts';

// All of this runs when the Worker is uploaded too, so that a bad setting keeps a version from being deployed.
const bindings = env as unknown as Bindings;
const { settings, faults } = readSettings(settingsIn(bindings));
if (settings === undefined) throw new Error(faults);

// biome-ignore lint/suspicious/noConsole: it is how a Worker writes its log.
const log = createLog(
  settings.logLevel,
  (line) => console.log(line),
  () => new Date(),
);
const store = new SqlMessageStore(new D1Driver(bindings.DB));
const app = createApp(furnish(settings, bindings, { store, log }));

export default {
  fetch: (request: Request) => app.fetch(request),
  scheduled: () => purge({ store, clock, log }),
} satisfies ExportedHandler;
