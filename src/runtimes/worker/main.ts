import type { Hono } from 'hono';
import type { PurgeCursor } from '../../domain/purge-cursor.ts';
import { createApp } from '../../http/app.ts';
import { createLog, type Log } from '../../http/log.ts';
import type { RequestEnv } from '../../http/server-context.ts';
import { D1Driver } from '../../stores/d1/d1-driver.ts';
import { SqlMessageStore } from '../../stores/message-store.ts';
import { type Bindings, settingsIn } from './bindings.ts';
import { readSettings } from './config.ts';
import { readLeftover } from './leftover.ts';
import { purge, purgeCursor } from './purge.ts';
import { clock, createContext } from './server-context.ts';

interface OpenServer {
  readonly app: Hono<RequestEnv>;
  readonly store: SqlMessageStore;
  readonly cursor: PurgeCursor;
  readonly log: Log;
}

/** Opened by the first event, since only events are sure to come with all that is bound. */
let context: OpenServer | null = null;

export default {
  fetch: async (request, bindings) => {
    context ??= open(bindings);
    const response = await context.app.fetch(request);
    await readLeftover(request);
    return asItIs(response);
  },
  scheduled: (_, bindings) => {
    context ??= open(bindings);
    return purge({ ...context, clock });
  },
} satisfies ExportedHandler<Bindings>;

/** Throws where settings are wrong, and tells the log in one sentence that names them all. */
function open(bindings: Bindings): OpenServer {
  const { settings, error: settingsError } = readSettings(settingsIn(bindings));
  const log = createLog(settings?.logLevel ?? 'error', writeOut, () => new Date());
  try {
    if (settings === undefined) throw new Error(settingsError);
    const store = new SqlMessageStore(new D1Driver(bindings.DB));
    return {
      app: createApp(createContext(settings, bindings, { store, log })),
      store,
      cursor: purgeCursor(store, log),
      log,
    };
  } catch (error) {
    log({ level: 'error', event: 'cannot open', error: String(error) });
    throw error;
  }
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
